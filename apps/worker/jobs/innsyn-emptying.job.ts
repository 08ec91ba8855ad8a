import { Injectable } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { InnsynEmptyingService } from '#domain/innsyn';
import { defineJob } from '#platform/jobs/job-definition';
import type { JobHandler } from '#platform/jobs/job-handler';

export const emptyInnsyn = defineJob({ name: 'innsyn.empty', schedule: '40 2 * * *' });

/** Empties, every night, requests for access of who asked, as long after the answer as their council's plan says. */
@Injectable()
export class InnsynEmptyingJob implements JobHandler {
  readonly job = emptyInnsyn;

  constructor(
    private readonly requests: InnsynEmptyingService,
    private readonly logger: PinoLogger,
  ) {
    logger.setContext(InnsynEmptyingJob.name);
  }

  async handle(): Promise<void> {
    const requests = await this.requests.emptyDue();
    this.logger.info({ requests }, 'requests for access emptied by plan');
  }
}
