import 'reflect-metadata';
import { startTestServer } from './test-server.js';

/**
 * A process beside Jest that holds the test server. It lives as long as Jest keeps its end of the pipe: however Jest
 * ends, the server is stopped and its folder removed.
 */
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
const jestIsGone = new Promise((resolve) => process.stdin.resume().once('close', resolve));
const { server, stop } = await startTestServer();
process.stdout.on('error', () => undefined);
process.stdout.write(`${JSON.stringify(server)}\n`);
await jestIsGone;
await stop();
