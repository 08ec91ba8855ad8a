import { Injectable } from '@nestjs/common';
import { parseCaseNumber } from '#domain/councils';
import type { Actor } from '#kernel/actor';
import { cutPage, decodeCursor, type Page, type PageRequest } from '#kernel/paging';
import { refuseIf } from '#kernel/refusal';
import { currentManager } from '#platform/database/current-manager';
import { actorKey, oncePerRead } from '#platform/database/once-per-read';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { type AgendaHeadingView, type AgendaItemView, AgendaViewQueries } from './agenda-view.queries.js';
import { AgendaRepository } from './agenda.repository.js';
import { AttendanceRepository } from './attendance.repository.js';
import type { Innkalling } from './innkalling.entity.js';
import { Meeting } from './meeting.entity.js';
import { mayChangeMeeting, mayReadMeeting, readableStatuses, seesOnlyOwnMeetings } from './meeting.policy.js';
import { MeetingRepository } from './meeting.repository.js';
import { type MeetingNumber, meetingNumberText, parseMeetingNumber } from './meeting.rules.js';
import { meetingError } from './meetings.errors.js';

/** A meeting with its agenda. */
export interface MeetingView {
  readonly meeting: Readonly<Meeting>;
  /** In the order of the agenda. */
  readonly agenda: readonly AgendaItemView[];
  /** Headings between the items; they have no number. */
  readonly headings: readonly AgendaHeadingView[];
  /** Issues of the innkalling, first to last; drafts only for those who write them. */
  readonly innkallinger: readonly Readonly<Innkalling>[];
}

