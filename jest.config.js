/**
 * One Jest run over three kinds of tests, told apart by file name:
 * `*.spec.ts` (pure, beside the file), `*.int-spec.ts` (a real Postgres), `*.e2e-spec.ts` (a real browser).
 * The mapper mirrors the `imports` field of package.json, so that tests run from the TypeScript sources.
 */
const shared = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleFileExtensions: ['ts', 'js', 'mjs', 'json'],
  moduleNameMapper: {
    '^#(kernel|platform|documents)/(.*)$': '<rootDir>/libs/$1/$2.ts',
    '^#domain/(.*)$': '<rootDir>/libs/domain/$1/index.ts',
    '^#test/(.*)$': '<rootDir>/test/$1.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          target: 'es2023',
          keepClassNames: true,
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
};

export default {
  testSequencer: '<rootDir>/test/order/long-before-short.mjs',
  // Patience for a busy machine; no test measures time by it.
  testTimeout: 120_000,
  projects: [
    {
      ...shared,
      displayName: 'unit',
      roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/test'],
      testMatch: ['**/*.spec.ts'],
    },
    {
      ...shared,
      displayName: 'integration',
      roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/test'],
      testMatch: ['**/*.int-spec.ts'],
      globalSetup: '<rootDir>/test/postgres/global-setup.ts',
      globalTeardown: '<rootDir>/test/postgres/global-teardown.ts',
    },
    {
      ...shared,
      displayName: 'e2e',
      testEnvironment: '<rootDir>/test/browser/telling-environment.mjs',
      roots: ['<rootDir>/test'],
      testMatch: ['**/*.e2e-spec.ts'],
      globalSetup: '<rootDir>/test/postgres/global-setup.ts',
      globalTeardown: '<rootDir>/test/postgres/global-teardown.ts',
    },
  ],
};
