import { Injectable } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { keepPaperSets, PaperSetKeeping } from '#domain/paper-set';
import type { JobHandler, JobRun } from '#platform/jobs/job-handler';

/** Keeps the packages of a meeting, as everybody gets them, after something was sent. */
@Injectable()
export class PaperSetKeepingJob implements JobHandler<{ councilId: string; meetingId: string }> {
  readonly job = keepPaperSets;

  constructor(
    private readonly keeping: PaperSetKeeping,
    private readonly logger: PinoLogger,
  ) {
    logger.setContext(PaperSetKeepingJob.name);
  }

  async handle(payload: { councilId: string; meetingId: string }, run: Pick<JobRun, 'id'>): Promise<void> {
    const { councilId, meetingId } = payload;
    const readers = await this.keeping.keep(councilId, meetingId, run.id);
    this.logger.info({ councilId, meetingId, readers }, 'møtepakker kept');
  }
}
