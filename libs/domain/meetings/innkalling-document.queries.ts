import { Injectable } from '@nestjs/common';
import { CouncilSettingsService, PeopleQueries } from '#domain/councils';
import type { Actor } from '#kernel/actor';
import { osloLocal } from '#kernel/oslo-time';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { buildAgendaRows } from './agenda-rows.document.js';
import { AttendanceQueries } from './attendance.queries.js';
import { buildInnkalling } from './innkalling-model.document.js';
import type { AgendaRow, InnkallingModel } from './innkalling.document.js';
import { mayChangeMeeting } from './meeting.policy.js';
import { MeetingQueries, type MeetingView } from './meeting.queries.js';
import { printedInnkalling } from './printed-innkalling.rules.js';

/** Vedlegg of papers by agenda item id, handed in by the feature that has them. */
export type AgendaVedlegg = ReadonlyMap<string, AgendaRow['vedlegg']>;

/** Loads what an innkalling or a saksliste is printed from. */
@Injectable()
export class InnkallingDocumentQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingQueries,
    private readonly attendance: AttendanceQueries,
    private readonly people: PeopleQueries,
    private readonly councils: CouncilSettingsService,
  ) {}

  /**
   * The innkalling of a meeting as it went out last; for those who write it, the next issue when there is something in it.
   * @throws DomainError `meeting.notFound`, `meeting.notReadable`
   */
  async model(actor: Actor, meetingId: string, vedlegg: AgendaVedlegg = new Map()): Promise<InnkallingModel> {
    return this.unitOfWork.read(actor, async () => {
      const writes = mayChangeMeeting(actor) === undefined;
      const printed = printedInnkalling(await this.meetings.byId(actor, meetingId), writes);
      const { view } = printed;
      const { date } = osloLocal(view.meeting.startsAt);
      const roster = await this.people.rosterOn(actor, date);
      return buildInnkalling({
        council: await this.councils.get(actor),
        printed,
        attendance: await this.attendance.ofMeeting(actor, meetingId),
        guests: await this.guestsOf(actor, view),
        sender: roster.others.find((person) => person.role === 'secretariat'),
        vedlegg,
      });
    });
  }

  /** The saksliste alone, for the cover of a møtepakke. @throws DomainError as `model` */
  async agenda(
    actor: Actor,
    meetingId: string,
    vedlegg: AgendaVedlegg = new Map(),
  ): Promise<readonly AgendaRow[]> {
    return this.unitOfWork.read(actor, async () => {
      const view = await this.meetings.byId(actor, meetingId);
      const { language } = await this.councils.get(actor);
      return buildAgendaRows({ language, view, guests: await this.guestsOf(actor, view), vedlegg });
    });
  }

  private async guestsOf(actor: Actor, view: MeetingView) {
    const ids = view.agenda.flatMap((item) => item.guests.map((guest) => guest.personId));
    return this.people.peopleOn(actor, osloLocal(view.meeting.startsAt).date, ids);
  }
}
