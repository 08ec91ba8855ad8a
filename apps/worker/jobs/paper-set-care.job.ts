import { Injectable } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { systemClock } from '#kernel/clock';
import { cleanPaperSets, PaperSetCare, sweepPaperSets } from '#domain/paper-set';
import type { JobHandler, JobRun } from '#platform/jobs/job-handler';

/** Gives packages that a dead worker had to another one. */
@Injectable()
export class PaperSetSweepJob implements JobHandler {
  readonly job = sweepPaperSets;

  constructor(private readonly care: PaperSetCare) {}

  async handle(_payload: object, run: Pick<JobRun, 'id'>): Promise<void> {
    await this.care.sweep(systemClock.now(), run.id);
  }
}

/** Lets go of packages that nobody was sent, and of their files. */
@Injectable()
export class PaperSetCleaningJob implements JobHandler {
  readonly job = cleanPaperSets;

  constructor(
    private readonly care: PaperSetCare,
    private readonly logger: PinoLogger,
  ) {
    logger.setContext(PaperSetCleaningJob.name);
  }

  async handle(_payload: object, run: Pick<JobRun, 'id'>): Promise<void> {
    const released = await this.care.clean(systemClock.now(), run.id);
    this.logger.info({ released }, 'unused møtepakker let go of');
  }
}
