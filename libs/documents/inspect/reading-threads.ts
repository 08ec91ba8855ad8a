import { Piscina } from 'piscina';
import type { FileFault } from './file-fault.js';
import type { FileLimits } from './file-limits.js';
import { readingClock } from './reading-clock.js';

/** So many files of a kind are read at once. */
const threadCount = 2;

/**
 * Reads foreign files in threads of their own, each with a limit on time and memory: a file that never ends, or that
 * eats memory, is stopped with its thread, and nobody else waits for it. Threads start with the first file, are used
 * again, and end when they have been idle for a while. The heap limit of the first call holds for all.
 */
export class ReadingThreads<Task, Answer> {
  /** Each has one thread, so that it is known whose time is counted. */
  private readonly free: (Piscina<Task, Answer> | undefined)[] = Array.from({ length: threadCount });
  private readonly waiting: ((pool: Piscina<Task, Answer> | undefined) => void)[] = [];

  /**
   * @param file of the thread, without ending: `./pdf.thread`
   * @param beside address of the module that it lies beside; its ending (compiled or not) is the thread's too
   */
  constructor(
    private readonly file: string,
    private readonly beside: string,
  ) {}

  /** What the thread answers; past a limit the file is "too complex". */
  async read(task: Task, limits: FileLimits): Promise<Answer | FileFault> {
    const pool = (await this.turn()) ?? this.startPool(limits);
    const clock = readingClock(() => pool.threads[0], limits.readingMilliseconds);
    try {
      return await pool.run(task, { signal: clock.signal });
    } catch (fault) {
      if (!isThreadsEnd(fault)) throw fault;
      return { code: 'file.tooComplex', params: {} };
    } finally {
      clock.stop();
      this.passOn(pool);
    }
  }

  private startPool(limits: FileLimits): Piscina<Task, Answer> {
    const ending = this.beside.slice(this.beside.lastIndexOf('.'));
    return new Piscina<Task, Answer>({
      filename: new URL(`${this.file}${ending}`, this.beside).href,
      minThreads: 0,
      maxThreads: 1,
      idleTimeout: 2_000,
      resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes },
    });
  }

  /** Waits for a free thread before the clock is started: a long queue must not make a good file "too complex". */
  private async turn(): Promise<Piscina<Task, Answer> | undefined> {
    if (this.free.length > 0) return this.free.pop();
    return new Promise((next) => this.waiting.push(next));
  }

  private passOn(pool: Piscina<Task, Answer>): void {
    const next = this.waiting.shift();
    if (next) next(pool);
    else this.free.push(pool);
  }
}

/** Stopped by the clock, or ended by its memory limit. */
function isThreadsEnd(fault: unknown): boolean {
  const { name, code } = fault as { name?: string; code?: string };
  return name === 'AbortError' || code === 'ERR_WORKER_OUT_OF_MEMORY';
}
