import { Injectable } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { systemActor } from '#kernel/actor';
import { makePaperSet, PaperSetMaking } from '#domain/paper-set';
import type { JobHandler, JobRun } from '#platform/jobs/job-handler';

/** Makes a møtepakke that was ordered. Done twice it is made once. */
@Injectable()
export class PaperSetMakingJob implements JobHandler<{ councilId: string; buildId: string }> {
  readonly job = makePaperSet;

  constructor(
    private readonly making: PaperSetMaking,
    private readonly logger: PinoLogger,
  ) {
    logger.setContext(PaperSetMakingJob.name);
  }

  async handle(payload: { councilId: string; buildId: string }, run: JobRun): Promise<void> {
    const { councilId, buildId } = payload;
    const made = await this.making.make(systemActor(councilId, run.id), buildId, run.signal);
    if (made) this.logger.info({ councilId, buildId }, 'møtepakke made');
  }
}
