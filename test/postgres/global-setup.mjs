import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/**
 * Starts the database server once for all test files; they find it by an environment variable. Temporary files of the
 * run go where it says.
 */
export default async function globalSetup() {
  const folder = import.meta.dirname;
  const child = spawn(
    process.execPath,
    ['--import', join(folder, 'typescript-sources.mjs'), join(folder, 'run-test-server.ts')],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  // The teardown runs in the same process.
  globalThis.saksgangTestServer = child;
  const { server, temporaryFolder } = JSON.parse(await firstLine(child));
  process.env.SAKSGANG_TEST_SERVER = JSON.stringify(server);
  if (temporaryFolder) process.env.TMPDIR = temporaryFolder;
}

function firstLine(child) {
  return new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', resolve);
    child.once('exit', (code) => reject(new Error(`The test database did not start (exit code ${code}).`)));
  });
}
