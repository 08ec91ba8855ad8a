import { Injectable } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { defineJob } from '#platform/jobs/job-definition';
import type { JobHandler } from '#platform/jobs/job-handler';
import { SignInSessions } from '#platform/sessions/sign-in-sessions';

export const cleanSessions = defineJob({ name: 'session.clean', schedule: '0 * * * *' });

/** Removes sign-in sessions that have ended, every hour. They open nothing any more; this keeps no trace of who was in. */
@Injectable()
export class SessionCleaningJob implements JobHandler {
  readonly job = cleanSessions;

  constructor(
    private readonly sessions: SignInSessions,
    private readonly logger: PinoLogger,
  ) {
    logger.setContext(SessionCleaningJob.name);
  }

  async handle(): Promise<void> {
    const removed = await this.sessions.removeExpired();
    this.logger.info({ removed }, 'ended sessions removed');
  }
}
