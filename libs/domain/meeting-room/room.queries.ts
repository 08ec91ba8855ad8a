import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { groupBy } from '#kernel/grouping';
import { osloLocal } from '#kernel/oslo-time';
import {
  AttendanceQueries,
  type AttendanceView,
  isPresentAt,
  MeetingQueries,
  type MeetingView,
  type Quorum,
} from '#domain/meetings';
import { type ItemVoters, VoterQueries } from '#domain/vedtak';
import { UnitOfWork } from '#platform/database/unit-of-work';
import type { ItemTime } from './item-time.entity.js';
import { sitsInCouncil } from './room.policy.js';
import { RoomRepository } from './room.repository.js';
import { SpeakingRepository } from './speaking.repository.js';
import type { SpeakingStatus } from './speaking.states.js';

/** Somebody who waits to speak, or speaks. */
export interface SpeakerView {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly status: SpeakingStatus;
  /** Place among those who wait, from 1; 0 for the one who speaks. */
  readonly place: number;
}

/** Somebody in the list with whether they are in the room now. */
export interface PresentPerson extends AttendanceView {
  readonly isHere: boolean;
}

/** A meeting as it stands at this moment. */
export interface RoomView extends MeetingView {
  /** Id of the item that is taken up; null between items. */
  readonly currentItemId: string | null;
  readonly times: ReadonlyMap<string, readonly Readonly<ItemTime>[]>;
  readonly people: readonly PresentPerson[];
  /** Counted in the item that is taken up, else over those in the room. */
  readonly quorum: Quorum;
  /** Who may vote in the item that is taken up, and why not; null between items. */
  readonly voters: ItemVoters | null;
  readonly now: Date;
}

/** The meeting as it stands, for those who may see it. */
@Injectable()
export class RoomQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingQueries,
    private readonly attendance: AttendanceQueries,
    private readonly voters: VoterQueries,
    private readonly room: RoomRepository,
    private readonly speaking: SpeakingRepository,
  ) {}

  /** @throws DomainError `meeting.notFound`, `meeting.notReadable` */
  async of(actor: Actor, meetingId: string): Promise<RoomView> {
    return this.unitOfWork.read(actor, async () => {
      const view = await this.meetings.byId(actor, meetingId);
      const now = systemClock.now();
      const { time } = osloLocal(now);
      const times = await this.room.timesOf(meetingId);
      const currentItemId = times.find(({ closedAt }) => closedAt === null)?.agendaItemId ?? null;
      const people = await this.attendance.ofMeeting(actor, meetingId);
      const voters = currentItemId ? await this.voters.eligibleFor(currentItemId, now) : null;
      return {
        ...view,
        currentItemId,
        times: groupBy(times, ({ agendaItemId }) => agendaItemId),
        people: people.map((row) => ({ ...row, isHere: isPresentAt(row, time) })),
        quorum: voters?.quorum ?? (await this.attendance.quorumAt(actor, meetingId, time)),
        ...{ voters, now },
      };
    });
  }

  /**
   * Who speaks and who waits in the item that is taken up, first to last; for those who sit in the council, and in a
   * shielded item for those it is open to.
   */
  async speakers(actor: Actor, { currentItemId, people, agenda }: RoomView): Promise<readonly SpeakerView[]> {
    const shield = agenda.find(({ id }) => id === currentItemId)?.shield;
    if (!sitsInCouncil(actor) || currentItemId === null || (shield && !shield.open)) return [];
    const queue = await this.unitOfWork.read(actor, () => this.speaking.queueOf(currentItemId));
    const waiting = queue.filter(({ status }) => status === 'waiting');
    const names = new Map(people.map(({ personId, person }) => [personId, person.name]));
    return [...queue.filter(({ status }) => status === 'speaking'), ...waiting].map((request) => ({
      ...{ id: request.id, personId: request.personId, status: request.status },
      ...{ name: names.get(request.personId) ?? '', place: waiting.indexOf(request) + 1 },
    }));
  }
}
