import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { nextState, refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { AgendaRepository } from './agenda.repository.js';
import { AttendanceQueries } from './attendance.queries.js';
import type { Meeting } from './meeting.entity.js';
import { mayChangeMeeting } from './meeting.policy.js';
import { MeetingRepository } from './meeting.repository.js';
import { meetingError } from './meetings.errors.js';
import { type MeetingAction, type MeetingFacts, meetingStates } from './meeting.states.js';

/** The meeting itself: begun and closed. */
@Injectable()
export class MeetingConductService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingRepository,
    private readonly agenda: AgendaRepository,
    private readonly attendance: AttendanceQueries,
  ) {}

  /** @throws DomainError `meeting.wrongState`, `meeting.notFound`, `database.stale`, `meeting.notAllowed` */
  async begin(actor: Actor, id: string, expectedVersion?: number): Promise<Readonly<Meeting>> {
    return this.take(actor, id, expectedVersion, 'begin');
  }

  /**
   * Closes the meeting when every item is settled, every seat has a status and it is known who chaired.
   * @throws DomainError `meeting.openItems`, `meeting.seatsWithoutStatus`, `meeting.chairMissing`, `meeting.wrongState`
   */
  async close(actor: Actor, id: string, expectedVersion?: number): Promise<Readonly<Meeting>> {
    return this.take(actor, id, expectedVersion, 'close');
  }

  /** Notes who chairs the meeting, as when the deputy takes over. @throws DomainError `meeting.over`, `attendance.notFound` for somebody who is not in the list */
  async setChair(actor: Actor, id: string, personId: string): Promise<void> {
    await this.unitOfWork.run(actor, 'meeting.setChair', async () => {
      refuseIf(mayChangeMeeting(actor));
      const meeting = await this.meetings.locked(id);
      if (meeting.status === 'held' || meeting.status === 'cancelled') throw meetingError('meeting.over');
      const listed = await this.attendance.ofMeeting(actor, id);
      if (!listed.some((row) => row.personId === personId)) throw meetingError('attendance.notFound');
      await this.meetings.save(Object.assign(meeting, { chairedBy: personId }));
    });
  }

  private async take(
    actor: Actor,
    id: string,
    expectedVersion: number | undefined,
    action: MeetingAction,
  ): Promise<Readonly<Meeting>> {
    return this.unitOfWork.run(actor, `meeting.${action}`, async () => {
      refuseIf(mayChangeMeeting(actor));
      const meeting = await this.meetings.locked(id, expectedVersion);
      meeting.status = nextState(meetingStates, meeting.status, action, await this.factsOf(actor, meeting));
      if (action === 'begin') meeting.begunAt = systemClock.now();
      if (action === 'close') meeting.closedAt = systemClock.now();
      return this.meetings.save(meeting);
    });
  }

  private async factsOf(actor: Actor, meeting: Meeting): Promise<MeetingFacts> {
    const items = await this.agenda.ofMeeting(meeting.id);
    const { seatsWithoutStatus } = await this.attendance.check(actor, meeting.id);
    return {
      items: items.filter((item) => item.status !== 'withdrawn').length,
      openItems: items.filter((item) => item.status === 'planned').length,
      seatsWithoutStatus: seatsWithoutStatus.map((seat) => seat.number),
      chairKnown: meeting.chairedBy !== null,
    };
  }
}
