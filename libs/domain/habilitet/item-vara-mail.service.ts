import { Injectable } from '@nestjs/common';
import { CouncilSettingsService, RegisterQueries } from '#domain/councils';
import { meetingNumberText, MeetingQueries } from '#domain/meetings';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { PublicAddress } from '#platform/config/public-address';
import { isMailAddress } from '#platform/mail/mail-address';
import { MailQueue } from '#platform/mail/mail-queue';
import { itemVaraMail } from './item-vara-mail.document.js';

/** A seat in one item, given to a vara or taken from them. */
export interface ItemSeat {
  readonly agendaItemId: string;
  readonly memberId: string;
  readonly varaId: string;
}

/**
 * Tells a vara of a seat in one item. The mail is a row of the unit of work that seats them: no seat without the mail, no
 * mail without the seat, and one of each.
 */
@Injectable()
export class ItemVaraMailService {
  constructor(
    private readonly queue: MailQueue,
    private readonly meetings: MeetingQueries,
    private readonly councils: CouncilSettingsService,
    private readonly register: RegisterQueries,
    private readonly address: PublicAddress,
  ) {}

  /**
   * Nothing is sent before the meeting is called, when nobody may read its papers, nor to somebody without an address.
   * @returns whether a mail is on its way
   */
  async tell(
    actor: Actor,
    { agendaItemId, memberId, varaId }: ItemSeat,
    kind: 'seated' | 'unseated',
    now = systemClock.now(),
  ): Promise<boolean> {
    const { view, item } = await this.meetings.byItemId(actor, agendaItemId);
    const { meeting } = view;
    const people = new Map((await this.register.people(actor)).map((person) => [person.id, person]));
    const [vara, member] = [people.get(varaId), people.get(memberId)];
    if (meeting.status !== 'called' && meeting.status !== 'inProgress') return false;
    if (!vara?.email || !isMailAddress(vara.email)) return false;
    const { name: councilName, language } = await this.councils.get(actor);
    const { secretariatName } = await this.councils.settings(actor);
    const meetingNumber = meetingNumberText(meeting);
    const page = (room: string, number: string) =>
      `${this.address.url}/${room}/${number.replaceAll('/', '-')}`;
    const letter = itemVaraMail(
      {
        ...{ language, councilName, meetingId: meeting.id, meetingNumber, place: meeting.place },
        ...{ startsAt: meeting.startsAt, endsAt: meeting.endsAt },
        item: { number: item.printedNumber ?? '', title: item.shield?.shieldedTitle ?? item.title },
        memberName: member ? `${member.givenName} ${member.familyName}` : '',
        paperUrl: item.caseNumber ? page('saksframlegg', item.caseNumber) : page('meetings', meetingNumber),
        habilitetUrl: page('habilitet', meetingNumber),
        signature: [secretariatName, councilName],
      },
      { personId: varaId, name: `${vara.givenName} ${vara.familyName}`, address: vara.email },
      kind,
    );
    await this.queue.enqueue(letter, now);
    return true;
  }
}
