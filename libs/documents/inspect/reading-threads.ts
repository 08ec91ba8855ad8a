import { Piscina } from 'piscina';
import type { FileFault } from './file-fault.js';
import type { FileLimits } from './file-limits.js';

/** So many files of a kind are read at once. */
const threadCount = 2;

/**
 * Reads foreign files in threads of their own, each with a limit on time and memory: a file that never ends, or that
 * eats memory, is stopped with its thread, and nobody else waits for it. Threads start with the first file, are used
 * again, and end when they have been idle for a while. The heap limit of the first call holds for all.
 */
export class ReadingThreads<Task, Answer> {
  private threads: Piscina<Task, Answer> | undefined;
  private busy = 0;
  private readonly waiting: (() => void)[] = [];

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
    await this.turn();
    try {
      const signal = AbortSignal.timeout(limits.readingMilliseconds);
      return await this.pool(limits).run(task, { signal });
    } catch (fault) {
      if (!isThreadsEnd(fault)) throw fault;
      return { code: 'file.tooComplex', params: {} };
    } finally {
      this.passOn();
    }
  }

  private pool(limits: FileLimits): Piscina<Task, Answer> {
    const ending = this.beside.slice(this.beside.lastIndexOf('.'));
    this.threads ??= new Piscina<Task, Answer>({
      filename: new URL(`${this.file}${ending}`, this.beside).href,
      minThreads: 0,
      maxThreads: threadCount,
      idleTimeout: 2_000,
      resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes },
    });
    return this.threads;
  }

  /** Waits for a free thread before the clock is started: a long queue must not make a good file "too complex". */
  private async turn(): Promise<void> {
    if (this.busy === threadCount) await new Promise<void>((free) => this.waiting.push(free));
    else this.busy += 1;
  }

  private passOn(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.busy -= 1;
  }
}

/** Stopped by the clock, or ended by its memory limit. */
function isThreadsEnd(fault: unknown): boolean {
  const { name, code } = fault as { name?: string; code?: string };
  return name === 'AbortError' || code === 'ERR_WORKER_OUT_OF_MEMORY';
}
