/**
 * Runs each command line that it is sent in the same process, and sends back how it ended: the program is then loaded
 * once and not for every line. It is the compiled program, and all that `main.js` has besides is its exit.
 */
import 'reflect-metadata';
import { runCommandLine } from '../../dist/apps/cli/run-command-line.js';

const written = { out: [], told: [] };
for (const [stream, kept] of [
  [process.stdout, written.out],
  [process.stderr, written.told],
]) {
  stream.write = (chunk, ...rest) => {
    kept.push(Buffer.from(chunk));
    rest.find((each) => typeof each === 'function')?.();
    return true;
  };
}

process.on('message', async (words) => {
  process.exitCode = undefined;
  const code = (await runCommandLine(words)) ?? process.exitCode ?? 0;
  const out = Buffer.concat(written.out.splice(0)).toString('base64');
  const told = Buffer.concat(written.told.splice(0)).toString();
  process.send({ code, out, told });
});
process.on('disconnect', () => process.exit(0));
