import { type DynamicModule, Module } from '@nestjs/common';
import type { Config } from '#platform/config/config';
import { runtimeUrl } from '#platform/database/data-source-options';
import { BossConnection, jobDatabaseUrl } from './boss-connection.js';
import { JobQueue } from './job-queue.js';
import { JobWorker } from './job-worker.js';

/** The job queue: `JobQueue` for those who enqueue, `JobWorker` for the worker process. */
@Module({})
export class JobsModule {
  static forRoot(config: Config): DynamicModule {
    return {
      module: JobsModule,
      global: true,
      providers: [
        { provide: jobDatabaseUrl, useValue: runtimeUrl(config) },
        BossConnection,
        JobQueue,
        JobWorker,
      ],
      exports: [JobQueue, JobWorker],
    };
  }
}
