/**
 * One Jest run over three kinds of tests, told apart by file name:
 * `*.spec.ts` (pure, beside the file), `*.int-spec.ts` (a real Postgres), `*.e2e-spec.ts` (a real browser).
 * They run in bare Node, from the TypeScript sources (test/bare-node/README.md).
 */
const shared = {
  rootDir: import.meta.dirname,
  testEnvironment: '<rootDir>/test/bare-node/bare-environment.mjs',
  runtime: '<rootDir>/test/bare-node/bare-runtime.mjs',
  transform: {},
  moduleFileExtensions: ['ts', 'js', 'mjs', 'json'],
  // Node resolves the imports of a test; Jest follows them for `--findRelatedTests` and `--onlyChanged`.
  moduleNameMapper: {
    '^#(kernel|platform|documents)/(.*)$': '<rootDir>/libs/$1/$2.ts',
    '^#domain/(.*)$': '<rootDir>/libs/domain/$1/index.ts',
    '^#test/(.*)$': '<rootDir>/test/$1.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
};

const database = {
  globalSetup: '<rootDir>/test/postgres/global-setup.mjs',
  globalTeardown: '<rootDir>/test/postgres/global-teardown.mjs',
};

export default {
  testSequencer: '<rootDir>/test/order/long-before-short.mjs',
  // Patience for a busy machine; no test measures time by it.
  // Patience for a machine that is slow and busy; no test measures time by it, and none has a shorter one of its own.
  testTimeout: 300_000,
  projects: [
    {
      ...shared,
      displayName: 'unit',
      roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/test'],
      testMatch: ['**/*.spec.ts'],
    },
    {
      ...shared,
      ...database,
      displayName: 'integration',
      roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/test'],
      testMatch: ['**/*.int-spec.ts'],
    },
    {
      ...shared,
      ...database,
      displayName: 'e2e',
      testEnvironment: '<rootDir>/test/browser/telling-environment.mjs',
      roots: ['<rootDir>/test'],
      testMatch: ['**/*.e2e-spec.ts'],
    },
  ],
};
