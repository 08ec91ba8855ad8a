import { Inject, Injectable } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { type Job, PgBoss } from 'pg-boss';
import { osloZone } from '#kernel/oslo-time';
import { jobDatabaseUrl } from './boss-connection.js';
import { putQueueInPlace, runtimeBossOptions } from './boss-settings.js';
import type { JobPayload } from './job-definition.js';
import type { JobHandler } from './job-handler.js';

/** Longest time a job that is running gets to finish when the worker is told to stop, in milliseconds. */
const graceMilliseconds = 20_000;

/** Runs jobs: one of its handlers for each kind, one job of a kind at a time unless its definition says more. Only the worker process starts it. */
@Injectable()
export class JobWorker {
  private readonly handlers: JobHandler[] = [];
  private boss: PgBoss | undefined;

  constructor(
    @Inject(jobDatabaseUrl) private readonly url: string,
    private readonly logger: PinoLogger,
  ) {
    logger.setContext(JobWorker.name);
  }

  /** Gives a handler; before `start`. @throws Error when its kind of job has one already */
  register<Payload extends JobPayload>(handler: JobHandler<Payload>): void {
    if (this.handlers.some((other) => other.job.name === handler.job.name)) {
      throw new Error(`Two handlers for the job ${handler.job.name}.`);
    }
    this.handlers.push(handler);
  }

  /** Connects, puts the schedules in place and begins to work. */
  async start(): Promise<void> {
    const boss = new PgBoss({ ...runtimeBossOptions(this.url), max: 4 });
    boss.on('error', (error) => this.logger.error({ err: error }, 'job queue'));
    this.boss = await boss.start();
    for (const handler of this.handlers) {
      await putQueueInPlace(boss, handler.job);
      const options = { pollingIntervalSeconds: 1, localConcurrency: handler.job.concurrency ?? 1 };
      await boss.work(handler.job.name, options, ([job]) => this.run(handler, job));
    }
    await this.putSchedulesInPlace(boss);
  }

  /** Takes no more jobs, lets the running ones finish, and disconnects. */
  async stop(): Promise<void> {
    await this.boss?.stop({ graceful: true, timeout: graceMilliseconds });
    this.boss = undefined;
  }

  /** A schedule whose job is no longer in the program goes away with it. */
  private async putSchedulesInPlace(boss: PgBoss): Promise<void> {
    const wanted = this.handlers.filter((handler) => handler.job.schedule);
    for (const { name } of await boss.getSchedules()) {
      if (!wanted.some((handler) => handler.job.name === name)) await boss.unschedule(name);
    }
    for (const { job } of wanted) await boss.schedule(job.name, job.schedule!, {}, { tz: osloZone });
  }

  private async run(handler: JobHandler, job: Job<unknown>): Promise<void> {
    const begun = performance.now();
    const about = { job: job.name, jobId: job.id };
    try {
      await handler.handle(job.data as JobPayload, { id: job.id, signal: job.signal });
      this.logger.info({ ...about, milliseconds: Math.round(performance.now() - begun) }, 'job done');
    } catch (error) {
      this.logger.error({ ...about, err: error }, 'job failed');
      throw error;
    }
  }
}
