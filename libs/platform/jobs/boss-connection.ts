import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { PgBoss } from 'pg-boss';
import { putQueueInPlace, runtimeBossOptions } from './boss-settings.js';
import { definedJobs } from './job-definition.js';

/** Token of the address that pg-boss connects to. */
export const jobDatabaseUrl = Symbol('jobDatabaseUrl');

/**
 * The pg-boss that only sends: it starts with the first job, sees to it that every job that is loaded has its queue,
 * and leaves the housekeeping to the worker.
 */
@Injectable()
export class BossConnection implements OnApplicationShutdown {
  private starting: Promise<PgBoss> | undefined;

  constructor(
    @Inject(jobDatabaseUrl) private readonly url: string,
    private readonly logger: PinoLogger,
  ) {
    logger.setContext(BossConnection.name);
  }

  /** The started pg-boss. A failed start is tried again by the next caller. */
  boss(): Promise<PgBoss> {
    this.starting ??= this.start().catch((error: unknown) => {
      this.starting = undefined;
      throw error;
    });
    return this.starting;
  }

  async onApplicationShutdown(): Promise<void> {
    const boss = await this.starting?.catch(() => undefined);
    await boss?.stop({ graceful: false });
  }

  private async start(): Promise<PgBoss> {
    const boss = new PgBoss({ ...runtimeBossOptions(this.url), supervise: false, schedule: false, max: 2 });
    boss.on('error', (error) => this.logger.error({ err: error }, 'job queue'));
    await boss.start();
    for (const job of definedJobs()) await putQueueInPlace(boss, job);
    return boss;
  }
}
