import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import type { Refusal } from '#kernel/state-machine';
import { refuseIf } from '#kernel/refusal';
import { AttendanceQueries, MeetingQueries } from '#domain/meetings';
import { ItemClosingService } from '#domain/vedtak';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { mayRunRoom } from './room.policy.js';

/** Something that is left to do before the meeting can be closed. */
export interface LeftUndone extends Refusal {
  /** The item it is about; absent when it is about the meeting. */
  readonly itemId?: string;
  /** Where it is mended: in the list of those present, or in the item. */
  readonly place: 'attendance' | 'item';
}

/** What keeps a meeting from being closed: everything at once, each with where it is mended. */
@Injectable()
export class ClosingCheckQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingQueries,
    private readonly attendance: AttendanceQueries,
    private readonly closing: ItemClosingService,
  ) {}

  /** @throws DomainError `room.notAllowed`, `meeting.notFound` */
  async of(actor: Actor, meetingId: string): Promise<readonly LeftUndone[]> {
    return this.unitOfWork.read(actor, async () => {
      refuseIf(mayRunRoom(actor));
      const { meeting, agenda } = await this.meetings.byId(actor, meetingId);
      const { seatsWithoutStatus, faults } = await this.attendance.check(actor, meetingId);
      const seats = seatsWithoutStatus.map(({ number }) => number).join(', ');
      const left: LeftUndone[] = [
        ...(meeting.chairedBy === null
          ? [{ code: 'meeting.chairMissing', place: 'attendance' as const }]
          : []),
        ...(seats
          ? [{ code: 'meeting.seatsWithoutStatus', params: { seats }, place: 'attendance' as const }]
          : []),
        ...faults.map(({ code }) => ({ code, place: 'attendance' as const })),
      ];
      for (const { id, status } of agenda) {
        const about = { itemId: id, place: 'item' as const };
        if (status === 'planned') left.push({ code: 'room.itemLeft', ...about });
        else if (status === 'treated')
          for (const { code, params } of await this.closing.faultsOf(actor, id))
            left.push({ code, ...(params ? { params } : {}), ...about });
      }
      return left;
    });
  }
}
