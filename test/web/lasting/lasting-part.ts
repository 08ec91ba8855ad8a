import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { processEnvironment } from '../running-program.js';

type Answer = { readonly done: true } | { readonly failure: string };

/** How long a part may take to stop in order, in milliseconds; then its process is ended, and the next has a new one. */
const grace = 15_000;

/**
 * A part of the compiled program in a process that the walks of one Jest worker take over from each other: to load it
 * takes three times as long as to start it. Between walks it does not keep this process alive, and it ends with it.
 */
export class LastingPart {
  private child: ChildProcess | undefined;
  private isStarting = false;

  constructor(private readonly name: 'web' | 'worker') {}

  /** @throws Error with what went wrong when it does not come up */
  async start(settings: Readonly<Record<string, string>>): Promise<void> {
    const child = (this.child ??= this.spawned());
    child.ref();
    child.channel?.ref();
    this.isStarting = true;
    try {
      await this.tell(child, { start: settings });
    } catch (error) {
      this.end(child);
      throw error;
    } finally {
      this.isStarting = false;
    }
  }

  /** Stops the part and keeps its process; a part that does not stop goes with its process. */
  async stop(): Promise<void> {
    const { child } = this;
    if (!child) return;
    // For a walk that gave up waiting for it.
    if (this.isStarting) return this.crash();
    const tooLong = setTimeout(() => this.end(child), grace);
    await this.tell(child, { stop: true }).catch(() => this.end(child));
    clearTimeout(tooLong);
    child.unref();
    child.channel?.unref();
  }

  /** Ends its process as a power cut does. */
  async crash(): Promise<void> {
    const { child } = this;
    if (!child) return;
    const ended = once(child, 'exit');
    this.end(child);
    await ended;
  }

  private spawned(): ChildProcess {
    const file = join(import.meta.dirname, 'part-process.mjs');
    const child = spawn(process.execPath, ['--enable-source-maps', file, this.name], {
      env: processEnvironment(),
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    child.once('exit', () => this.end(child));
    return child;
  }

  /** The next start has a new process, also when this one is not quite gone yet. */
  private end(child: ChildProcess): void {
    if (this.child === child) this.child = undefined;
    child.kill('SIGKILL');
  }

  private async tell(child: ChildProcess, order: object): Promise<void> {
    const listening = new AbortController();
    const { signal } = listening;
    const ended = once(child, 'exit', { signal }).then(() => ({
      failure: `The process of ${this.name} ended.`,
    }));
    const answered = once(child, 'message', { signal }).then(([answer]) => answer as Answer);
    child.send(order, () => undefined);
    try {
      const answer = await Promise.race([answered, ended]);
      if ('failure' in answer) throw new Error(answer.failure);
    } finally {
      listening.abort();
      await Promise.allSettled([ended, answered]);
    }
  }
}
