/** A Ctrl-C often arrives twice, from the terminal and from npm; only one after this many milliseconds is a new one. */
const sameKeystroke = 1000;

/**
 * Waits until the process is told to stop: Ctrl-C, SIGTERM, the closing of the terminal, or the end of the process
 * that started it. A second Ctrl-C, after that, ends it at once.
 * @returns what told it
 */
export function toldToStop(): Promise<string> {
  return new Promise((resolve) => {
    let since: number | undefined;
    const told = (by: string) => {
      if (since === undefined) {
        since = Date.now();
        resolve(by);
      } else if (Date.now() - since > sameKeystroke && by === 'SIGINT') {
        process.exit(130);
      }
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => told(signal));
    if (process.connected) process.once('disconnect', () => told('disconnect'));
  });
}
