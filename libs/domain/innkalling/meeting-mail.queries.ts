import { Inject, Injectable } from '@nestjs/common';
import { CouncilSettingsService, RegisterQueries } from '#domain/councils';
import { InnkallingDocumentQueries, meetingNumberText, MeetingQueries } from '#domain/meetings';
import type { Actor } from '#kernel/actor';
import { PublicAddress } from '#platform/config/public-address';
import type { MailAddress } from '#platform/mail/mail-address';
import { isMailAddress } from '#platform/mail/mail-address';
import { type MailSettings, mailSettings } from '#platform/mail/mail-settings';
import type { MeetingMailSource } from './innkalling-mail.document.js';

/** Finds what every mail about a meeting says. */
@Injectable()
export class MeetingMailQueries {
  constructor(
    private readonly meetings: MeetingQueries,
    private readonly documents: InnkallingDocumentQueries,
    private readonly councils: CouncilSettingsService,
    private readonly register: RegisterQueries,
    private readonly address: PublicAddress,
    @Inject(mailSettings) private readonly mail: Pick<MailSettings, 'from'>,
  ) {}

  /**
   * Loads it within the unit of work that sends.
   * @param sequence of the calendar entry
   * @param stamp when the mail is written
   */
  async source(actor: Actor, meetingId: string, sequence: number, stamp: Date): Promise<MeetingMailSource> {
    const { meeting } = await this.meetings.byId(actor, meetingId);
    const model = await this.documents.model(actor, meetingId);
    const council = await this.councils.get(actor);
    const number = meetingNumberText(meeting);
    const { name, title, body } = model.signature;
    return {
      ...{ councilId: meeting.councilId, councilName: council.name, language: council.language },
      ...{ meetingId, number, sequence, stamp, place: meeting.place, link: meeting.link },
      ...{ startsAt: meeting.startsAt, endsAt: meeting.endsAt },
      meetingUrl: `${this.address.url}/meetings/${number.replace('/', '-')}`,
      organizer: { name: council.name, address: this.mail.from.address },
      signature: [name, title, body].filter((line) => line !== ''),
      apologyNotice: model.apologyNotice,
    };
  }

  /** The address behind a token. */
  answerUrl(token: string): string {
    return `${this.address.url}/invitation/${token}`;
  }

  /** Where answers by mail go: to the secretary who sends, when the register has an address. */
  async replyTo(actor: Actor): Promise<MailAddress | undefined> {
    const person = (await this.register.people(actor)).find(({ id }) => id === actor.personId);
    if (!person?.email || !isMailAddress(person.email)) return undefined;
    return { name: `${person.givenName} ${person.familyName}`, address: person.email };
  }
}
