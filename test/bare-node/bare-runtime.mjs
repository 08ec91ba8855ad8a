import { createRequire, registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import '../postgres/typescript-sources.mjs';
import { SourceMaps } from './source-maps.mjs';

const require = createRequire(import.meta.url);

/** Where jest-circus keeps those who listen to what happens in a test file; it never lets them go itself. */
const eventHandlers = Symbol.for('EVENT_HANDLERS');

/** What `@jest/globals` has for the test file that is run now (`jest-globals.mjs`). */
const current = { globals: undefined };
globalThis[Symbol.for('saksgang.jestGlobals')] = current;

const sourceMaps = new SourceMaps();
const globalsModule = new URL('./jest-globals.mjs', import.meta.url).href;
const isTestFile = (address) => /\.(\w+-)?spec\.ts$/.test(address);
let filesRun = 0;

registerHooks({
  resolve(specifier, context, next) {
    if (specifier !== '@jest/globals') return next(specifier, context);
    const own = isTestFile(context.parentURL ?? '') ? `?file=${filesRun}` : '';
    return { url: globalsModule + own, shortCircuit: true };
  },
});

const mockFunctions = ['fn', 'spyOn', 'mocked', 'clearAllMocks', 'resetAllMocks', 'restoreAllMocks'];

/**
 * Jest's `runtime`: loads test files as Node loads modules, where Jest's own makes a world of modules anew for each
 * (README.md). The names of the methods are Jest's.
 *
 * What replaces modules (`jest.mock`, `jest.resetModules`) is not there: such a call fails, and so does watching.
 */
export default class BareRuntime {
  constructor(...given) {
    const [, environment] = given;
    const globalConfig = given[7];
    if (globalConfig.watch || globalConfig.watchAll)
      throw new Error('Node loads a module once: start the tests again instead of watching.');
    this.environment = environment;
    filesRun += 1;
  }

  /** What Jest needs inside the file's world: jest-circus, which keeps a file's tests in its own module. */
  requireInternalModule(path) {
    delete require.cache[path];
    delete globalThis[eventHandlers];
    return require(path);
  }

  requireModule(path) {
    return require(path);
  }

  unstable_shouldLoadAsEsm() {
    return true;
  }

  unstable_importModule(path) {
    return import(pathToFileURL(path).href);
  }

  setGlobalsForRuntime(globals) {
    const mocker = this.environment.moduleMocker;
    const jest = Object.fromEntries(mockFunctions.map((name) => [name, mocker[name].bind(mocker)]));
    current.globals = { ...globals, jest };
  }

  getSourceMaps() {
    return sourceMaps;
  }

  getAllCoverageInfoCopy() {
    return undefined;
  }

  enterTestCode() {}

  leaveTestCode() {}

  teardown() {
    this.environment.moduleMocker.restoreAllMocks();
  }
}
