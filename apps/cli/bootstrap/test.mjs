/** `npm test`: installs, lints, checks the layers, compiles, and runs every test. Ends with one line of counts. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { failureLines } from './failed-tests.mjs';
import { ensureInstalled } from './install.mjs';
import { root, say } from './project.mjs';
import { checkStartingNode, programNode } from './runtime.mjs';

checkStartingNode();
ensureInstalled();

const resultFile = join(root, 'node_modules/.cache/saksgang/jest-result.json');

/** Runs a script; resolves to its exit code, with what it printed kept until it is done. */
function script(name, path, args) {
  const started = Date.now();
  return new Promise((resolve) => {
    const child = spawn(programNode(), [path, ...args], { cwd: root });
    let printed = '';
    child.stdout.on('data', (data) => (printed += data));
    child.stderr.on('data', (data) => (printed += data));
    child.on('exit', (code) => {
      say(`${code === 0 ? 'ok  ' : 'FEIL'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
      if (code !== 0) process.stderr.write(printed);
      resolve(code ?? 1);
    });
  });
}

const tool = (name, path, args) => script(name, join(root, 'node_modules', path), args);

/** Runs Jest with its output passed through. */
function jest(args) {
  return new Promise((resolve) => {
    const program = join(root, 'node_modules/jest/bin/jest.js');
    const child = spawn(programNode(), ['--single-threaded-gc', program, ...args], {
      cwd: root,
      stdio: 'inherit',
    });
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

const compiler = 'typescript-native/bin/tsc';

/** The longest first, so that both lanes end at about the same time. */
const checks = [
  () => tool('kontroll av koden (oxlint)', 'oxlint/bin/oxlint', ['--type-aware', '.']),
  () => tool('typer (tsc)', compiler, ['-p', 'tsconfig.json', '--noEmit']),
  () =>
    tool('lag og retninger (dependency-cruiser)', 'dependency-cruiser/bin/dependency-cruiser.mjs', [
      '--config',
      '.dependency-cruiser.cjs',
      'apps',
      'libs',
      'test',
    ]),
  () => script('bygging', join(import.meta.dirname, 'build.mjs'), []),
  () => tool('formatering (oxfmt)', 'oxfmt/bin/oxfmt', ['--check', '.']),
  () => tool('typer i nettleseren (tsc)', compiler, ['-p', 'apps/web/islands/tsconfig.json', '--noEmit']),
];

/** Two at a time: the machine that runs this may have two cores. */
async function runChecks() {
  const failures = [];
  const waiting = [...checks];
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) failures.push((await next()) !== 0);
  };
  await Promise.all([lane(), lane()]);
  return failures.filter(Boolean).length;
}

/** The last line: checks and tests together. A test file that could not be run at all counts as one failure. */
function summary(passed, failed, skipped = 0) {
  process.stdout.write(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
  process.exit(failed > 0 || passed === 0 ? 1 : 0);
}

const failedChecks = await runChecks();
const passedChecks = checks.length - failedChecks;
if (failedChecks > 0) {
  say('Kontrollene over må være i orden før testene kjøres.');
  summary(passedChecks, failedChecks);
}
mkdirSync(join(root, 'node_modules/.cache/saksgang'), { recursive: true });
rmSync(resultFile, { force: true });
// One more than there are cores: while a test waits for a browser, a database or a clock, another can use its core.
const workers = Math.min(availableParallelism() + 1, 4);
const code = await jest([
  `--maxWorkers=${workers}`,
  // A worker has loaded every module by then, and is not gone in the half second that Jest gives it.
  '--workerGracefulExitTimeout=20000',
  '--json',
  `--outputFile=${resultFile}`,
  ...process.argv.slice(2),
]);
if (!existsSync(resultFile)) {
  say('Testene stanset før de var ferdige.');
  summary(passedChecks, 1);
}
const result = JSON.parse(readFileSync(resultFile, 'utf8'));
const failedTests = result.numFailedTests + result.numRuntimeErrorTestSuites;
if (result.numTotalTests === 0) say('Ingen tester ble kjørt.');
if (failedTests > 0) process.stdout.write(`\n${failureLines(result).join('\n')}\n`);
const stoppedOtherwise = result.numTotalTests === 0 || (code !== 0 && failedTests === 0) ? 1 : 0;
summary(passedChecks + result.numPassedTests, failedTests + stoppedOtherwise, result.numPendingTests);
