import { NestFactory } from '@nestjs/core';
import type { Config } from '#platform/config/config';
import { JobWorker } from '#platform/jobs/job-worker';
import { AppLogger } from '#platform/logging/app-logger';
import { registerJobs } from './register-jobs.js';
import { WorkerModule } from './worker.module.js';

/** A worker that takes jobs until it is stopped. */
export interface StartedWorker {
  /** Lets the jobs under way end. */
  stop(): Promise<void>;
}

/** Starts the worker of a program in this process. */
export async function startWorker(config: Config): Promise<StartedWorker> {
  const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(config), {
    bufferLogs: true,
    abortOnError: false,
  });
  app.useLogger(app.get(AppLogger));
  const worker = app.get(JobWorker);
  registerJobs(app, worker);
  await worker.start();
  return {
    async stop() {
      await worker.stop();
      await app.close();
    },
  };
}
