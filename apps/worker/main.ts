import 'reflect-metadata';
import { loadConfig } from '#platform/config/config';
import { describeError } from '#platform/process/describe-error';
import { exitCodeOf } from '#platform/process/exit-codes';
import { toldToStop } from '#platform/process/stop-signals';
import { startWorker } from './start-worker.js';

try {
  const stopping = toldToStop();
  const worker = await startWorker(loadConfig(process.env));
  await stopping;
  await worker.stop();
} catch (error) {
  const sentences = describeError(error) ?? [error instanceof Error ? String(error.stack) : String(error)];
  process.stderr.write(`${sentences.join('\n')}\n`);
  process.exitCode = exitCodeOf(error);
}
if (process.connected) process.disconnect();
