import { Injectable } from '@nestjs/common';
import { CouncilSettingsService, type CouncilSettings } from '#domain/councils';
import type { Actor } from '#kernel/actor';
import { newId } from '#kernel/ids';
import { osloLocal } from '#kernel/oslo-time';
import { nextState, refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { AgendaItem } from './agenda-item.entity.js';
import { AgendaRepository } from './agenda.repository.js';
import { AttendanceFollowingService } from './attendance-following.service.js';
import { Meeting } from './meeting.entity.js';
import { mayChangeMeeting } from './meeting.policy.js';
import { MeetingRepository } from './meeting.repository.js';
import { type MeetingKind, meetingPeriod, type MeetingTime } from './meeting.rules.js';
import { meetingStates } from './meeting.states.js';
import { meetingError } from './meetings.errors.js';
import { itemsForMeeting } from './standing-items.rules.js';

/** What is decided when a meeting is planned. */
export interface MeetingInput {
  readonly kind: MeetingKind;
  readonly time: MeetingTime;
  readonly place: string;
  readonly link: string | null;
  readonly chairedBy: string | null;
  /** The next number of the year when absent. */
  readonly number?: number;
}

/** Plans meetings: when and where, with the standing items and everybody who is expected. */
@Injectable()
export class MeetingPlanningService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingRepository,
    private readonly agenda: AgendaRepository,
    private readonly settings: CouncilSettingsService,
    private readonly attendance: AttendanceFollowingService,
  ) {}

  /**
   * Plans a meeting in the year of its date. It gets the council's standing items, and an attendance list of whoever
   * is in office on that day.
   * @throws DomainError `meeting.timeInvalid` with every fault, `meeting.numberTaken`, `meeting.writtenNotAllowed`
   */
  async create(actor: Actor, input: MeetingInput, id = newId()): Promise<Readonly<Meeting>> {
    return this.unitOfWork.run(actor, 'meeting.create', async () => {
      refuseIf(mayChangeMeeting(actor));
      const settings = await this.settings.settings(actor);
      refuseWritten(input.kind, settings);
      const { time, number, ...head } = input;
      const year = Number(time.date.slice(0, 4));
      const meeting = Object.assign(new Meeting(), head, periodOf(time, year), {
        ...{ id, councilId: actor.councilId, year, status: 'planned' },
        number: number ?? (await this.meetings.nextNumber(year)),
      });
      await this.meetings.save(meeting);
      // A meeting in writing has the one item that is asked about.
      if (meeting.kind !== 'written') await this.addStandingItems(meeting, settings);
      await this.attendance.begin(actor, meeting);
      return meeting;
    });
  }

  /** The meeting that was planned under an id before, maybe at this moment. @throws DomainError as `create` */
  async planned(actor: Actor, id: string, { time }: MeetingInput): Promise<Readonly<Meeting> | null> {
    return this.unitOfWork.run(actor, 'meeting.create', async () => {
      refuseIf(mayChangeMeeting(actor));
      const year = Number(time.date.slice(0, 4));
      periodOf(time, year);
      return this.meetings.planned(id, year);
    });
  }

  /**
   * Changes when, where or by whom a meeting is held. A new date stays in the year of the meeting's number, and whoever
   * holds office then is expected.
   * @throws DomainError `meeting.notFound`, `database.stale`, `meeting.timeInvalid`, `meeting.over`
   */
  async update(
    actor: Actor,
    id: string,
    expectedVersion: number,
    change: Partial<Omit<MeetingInput, 'number'>>,
  ): Promise<Readonly<Meeting>> {
    return this.unitOfWork.run(actor, 'meeting.update', async () => {
      refuseIf(mayChangeMeeting(actor));
      const meeting = await this.meetings.locked(id, expectedVersion);
      if (meeting.status === 'held' || meeting.status === 'cancelled') throw meetingError('meeting.over');
      const { time, ...head } = change;
      refuseWritten(head.kind ?? meeting.kind, await this.settings.settings(actor));
      const day = osloLocal(meeting.startsAt).date;
      Object.assign(meeting, head, time ? periodOf(time, meeting.year) : {});
      const saved = await this.meetings.save(meeting);
      if (osloLocal(saved.startsAt).date !== day) await this.attendance.toItsDay(actor, saved);
      return saved;
    });
  }

  /** Calls the meeting off; its number and its case numbers are not given to others. */
  async cancel(actor: Actor, id: string, expectedVersion: number): Promise<Readonly<Meeting>> {
    return this.unitOfWork.run(actor, 'meeting.cancel', async () => {
      refuseIf(mayChangeMeeting(actor));
      const meeting = await this.meetings.locked(id, expectedVersion);
      const facts = { items: 0, openItems: 0, seatsWithoutStatus: [], chairKnown: false };
      meeting.status = nextState(meetingStates, meeting.status, 'cancel', facts);
      return this.meetings.save(meeting);
    });
  }

  private async addStandingItems(meeting: Meeting, settings: CouncilSettings): Promise<void> {
    const before = await this.meetings.before(meeting.startsAt);
    const { councilId, id: meetingId, year } = meeting;
    const items = itemsForMeeting(settings.standingItems, meeting, before).map((item, i) =>
      Object.assign(new AgendaItem(), {
        ...{ id: newId(), councilId, meetingId, year, position: i + 1, sequence: null, status: 'planned' },
        ...{ statusReason: null, continuesId: null, parentId: null, letter: null },
        ...{
          title: item.title,
          standingKey: item.key,
          caseTypes: item.caseTypes,
          minutes: item.minutes ?? null,
        },
      }),
    );
    await this.agenda.saveAll(items);
  }
}

function refuseWritten(kind: MeetingKind, settings: CouncilSettings): void {
  if (kind === 'written' && !settings.writtenProcedure.allowed)
    throw meetingError('meeting.writtenNotAllowed');
}

/** @throws DomainError `meeting.timeInvalid` with every fault */
function periodOf(time: MeetingTime, year: number): { startsAt: Date; endsAt: Date } {
  const period = meetingPeriod(time, year);
  if (!period.ok) throw meetingError('meeting.timeInvalid', {}, period.faults);
  return { startsAt: period.startsAt, endsAt: period.endsAt };
}
