import { Injectable } from '@nestjs/common';
import { systemActor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { CouncilDirectory } from '#platform/database/council-directory';
import { UnitOfWork } from '#platform/database/unit-of-work';
import type { JobHandler, JobRun } from '#platform/jobs/job-handler';
import { JobQueue } from '#platform/jobs/job-queue';
import { sendMailJob, sweepMailJob } from './mail-jobs.js';
import { MailRepository } from './mail.repository.js';

/** A mail this long past its time, in milliseconds, has lost its job, or has one that waits: a second one does no harm. */
const overdue = 2 * 60_000;

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
  ) {}

  async handle(_payload: Record<string, never>, run: Pick<JobRun, 'id'>): Promise<void> {
    for (const councilId of await this.councils.councilIds()) await this.sweep(councilId, run.id);
  }

  /** @returns how many mails got a job */
  private sweep(councilId: string, requestId: string): Promise<number> {
    return this.unitOfWork.run(systemActor(councilId, requestId), 'mail.sweep', async () => {
      const now = systemClock.now();
      const stranded = await this.mail.stranded(now, new Date(now.getTime() - overdue));
      for (const deliveryId of stranded)
        await this.jobs.enqueue(sendMailJob, { councilId, deliveryId }, { onceKey: deliveryId });
      return stranded.length;
    });
  }
}
