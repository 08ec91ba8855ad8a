import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { isId } from '#kernel/ids';
import { type AgendaItemView, MeetingQueries, type MeetingView } from '#domain/meetings';

/** Finds what an address names: meetings and items by id, or by the numbers that people use. */
@Injectable()
export class AddressedMeetings {
  constructor(private readonly meetings: MeetingQueries) {}

  /** @param named an id, or `2-2021` @throws DomainError `meeting.notFound`, `meeting.notReadable` */
  async meeting(actor: Actor, named: string | undefined): Promise<MeetingView> {
    const name = named ?? '';
    return isId(name)
      ? this.meetings.byId(actor, name)
      : this.meetings.byNumber(actor, name.replaceAll('-', '/'));
  }

  /** @param named an id, or `14-2-2021` @throws DomainError `agendaItem.notFound`, `meeting.notReadable` */
  async item(
    actor: Actor,
    named: string | undefined,
  ): Promise<{ readonly view: MeetingView; readonly item: AgendaItemView }> {
    const name = named ?? '';
    return isId(name)
      ? this.meetings.byItemId(actor, name)
      : this.meetings.byCaseNumber(actor, name.replaceAll('-', '/'));
  }
}
