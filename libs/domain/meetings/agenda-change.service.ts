import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import type { AgendaHeading } from './agenda-heading.entity.js';
import type { AgendaItem } from './agenda-item.entity.js';
import { agendaLines, type AgendaLine, headingPlaces, withPartsInPlace } from './agenda-lines.rules.js';
import { AgendaRepository } from './agenda.repository.js';
import type { Meeting } from './meeting.entity.js';
import { mayChangeMeeting } from './meeting.policy.js';
import { MeetingRepository } from './meeting.repository.js';
import { meetingError } from './meetings.errors.js';

/** A line of the saksliste as its rows are. */
export type AgendaRowLine = AgendaLine<AgendaItem, AgendaHeading>;

/** What every change of an agenda has in common: the meeting is held meanwhile, and places are kept whole. */
@Injectable()
export class AgendaChange {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingRepository,
    private readonly agenda: AgendaRepository,
  ) {}

  /** @throws DomainError `meeting.notFound`, `agendaItem.meetingOver`, `meeting.notAllowed` */
  async inMeeting<T>(
    actor: Actor,
    action: string,
    meetingId: string,
    work: (meeting: Meeting) => Promise<T>,
  ): Promise<T> {
    return this.unitOfWork.run(actor, action, async () => {
      refuseIf(mayChangeMeeting(actor));
      const meeting = await this.meetings.locked(meetingId);
      if (isOver(meeting)) throw meetingError('agendaItem.meetingOver');
      return work(meeting);
    });
  }

  /** The same for the meeting of an item. @throws DomainError `agendaItem.notFound` and as `inMeeting` */
  async ofItem<T>(
    actor: Actor,
    action: string,
    id: string,
    work: (meeting: Meeting) => Promise<T>,
  ): Promise<T> {
    return this.unitOfWork.run(actor, action, async () => {
      const { meetingId } = await this.agenda.byId(id);
      return this.inMeeting(actor, action, meetingId, work);
    });
  }

  /** Items and headings of a meeting in one list. */
  async linesOf(meetingId: string): Promise<AgendaRowLine[]> {
    return agendaLines(await this.agenda.ofMeeting(meetingId), await this.agenda.headingsOf(meetingId));
  }

  /** Keeps a list as the new order; parts go where their items go. */
  async keep(lines: readonly AgendaRowLine[]): Promise<void> {
    const items = withPartsInPlace(lines.flatMap((line) => (line.kind === 'item' ? [line.item] : [])));
    items.forEach((item, i) => (item.position = i + 1));
    await this.agenda.saveAll(items);
    const headings = lines.flatMap((line) => (line.kind === 'heading' ? [line.heading] : []));
    if (headings.length === 0) return;
    const order = lines.flatMap((line) =>
      line.kind === 'item' && line.item.parentId !== null ? [] : [line],
    );
    const whole = order.flatMap((line) =>
      line.kind === 'heading'
        ? [line]
        : items.filter(({ id, parentId }) => id === line.id || parentId === line.id).map(asLine),
    );
    const places = headingPlaces(whole);
    headings.forEach((heading) => Object.assign(heading, places.get(heading.id)));
    await this.agenda.saveHeadings(headings);
  }
}

/** A row as a line. */
export function asLine(item: AgendaItem): AgendaRowLine {
  return { kind: 'item', id: item.id, item };
}

/** Whether nothing on the agenda can be changed any more. */
export function isOver(meeting: Pick<Meeting, 'status'>): boolean {
  return meeting.status === 'held' || meeting.status === 'cancelled';
}
