import { Injectable } from '@nestjs/common';
import { CouncilSettingsService, RegisterQueries } from '#domain/councils';
import { meetingNumberText, MeetingQueries } from '#domain/meetings';
import type { Actor } from '#kernel/actor';
import { PublicAddress } from '#platform/config/public-address';
import { isMailAddress } from '#platform/mail/mail-address';
import { MailQueue } from '#platform/mail/mail-queue';
import { commentMail, type CommentMailReader } from './comment-mail.document.js';

/** What is sent to whom. */
export interface CommentMailing {
  readonly roundId: string;
  readonly meetingId: string;
  readonly deadline: string;
  readonly kind: 'request' | 'reminder';
  readonly readers: readonly CommentMailReader[];
}

/** Puts the mails of a comment round in the queue, in the running unit of work. */
@Injectable()
export class CommentMailService {
  constructor(
    private readonly queue: MailQueue,
    private readonly meetings: MeetingQueries,
    private readonly councils: CouncilSettingsService,
    private readonly register: RegisterQueries,
    private readonly address: PublicAddress,
  ) {}

  /** Name and address of people, by id; without an address for those that no mail server would take. */
  async people(actor: Actor): Promise<ReadonlyMap<string, { name: string; address: string | null }>> {
    const people = await this.register.people(actor);
    return new Map(
      people.map(({ id, givenName, familyName, email }) => [
        id,
        {
          name: `${givenName} ${familyName}`,
          address: email !== null && isMailAddress(email) ? email : null,
        },
      ]),
    );
  }

  /** One mail for each reader. @throws DomainError `mail.recipientsInvalid` */
  async enqueue(actor: Actor, mailing: CommentMailing, now: Date): Promise<void> {
    const { meeting } = await this.meetings.byId(actor, mailing.meetingId);
    const { name, language } = await this.councils.get(actor);
    const { secretariatName } = await this.councils.settings(actor);
    const number = meetingNumberText(meeting);
    const sender = (await this.people(actor)).get(actor.personId ?? '');
    const source = {
      ...{ language, councilName: name, roundId: mailing.roundId, deadline: mailing.deadline },
      ...{ meetingNumber: number, commentsUrl: this.pageUrl(number) },
      signature: [...(sender ? [sender.name] : []), secretariatName, name],
    };
    const replyTo = sender?.address ? { replyTo: { name: sender.name, address: sender.address } } : {};
    for (const reader of mailing.readers)
      await this.queue.enqueue({ ...commentMail(source, reader, mailing.kind), ...replyTo }, now);
  }

  private pageUrl(meetingNumber: string): string {
    return `${this.address.url}/referat/${meetingNumber.replace('/', '-')}/comments`;
  }
}
