import type { Worker } from 'node:worker_threads';
import { describe, expect, it } from '@jest/globals';
import { readingClock } from './reading-clock.js';

/** A thread that has had so many milliseconds of a processor each time somebody looks. */
function threadWith(milliseconds: number) {
  let looks = 0;
  let told = (): void => undefined;
  const twice = new Promise<void>((resolve) => (told = resolve));
  const cpuUsage = async (before?: object) => {
    if (before && ++looks === 2) told();
    return { user: before ? milliseconds * 1000 : 0, system: 0 };
  };
  return { thread: () => ({ cpuUsage }) as unknown as Worker, twice };
}

const aborted = (signal: AbortSignal) =>
  new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));

describe('the clock of a thread that reads', () => {
  it('ends a thread that has had its time of the processor', async () => {
    const clock = readingClock(threadWith(60_001).thread, 60_000);
    await aborted(clock.signal);
    clock.stop();
    expect(clock.signal.aborted).toBe(true);
  });

  it('lets a thread go on that has waited for others most of the time', async () => {
    const { thread, twice } = threadWith(59_999);
    const clock = readingClock(thread, 60_000);
    await twice;
    clock.stop();
    expect(clock.signal.aborted).toBe(false);
  });

  it('ends a thread that does nothing, in the end', async () => {
    const clock = readingClock(threadWith(0).thread, 1);
    await aborted(clock.signal);
    clock.stop();
    expect(clock.signal.aborted).toBe(true);
  });
});
