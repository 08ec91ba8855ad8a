import { Injectable } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { systemActor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { CommentReminderService } from '#domain/referat';
import { CouncilDirectory } from '#platform/database/council-directory';
import { eachOnItsOwn } from '#platform/jobs/each-on-its-own';
import { defineJob } from '#platform/jobs/job-definition';
import type { JobHandler, JobRun } from '#platform/jobs/job-handler';

export const lookAtCommentRounds = defineJob({
  name: 'commentRound.look',
  schedule: '* * * * *',
  retryLimit: 0,
});

/**
 * Looks every minute at the comment rounds of all councils: reminds when the hour has come, closes when the deadline
 * has passed. What a stopped worker missed is done when it starts again.
 */
@Injectable()
export class CommentRoundJob implements JobHandler {
  readonly job = lookAtCommentRounds;

  constructor(
    private readonly councils: CouncilDirectory,
    private readonly reminders: CommentReminderService,
    private readonly logger: PinoLogger,
  ) {
    logger.setContext(CommentRoundJob.name);
  }

  async handle(_payload: object, run: Pick<JobRun, 'id'>): Promise<void> {
    const now = systemClock.now();
    await eachOnItsOwn(await this.councils.councilIds(), async (councilId) => {
      const done = await this.reminders.look(systemActor(councilId, run.id), now);
      if (done.reminded + done.closed > 0) this.logger.info({ councilId, ...done }, 'comment rounds');
    });
  }
}
