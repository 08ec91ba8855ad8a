import { Injectable } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { FileScanningService } from '#domain/documents-register';
import { systemActor } from '#kernel/actor';
import { CouncilDirectory } from '#platform/database/council-directory';
import { eachOnItsOwn } from '#platform/jobs/each-on-its-own';
import { defineJob } from '#platform/jobs/job-definition';
import type { JobHandler, JobRun } from '#platform/jobs/job-handler';

export const scanFiles = defineJob({ name: 'file.scan', schedule: '*/5 * * * *', retryLimit: 0 });

/** Looks every five minutes at files that came while the virus scanner was away, or before there was one. */
@Injectable()
export class FileScanJob implements JobHandler {
  readonly job = scanFiles;

  constructor(
    private readonly councils: CouncilDirectory,
    private readonly scanning: FileScanningService,
    private readonly logger: PinoLogger,
  ) {
    logger.setContext(FileScanJob.name);
  }

  async handle(_payload: object, run: Pick<JobRun, 'id'>): Promise<void> {
    let stopped = false;
    await eachOnItsOwn(await this.councils.councilIds(), async (councilId) => {
      if (stopped) return;
      const done = await this.scanning.lookAtWaiting(systemActor(councilId, run.id));
      if (done.scanned > 0) this.logger.info({ councilId, ...done }, 'files scanned');
      stopped = done.stopped;
    });
  }
}
