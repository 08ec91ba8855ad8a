import { Injectable } from '@nestjs/common';
import type { Finding } from '#domain/checks';
import { PeopleQueries } from '#domain/councils';
import { DeclarationQueries } from '#domain/habilitet';
import {
  AttendanceQueries,
  type AttendanceView,
  meetingNumberText,
  type MeetingView,
} from '#domain/meetings';
import type { Actor } from '#kernel/actor';
import { osloLocal } from '#kernel/oslo-time';
import { attendanceFindings, habilitetFindings, type SettledHabilitet } from './referat-check.rules.js';

/** The people of a meeting as the checks of its referat look at them. Called inside a unit of work. */
@Injectable()
export class ReferatPeopleCheck {
  constructor(
    private readonly attendance: AttendanceQueries,
    private readonly declarations: DeclarationQueries,
    private readonly people: PeopleQueries,
  ) {}

  /** Attendance and habilitet. */
  async findings(actor: Actor, { meeting }: MeetingView): Promise<Finding[]> {
    const rows = await this.attendance.ofMeeting(actor, meeting.id);
    const { faults, seatsWithoutStatus } = await this.attendance.check(actor, meeting.id);
    const nameOf = (id: string) => rows.find(({ personId }) => personId === id)?.person.name ?? '';
    return [
      ...attendanceFindings(
        rows.map(asChecked),
        faults,
        seatsWithoutStatus.map(({ number, memberId }) => ({ number, name: nameOf(memberId) })),
      ),
      ...habilitetFindings(await this.habilitet(actor, meeting)),
    ];
  }

  /** Who may speak in each item, by name: everybody in the attendance list, and the item's own guests. */
  async listed(
    actor: Actor,
    { meeting, agenda }: MeetingView,
  ): Promise<(itemId: string) => ReadonlySet<string>> {
    const rows = await this.attendance.ofMeeting(actor, meeting.id);
    const guests = agenda.flatMap((item) => item.guests.map(({ personId }) => personId));
    const people = await this.people.peopleOn(actor, osloLocal(meeting.startsAt).date, guests);
    const present = rows.map(({ person }) => person.name);
    return (itemId) => {
      const own = agenda.find(({ id }) => id === itemId)?.guests ?? [];
      return new Set([...present, ...own.map(({ personId }) => people.get(personId)?.name ?? '')]);
    };
  }

  private async habilitet(actor: Actor, meeting: MeetingView['meeting']): Promise<SettledHabilitet> {
    const grid = await this.declarations.grid(actor, meetingNumberText(meeting));
    const present = grid.people.filter(({ status }) => status === 'present');
    const answered = (personId: string) =>
      grid.declarations.filter((row) => row.personId === personId).length;
    const isSettled = (itemId: string, personId: string) =>
      grid.settled.some((row) => row.agendaItemId === itemId && row.personId === personId);
    const waiting = grid.declarations.filter(
      ({ status, agendaItemId, personId }) =>
        (status === 'unsure' || status === 'disqualified') && !isSettled(agendaItemId, personId),
    );
    return {
      asked: present.length,
      silent: present.filter(({ personId }) => answered(personId) < grid.items.length).length,
      undecided: [...new Set(waiting.map(({ agendaItemId }) => agendaItemId))],
    };
  }
}

const asChecked = ({ personId, person, status }: AttendanceView) => ({
  ...{ personId, status, name: person.name, affiliations: person.affiliations.length },
});
