import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { projectFolder } from '#kernel/project-folder';

interface FileResult {
  readonly name: string;
  readonly status: string;
  readonly message: string;
}

interface Run {
  readonly code: number;
  readonly files: ReadonlyMap<string, FileResult>;
}

let folder: string;
let run: Run;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'saksgang-failures-'));
  run = await runBroken(join(folder, 'result.json'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Jest with the files in `broken/`, as the project runs its own: in two processes that take one file after the other. */
async function runBroken(outputFile: string): Promise<Run> {
  const root = projectFolder();
  const here = join(root, 'test/bare-node');
  const config = {
    rootDir: join(here, 'broken'),
    // A folder that is empty: when Jest knows of the last time that the files are short, it runs them in its own process.
    cacheDirectory: join(dirname(outputFile), 'cache'),
    testMatch: ['**/*.broken-spec.ts'],
    moduleFileExtensions: ['ts', 'js'],
    transform: {},
    runtime: join(here, 'bare-runtime.mjs'),
    testEnvironment: join(here, 'bare-environment.mjs'),
  };
  const words = ['--config', JSON.stringify(config), '--maxWorkers=2', '--json', '--outputFile', outputFile];
  const code = await new Promise<number>((ended) => {
    const child = execFile(process.execPath, [join(root, 'node_modules/jest/bin/jest.js'), ...words], () =>
      ended(child.exitCode ?? -1),
    );
  });
  const { testResults } = JSON.parse(await readFile(outputFile, 'utf8')) as { testResults: FileResult[] };
  return {
    code,
    files: new Map(testResults.map((file) => [basename(file.name, '.broken-spec.ts'), plain(file)])),
  };
}

/** Where `CI` or `FORCE_COLOR` is set, Jest colours the lines of the file also when nobody looks at a screen. */
function plain(file: FileResult): FileResult {
  return { ...file, message: stripVTControlCharacters(file.message) };
}

describe('the runner of the tests', () => {
  it.each<[string, string]>([
    ['is-wrong', '"a": 1'],
    ['waits-forever', 'Exceeded timeout'],
    ['set-up-waits-forever', 'Exceeded timeout'],
    ['set-up-throws', 'Thrown in beforeAll.'],
    ['end-throws', 'Thrown in afterAll.'],
    ['import-throws', 'Thrown while the file is loaded.'],
    ['nobody-catches', 'Nobody catches it.'],
    ['thrown-later', 'Thrown by a timer.'],
    ['leaves', 'exitCode=143'],
    ['is-killed', 'SIGKILL'],
    ['has-no-tests', 'must contain at least one test'],
  ])('calls %s failed, and says why', (name, why) => {
    const file = run.files.get(name);
    expect(file?.status).toBe('failed');
    expect(file?.message).toContain(why);
  });

  it('lets what is well pass beside it', () => {
    expect(run.files.get('is-well')?.status).toBe('passed');
    expect(run.files.size).toBe(12);
  });

  it('shows the line of the TypeScript file where a test failed', () => {
    expect(run.files.get('waits-forever')?.message).toContain('> 3 | it(');
    expect(run.files.get('is-wrong')?.message).toContain('is-wrong.broken-spec.ts:3:39');
    expect(run.files.get('waits-forever')?.message).toContain('waits-forever.broken-spec.ts:3:1');
  });

  it('has each failure told once more at the end of `npm test`, in a few lines', async () => {
    const tell = `import { readFileSync } from 'node:fs';
      import { failureLines } from ${JSON.stringify(join(projectFolder(), 'apps/cli/bootstrap/failed-tests.mjs'))};
      const result = JSON.parse(readFileSync(${JSON.stringify(join(folder, 'result.json'))}, 'utf8'));
      process.stdout.write(failureLines(result).join('\\n'));`;
    const words = ['--input-type=module', '-e', tell];
    const told = await new Promise<string>((ended) =>
      execFile(process.execPath, words, (_error, printed, errors) => ended(printed + errors)),
    );
    expect(told.match(/^FAIL test\/bare-node\/broken\/[\w-]+\.broken-spec\.ts/gm)).toHaveLength(6);
    expect(told).toContain('… and 5 more.');
    expect(told.split('\n').length).toBeLessThan(20);
  });

  it('ends with a code that stops whatever asked for the run', () => {
    expect(run.code).toBe(1);
  });
});
