import 'reflect-metadata';
import { rm } from 'node:fs/promises';
import { folderInMemory } from './folder-in-memory.js';
import { startTestServer } from './test-server.js';

/**
 * A process beside Jest that holds the test server and the folder for what tests throw away. It lives as long as Jest
 * keeps its end of the pipe: however Jest ends, the server is stopped and the folder removed.
 */
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
const jestIsGone = new Promise((resolve) => process.stdin.resume().once('close', resolve));
const inMemory = folderInMemory();
if (inMemory) process.env['TMPDIR'] = inMemory;
try {
  const { server, stop } = await startTestServer();
  process.stdout.on('error', () => undefined);
  process.stdout.write(`${JSON.stringify({ server, temporaryFolder: inMemory })}\n`);
  await jestIsGone;
  await stop();
} finally {
  if (inMemory) await rm(inMemory, { recursive: true, force: true, maxRetries: 5 });
}
