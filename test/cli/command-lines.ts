import { type ChildProcess, fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '#kernel/project-folder';

/** How a command line ended. */
export interface Ended {
  readonly code: number | null;
  /** What it wrote to standard output. */
  readonly out: Buffer;
  /** What it wrote to standard error. */
  readonly told: string;
}

type Environment = Readonly<Record<string, string>>;

const compiled = join(projectFolder(), 'dist/apps/cli/main.js');

const environmentOf = (given: Environment): NodeJS.ProcessEnv => ({
  ...process.env,
  ...{ NODE_OPTIONS: '', DATABASE_APP_URL: '' },
  NODE_COMPILE_CACHE: join(projectFolder(), 'node_modules/.cache/saksgang/compiled'),
  ...given,
});

/** Runs each command line of the compiled program (`npm test` compiles it first) in a process of its own. */
export class OwnProcess {
  constructor(private readonly environment: Environment) {}

  saksgang(...words: string[]): Ended {
    return this.run(words, 'pipe');
  }

  /** The same with a disk behind standard output that is full. */
  saksgangOntoFullDisk(...words: string[]): Ended {
    // Systems without the device get a file that may not be written.
    const full = existsSync('/dev/full') ? openSync('/dev/full', 'w') : openSync(compiled, 'r');
    try {
      return this.run(words, full);
    } finally {
      closeSync(full);
    }
  }

  private run(words: readonly string[], out: 'pipe' | number): Ended {
    const { status, stdout, stderr } = spawnSync(process.execPath, [compiled, ...words], {
      env: environmentOf(this.environment),
      maxBuffer: 100_000_000,
      stdio: ['pipe', out, 'pipe'],
    });
    return { code: status, out: stdout ?? Buffer.alloc(0), told: stderr.toString() };
  }
}

interface Reply {
  readonly code: number;
  readonly out: string;
  readonly told: string;
}

/** Runs command lines of the compiled program one after the other in one process (`many-command-lines.mjs`). */
export class SharedProcess {
  private readonly child: ChildProcess;
  private readonly gone: Promise<never>;

  constructor(environment: Environment) {
    this.child = fork(join(import.meta.dirname, 'many-command-lines.mjs'), {
      env: environmentOf(environment),
      execArgv: [],
    });
    this.gone = once(this.child, 'exit').then(() => Promise.reject(new Error('The process has ended.')));
    // Whoever waits for an answer hears of it; nobody need be waiting.
    this.gone.catch(() => undefined);
  }

  /** @throws Error when the process is gone */
  async saksgang(...words: string[]): Promise<Ended> {
    const answer = once(this.child, 'message') as Promise<[Reply]>;
    this.child.send(words);
    const [{ code, out, told }] = await Promise.race([answer, this.gone]);
    return { code, out: Buffer.from(out, 'base64'), told };
  }

  async close(): Promise<void> {
    if (this.child.connected) this.child.disconnect();
    await this.gone.catch(() => undefined);
  }
}
