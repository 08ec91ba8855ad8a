import { Inject, Injectable } from '@nestjs/common';
import { systemClock } from '#kernel/clock';
import { currentActor } from '#platform/database/current-manager';
import { JobQueue } from '#platform/jobs/job-queue';
import { checkLetter } from './letter-check.js';
import { letterRows } from './letter-rows.js';
import type { Letter } from './letter.js';
import { sendMailJob } from './mail-jobs.js';
import { type MailSettings, mailSettings } from './mail-settings.js';
import { MailRepository } from './mail.repository.js';

/** Puts letters in the queue, as rows of the unit of work that is running: no commit, no mail. */
@Injectable()
export class MailQueue {
  constructor(
    private readonly mail: MailRepository,
    private readonly jobs: JobQueue,
    @Inject(mailSettings) private readonly settings: Pick<MailSettings, 'from'>,
  ) {}

  /**
   * Enqueues a letter for each of its recipients. All are written in the running transaction, with a job for each, so
   * a crash forgets nobody.
   * @returns the ids of the deliveries, in the order of the recipients
   * @throws DomainError `mail.noRecipients`, `mail.recipientsInvalid`; `mail.recipientTwice` at the end of the unit of
   * work. Error outside a unit of work.
   */
  async enqueue(letter: Letter, now: Date = systemClock.now()): Promise<string[]> {
    checkLetter(letter);
    const { councilId } = currentActor();
    const rows = letterRows(letter, councilId, this.settings.from, now);
    await this.mail.add(rows.letter, rows.attachments, rows.deliveries);
    for (const { id } of rows.deliveries) {
      await this.jobs.enqueue(sendMailJob, { councilId, deliveryId: id }, { onceKey: id });
    }
    return rows.deliveries.map((delivery) => delivery.id);
  }
}
