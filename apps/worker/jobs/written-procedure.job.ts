import { Injectable } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { systemActor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { ProcedureLookService } from '#domain/written-procedure';
import { CouncilDirectory } from '#platform/database/council-directory';
import { eachOnItsOwn } from '#platform/jobs/each-on-its-own';
import { defineJob } from '#platform/jobs/job-definition';
import type { JobHandler, JobRun } from '#platform/jobs/job-handler';

export const lookAtWrittenProcedures = defineJob({
  name: 'writtenProcedure.look',
  schedule: '* * * * *',
  retryLimit: 0,
});

/** Looks every minute at the written procedures of all councils: reminds when it is time, closes at the deadline. */
@Injectable()
export class WrittenProcedureJob implements JobHandler {
  readonly job = lookAtWrittenProcedures;

  constructor(
    private readonly councils: CouncilDirectory,
    private readonly procedures: ProcedureLookService,
    private readonly logger: PinoLogger,
  ) {
    logger.setContext(WrittenProcedureJob.name);
  }

  async handle(_payload: object, run: Pick<JobRun, 'id'>): Promise<void> {
    const now = systemClock.now();
    await eachOnItsOwn(await this.councils.councilIds(), async (councilId) => {
      const done = await this.procedures.look(systemActor(councilId, run.id), now);
      if (done.reminded + done.closed > 0) this.logger.info({ councilId, ...done }, 'written procedures');
    });
  }
}
