import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { PaperSetKeeping } from '#domain/paper-set';
import { PublicAddress } from '#platform/config/public-address';
import { MailQueue } from '#platform/mail/mail-queue';
import { DispatchRepository } from './dispatch.repository.js';
import { lateMail, type LateNews } from './late-mail.document.js';
import { MeetingMailQueries } from './meeting-mail.queries.js';

/** Tells readers of what has come after the innkalling: one mail for each, in the running unit of work. The møtepakke is a new one by it. */
@Injectable()
export class LateMailService {
  constructor(
    private readonly mails: MeetingMailQueries,
    private readonly dispatches: DispatchRepository,
    private readonly address: PublicAddress,
    private readonly queue: MailQueue,
    private readonly packages: PaperSetKeeping,
  ) {}

  /** @param news what has come, and the page where it is read */
  async enqueue(
    actor: Actor,
    meetingId: string,
    { page, ...news }: Omit<LateNews, 'url' | 'packageUrl'> & { readonly page: string },
    readers: readonly { readonly personId: string; readonly name: string; readonly address: string }[],
    now: Date,
  ): Promise<void> {
    const sequence = (await this.dispatches.last(meetingId))?.sequence ?? 0;
    const source = await this.mails.source(actor, meetingId, sequence, now);
    const replyTo = await this.mails.replyTo(actor);
    await this.packages.request(actor, meetingId);
    for (const reader of readers) {
      const packageUrl = `${this.address.url}/packages/${source.number.replaceAll('/', '-')}`;
      const told = { ...news, packageUrl, url: `${this.address.url}${page}` };
      const letter = lateMail(source, told, reader);
      await this.queue.enqueue({ ...letter, ...(replyTo ? { replyTo } : {}) }, now);
    }
  }
}
