import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { loadConfig } from '#platform/config/config';
import { JobWorker } from '#platform/jobs/job-worker';
import { AppLogger } from '#platform/logging/app-logger';
import { describeError } from '#platform/process/describe-error';
import { exitCodeOf } from '#platform/process/exit-codes';
import { toldToStop } from '#platform/process/stop-signals';
import { registerJobs } from './register-jobs.js';
import { WorkerModule } from './worker.module.js';

try {
  const stopping = toldToStop();
  const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(loadConfig(process.env)), {
    bufferLogs: true,
    abortOnError: false,
  });
  app.useLogger(app.get(AppLogger));
  const worker = app.get(JobWorker);
  registerJobs(app, worker);
  await worker.start();
  await stopping;
  await worker.stop();
  await app.close();
} catch (error) {
  const sentences = describeError(error) ?? [error instanceof Error ? String(error.stack) : String(error)];
  process.stderr.write(`${sentences.join('\n')}\n`);
  process.exitCode = exitCodeOf(error);
}
if (process.connected) process.disconnect();
