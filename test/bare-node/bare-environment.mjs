import { createRequire } from 'node:module';

/** The one that belongs to the Jest that is installed. */
const { ModuleMocker } = createRequire(import.meta.resolve('@jest/globals/package.json'))('jest-mock');

/** What test files have started (`leftovers.ts`). */
const leftovers = (globalThis[Symbol.for('saksgang.leftovers')] ??= []);

/** As after SIGTERM. */
const endedByTest = 143;

/**
 * Jest's `testEnvironment`: the process itself, with nothing between it and the tests. Test files follow each other in
 * it, so what a file does to the process is taken back when the file ends.
 */
export default class BareEnvironment {
  global = globalThis;
  moduleMocker = new ModuleMocker(globalThis);
  fakeTimers = null;
  fakeTimersModern = null;

  constructor() {
    const { exit, exitCode } = process;
    this.before = {
      env: { ...process.env },
      folder: process.cwd(),
      console: globalThis.console,
      exit,
      exitCode,
    };
    // Jest tells where it was called, whatever the code was; with this one it neither takes it for success nor tries
    // the file again.
    process.exit = () => exit.call(process, endedByTest);
  }

  async setup() {}

  async teardown() {
    const { env, folder, console, exit, exitCode } = this.before;
    try {
      await Promise.all(leftovers.splice(0).map((close) => close()));
    } finally {
      for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
      Object.assign(process.env, env);
      process.chdir(folder);
      Object.assign(globalThis, { console });
      Object.assign(process, { exit, exitCode });
    }
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  getVmContext() {
    return null;
  }
}
