import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '#kernel/project-folder';
import { eventually } from '#test/patience/eventually';

/** How a program is started in a test. */
export interface StartOptions {
  readonly dataDir: string;
  /** `npm`: as a person does it; `start`: the file behind `npm start`; otherwise a command of the command line. */
  readonly as: 'npm' | 'start' | readonly string[];
  readonly port?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** Number of the user to run as, for a test that runs as root. */
  readonly uid?: number;
}

/** How a program has ended. */
export interface Ending {
  readonly code: number | null;
  readonly printed: string;
}

/** The program started as from a terminal, in a session of its own, with what it prints. */
export class StartedProgram {
  private readonly child: ChildProcess;
  private text = '';

  constructor(options: StartOptions) {
    const [command, args] = commandOf(options.as);
    this.child = spawn(command, args, {
      cwd: projectFolder(),
      detached: true,
      env: environment(options),
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(options.uid ? { uid: options.uid, gid: options.uid } : {}),
    });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on('data', (data: Buffer) => (this.text += data.toString('utf8')));
    }
  }

  /** What it has printed so far. */
  get printed(): string {
    return this.text;
  }

  get pid(): number {
    return this.child.pid!;
  }

  /** Waits until it says that it is ready. @throws Error with what it printed when it ends instead */
  async ready(): Promise<void> {
    const isReady = () => {
      if (this.child.exitCode !== null)
        throw new Error(`It ended with ${this.child.exitCode}:\n${this.text}`);
      return this.text.includes('Saksgang er klar på');
    };
    await eventually(isReady, { told: () => `It is not ready:\n${this.text}` });
  }

  /** Sends a signal to the started process alone, as `kill` does, or to all of them, as Ctrl-C does. */
  signal(signal: NodeJS.Signals, whom: 'alone' | 'everybody' = 'alone'): void {
    process.kill(whom === 'alone' ? this.pid : -this.pid, signal);
  }

  /** Waits until it has ended and its output is read. */
  async ended(): Promise<Ending> {
    if (this.child.exitCode === null && this.child.signalCode === null) await once(this.child, 'close');
    return { code: this.child.exitCode, printed: this.text };
  }

  /** For `afterEach`: whatever is left of it goes. */
  async finish(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    this.signal('SIGTERM');
    await this.ended();
  }

  /** The process of a part of it, found by what stands on its command line. */
  partRunning(file: string): number {
    const part = partsBelow(this.pid).find(({ commandLine }) => commandLine.includes(file));
    if (!part) throw new Error(`No process runs ${file}.`);
    return part.pid;
  }
}

function commandOf(as: StartOptions['as']): [string, string[]] {
  const bootstrap = join(projectFolder(), 'apps/cli/bootstrap');
  if (as === 'npm') return ['npm', ['start']];
  if (as === 'start') return [process.execPath, [join(bootstrap, 'start.mjs')]];
  return [process.execPath, [join(bootstrap, 'saksgang.mjs'), ...as]];
}

/** The environment of a person: without the database of the tests, and without what npm and Jest have put there. */
function environment({ dataDir, port, env }: StartOptions): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(npm_|JEST_|NODE_|SAKSGANG_|DATABASE_|TEST_)/.test(name),
  );
  return {
    ...Object.fromEntries(inherited),
    DATA_DIR: dataDir,
    PORT: String(port ?? 1),
    LOG_LEVEL: 'warn',
    ...env,
  };
}

interface Part {
  readonly pid: number;
  readonly commandLine: string;
}

function partsBelow(pid: number): Part[] {
  const children = readOr(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean).map(Number);
  return children.flatMap((child) => [
    { pid: child, commandLine: readOr(`/proc/${child}/cmdline`) },
    ...partsBelow(child),
  ]);
}

function readOr(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
