import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { MailQueue } from '#platform/mail/mail-queue';
import { DispatchRepository } from './dispatch.repository.js';
import { meetingMail, type MailReader, type MeetingMailReason } from './innkalling-mail.document.js';
import { InnkallingPdfService } from './innkalling-pdf.service.js';
import { MeetingMailQueries } from './meeting-mail.queries.js';
import { ResponseRepository } from './response.repository.js';

/** What is sent, to whom, and with which number in their calendar. */
export interface MeetingMailing {
  readonly meetingId: string;
  readonly reason: MeetingMailReason;
  readonly sequence: number;
  readonly readers: readonly MailingReader[];
}

/** Who a mail is for, and what goes with it. */
export interface MailingReader extends Omit<MailReader, 'answerUrl' | 'answer'> {
  /** The PDF; null for none. */
  readonly storedFileId: string | null;
}

/** Puts one mail for each reader in the queue, each with a link of its own, in the running unit of work. */
@Injectable()
export class MeetingMailService {
  constructor(
    private readonly mails: MeetingMailQueries,
    private readonly pdfs: InnkallingPdfService,
    private readonly dispatches: DispatchRepository,
    private readonly responses: ResponseRepository,
    private readonly queue: MailQueue,
  ) {}

  /** @throws DomainError `mail.recipientsInvalid`; nothing is sent then, because nothing is committed */
  async enqueue(actor: Actor, mailing: MeetingMailing, now: Date): Promise<void> {
    const { meetingId, reason, sequence, readers } = mailing;
    const source = await this.mails.source(actor, meetingId, sequence, now);
    const replyTo = await this.mails.replyTo(actor);
    for (const { storedFileId, ...reader } of readers) {
      const attachments = storedFileId ? [await this.pdfs.attachment(actor, storedFileId)] : [];
      const token = await this.dispatches.addLink(meetingId, reader.personId, now);
      const answer = (await this.responses.of(meetingId, reader.personId))?.answer ?? null;
      const whole = { ...reader, answer, answerUrl: this.mails.answerUrl(token) };
      const letter = meetingMail(source, whole, reason, attachments);
      await this.queue.enqueue({ ...letter, ...(replyTo ? { replyTo } : {}) }, now);
    }
  }
}
