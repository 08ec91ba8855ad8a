import { Inject, Injectable } from '@nestjs/common';
import { systemActor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { CouncilDirectory } from '#platform/database/council-directory';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { eachOnItsOwn } from '#platform/jobs/each-on-its-own';
import type { JobHandler, JobRun } from '#platform/jobs/job-handler';
import { JobQueue } from '#platform/jobs/job-queue';
import type { SendingPatience } from './delivery.rules.js';
import { sendMailJob, sweepMailJob } from './mail-jobs.js';
import { sendingPatience } from './mail-sending.service.js';
import { MailRepository } from './mail.repository.js';

/**
 * Gives stranded mail a new job: one that a dead worker had, and one whose job was lost or used up its retries while
 * the database or the disk was away. A job that still waits is not doubled.
 */
@Injectable()
export class SweepMailJob implements JobHandler<Record<string, never>> {
  readonly job = sweepMailJob;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly councils: CouncilDirectory,
    private readonly mail: MailRepository,
    private readonly jobs: JobQueue,
    @Inject(sendingPatience) private readonly patience: SendingPatience,
  ) {}

  async handle(_payload: Record<string, never>, run: Pick<JobRun, 'id'>): Promise<void> {
    await eachOnItsOwn(await this.councils.councilIds(), (councilId) => this.sweep(councilId, run.id));
  }

  private async sweep(councilId: string, requestId: string): Promise<void> {
    await this.unitOfWork.run(systemActor(councilId, requestId), 'mail.sweep', async () => {
      const now = systemClock.now();
      const stranded = await this.mail.stranded(now, new Date(now.getTime() - this.patience.overdue));
      for (const deliveryId of stranded)
        await this.jobs.enqueue(sendMailJob, { councilId, deliveryId }, { onceKey: deliveryId });
    });
  }
}
