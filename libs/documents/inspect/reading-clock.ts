import type { Worker } from 'node:worker_threads';

/** Milliseconds between two looks at the clock. */
const often = 200;

/** So many times its allowance a thread may take by the wall clock: enough on a very busy machine, and it ends. */
const patience = 10;

/** Tells when a thread has had its time. */
export interface ReadingClock {
  /** Aborts when the time is up. */
  readonly signal: AbortSignal;
  /** To be called when the thread is done. */
  stop(): void;
}

/**
 * Counts the time that a thread itself has had of a processor: a machine that is busy with other things makes no good
 * file "too complex".
 * @param thread the one that reads; it may not have been started yet
 * @param milliseconds its allowance
 */
export function readingClock(thread: () => Worker | undefined, milliseconds: number): ReadingClock {
  const ending = new AbortController();
  const begun = performance.now();
  const before = thread()?.cpuUsage();
  const look = async (): Promise<void> => {
    const used = await thread()?.cpuUsage(await before);
    const spent = used ? (used.user + used.system) / 1000 : 0;
    if (spent > milliseconds || performance.now() - begun > milliseconds * patience) ending.abort();
  };
  // A thread that ends while it is asked has no usage to tell, and nothing left to stop.
  const timer = setInterval(() => void look().catch(() => undefined), Math.min(often, milliseconds));
  return { signal: ending.signal, stop: () => clearInterval(timer) };
}
