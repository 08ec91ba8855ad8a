import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectFolder } from '#kernel/project-folder';

/** How long a program gets to finish what it is doing when it is told to stop, in milliseconds. */
const graceMilliseconds = 25_000;

/** One of the two programs that `serve` runs beside itself. */
export class ChildProgram {
  private readonly child: ChildProcess;
  private readonly ended: Promise<number>;

  /** @param name folder below `apps`: `web` or `worker` */
  constructor(
    readonly name: 'web' | 'worker',
    env: Record<string, string>,
  ) {
    const built = join(projectFolder(), 'dist');
    const followParent = pathToFileURL(join(built, 'libs/platform/process/follow-parent.js')).href;
    this.child = spawn(
      process.execPath,
      ['--enable-source-maps', '--import', followParent, join(built, 'apps', name, 'main.js')],
      { env: { ...process.env, ...env }, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] },
    );
    this.ended = new Promise((resolve) => {
      this.child.once('error', () => resolve(1));
      this.child.once('exit', (code) => resolve(code ?? 1));
    });
  }

  /** Resolves when the program has ended, by itself or because it was told to. */
  hasEnded(): Promise<number> {
    return this.ended;
  }

  /** Tells the program to stop and waits; one that does not obey in time is ended. */
  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null || !this.child.pid) return;
    const ended = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    const tooLong = setTimeout(() => this.child.kill('SIGKILL'), graceMilliseconds);
    await ended;
    clearTimeout(tooLong);
  }
}