/** Meetings for reading. What an actor may not see is not there, or refused when asked for by name. */
@Injectable()
export class MeetingQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingRepository,
    private readonly agenda: AgendaRepository,
    private readonly attendance: AttendanceRepository,
    private readonly agendaViews: AgendaViewQueries,
  ) {}

  /** Meetings, the newest first, in a stable order; an unreadable cursor begins at the beginning. */
  async list(
    actor: Actor,
    page: PageRequest,
    filter: { readonly year?: number } = {},
  ): Promise<Page<Readonly<Meeting>>> {
    return this.unitOfWork.read(actor, async () => {
      const [startsAt, id] = (page.cursor && decodeCursor(page.cursor, 2)) || [null, null];
      const query = currentManager()
        .createQueryBuilder(Meeting, 'm')
        .where(isReadable('m', ':statuses'), { statuses: readableStatuses(actor.role) })
        .orderBy('m.startsAt', 'DESC')
        .addOrderBy('m.id', 'DESC')
        .take(page.limit + 1);
      if (filter.year !== undefined) query.andWhere('m.year = :year', { year: filter.year });
      if (startsAt !== null && !Number.isNaN(Date.parse(String(startsAt)))) {
        query.andWhere('(m.startsAt, m.id::text) < (:startsAt, :id)', { startsAt, id });
      }
      if (seesOnlyOwnMeetings(actor.role)) {
        query.andWhere(isListed('m', ':me'), { me: actor.personId });
      }
      return cutPage(await query.getMany(), page.limit, (row) => [row.startsAt.toISOString(), row.id]);
    });
  }

  /** The years that have meetings the actor may see, the newest first. */
  async years(actor: Actor): Promise<readonly number[]> {
    return this.unitOfWork.read(actor, async () => {
      const rows = await currentManager().query<{ year: number }[]>(
        `select distinct m.year from meeting m
          where ${isReadable('m', '$1')} and ($2::uuid is null or ${isListed('m', '$2')})
          order by m.year desc`,
        [readableStatuses(actor.role), seesOnlyOwnMeetings(actor.role) ? actor.personId : null],
      );
      return rows.map((row) => row.year);
    });
  }

  /** The numbers, "2/2021", of all meetings the actor may see: for lists that name meetings and link to some of them. */
  async numbers(actor: Actor): Promise<ReadonlySet<string>> {
    return this.unitOfWork.read(actor, async () => {
      const rows = await currentManager().query<MeetingNumber[]>(
        `select m.number, m.year from meeting m where ${isReadable('m', '$1')} and ($2::uuid is null or ${isListed('m', '$2')})`,
        [readableStatuses(actor.role), seesOnlyOwnMeetings(actor.role) ? actor.personId : null],
      );
      return new Set(rows.map(meetingNumberText));
    });
  }

  /** The id of a meeting, whoever may read it; `undefined` for none. Called inside units of work whose own policy decides. */
  async idOf(number: MeetingNumber): Promise<string | undefined> {
    return (await this.meetings.byNumber(number))?.id;
  }

  /** A meeting with its agenda. @throws DomainError `meeting.notFound`, `meeting.notReadable` */
  async byId(actor: Actor, id: string): Promise<MeetingView> {
    return this.unitOfWork.read(actor, () => this.viewById(actor, id));
  }

  /** A meeting by its number, "2/2021". @throws DomainError `meeting.numberUnreadable`, `meeting.notFound`, `meeting.notReadable` */
  async byNumber(actor: Actor, text: string): Promise<MeetingView> {
    const wanted = parseMeetingNumber(text);
    if (!wanted) throw meetingError('meeting.numberUnreadable');
    return this.unitOfWork.read(actor, async () => {
      const meeting = await this.meetings.byNumber(wanted);
      if (!meeting) throw meetingError('meeting.notFound');
      return this.view(actor, meeting);
    });
  }

  /**
   * A case by its number in any printed form, with the meeting it belongs to.
   * @throws DomainError `caseReference.unreadable`, `agendaItem.notFound`, `meeting.notReadable`
   */
  async byCaseNumber(
    actor: Actor,
    text: string,
  ): Promise<{ readonly view: MeetingView; readonly item: AgendaItemView }> {
    const number = parseCaseNumber(text);
    if (!number) throw meetingError('caseReference.unreadable', { reference: text.slice(0, 60) });
    return this.unitOfWork.read(actor, async () => {
      const meeting = await this.meetings.byNumber({ number: number.meeting, year: number.year });
      if (!meeting) throw meetingError('agendaItem.notFound');
      const view = await this.view(actor, meeting);
      const item = view.agenda.find((candidate) => candidate.sequence === number.sequence);
      if (!item) throw meetingError('agendaItem.notFound');
      return { view, item };
    });
  }

  /** The meeting of an agenda item, and the item in it. @throws DomainError `agendaItem.notFound`, `meeting.notReadable` */
  async byItemId(
    actor: Actor,
    itemId: string,
  ): Promise<{ readonly view: MeetingView; readonly item: AgendaItemView }> {
    return this.unitOfWork.read(actor, async () => {
      const { meetingId } = await this.agenda.byId(itemId);
      const view = await this.viewById(actor, meetingId);
      const item = view.agenda.find((candidate) => candidate.id === itemId);
      if (!item) throw meetingError('agendaItem.notFound');
      return { view, item };
    });
  }

  private async viewById(actor: Actor, id: string): Promise<MeetingView> {
    return oncePerRead(viewKey(actor, id), async () => this.load(actor, await this.meetings.byId(id)));
  }

  private view(actor: Actor, meeting: Meeting): Promise<MeetingView> {
    return oncePerRead(viewKey(actor, meeting.id), () => this.load(actor, meeting));
  }

  private async load(actor: Actor, meeting: Meeting): Promise<MeetingView> {
    const items = await this.agenda.ofMeeting(meeting.id);
    const wasCalled = items.some((item) => item.sequence !== null);
    const isListed =
      seesOnlyOwnMeetings(actor.role) &&
      actor.personId !== undefined &&
      (await this.attendance.lists(meeting.id, actor.personId));
    refuseIf(mayReadMeeting(actor, { status: meeting.status, isListed, wasCalled }));
    const writes = mayChangeMeeting(actor) === undefined;
    const innkallinger = await this.meetings.innkallinger(meeting.id);
    return {
      // The way in to the video meeting is for those who are called to it.
      meeting: actor.role === 'public' ? { ...meeting, link: null } : meeting,
      ...(await this.agendaViews.of(actor, meeting, items)),
      innkallinger: innkallinger.filter((issue) => writes || issue.sentAt !== null),
    };
  }
}

function viewKey(actor: Actor, meetingId: string): string {
  return `meeting-view:${actorKey(actor)}:${meetingId}`;
}

/** The policy `mayReadMeeting` in SQL, as far as the meeting itself decides. */
function isReadable(meeting: string, statuses: string): string {
  return `(${meeting}.status = any (${statuses}::text[]) or ${meeting}.status = 'cancelled' and cardinality(${statuses}::text[]) > 0
    and exists (select from agenda_item i where i.meeting_id = ${meeting}.id and i.sequence is not null))`;
}

/** Whether a person is expected at or present in a meeting, in SQL. */
function isListed(meeting: string, person: string): string {
  return `exists (select from attendance a where a.meeting_id = ${meeting}.id and a.person_id = ${person}
    and a.status in ('expected', 'present'))`;
}
