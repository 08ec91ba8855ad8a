import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { MeetingQueries } from '#domain/meetings';
import { currentManager } from '#platform/database/current-manager';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { sitsInCouncil, mayRunRoom } from './room.policy.js';

export const roomParts = [
  'meeting',
  'agenda',
  'attendance',
  'vedtak',
  'ballots',
  'notes',
  'speakers',
  'matters',
] as const;
/** A part of a meeting's pages that changes by itself. */
export type RoomPart = (typeof roomParts)[number];

/** How far a meeting has come, and which parts changed since somebody looked. */
export interface RoomPulse {
  readonly revision: number;
  readonly changed: readonly RoomPart[];
}

/** Which parts a reader has on their page: what is changed elsewhere is not even mentioned to them. */
export function partsFor(actor: Actor): readonly RoomPart[] {
  if (mayRunRoom(actor) === undefined) return roomParts;
  const shared: readonly RoomPart[] = ['meeting', 'agenda', 'attendance'];
  return sitsInCouncil(actor) ? [...shared, 'vedtak', 'ballots', 'speakers'] : shared;
}

/** What has changed in a meeting since a number. */
@Injectable()
export class PulseQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingQueries,
  ) {}

  /**
   * @param since number of the last change that was seen; everything counts as changed below 0
   * @throws DomainError `meeting.notFound`, `meeting.notReadable`
   */
  async since(actor: Actor, meetingId: string, since: number): Promise<RoomPulse> {
    return this.unitOfWork.read(actor, async () => {
      await this.meetings.byId(actor, meetingId);
      const [row] = await currentManager().query<{ revision: string; parts: Record<string, number> }[]>(
        'select revision, parts from room_pulse where meeting_id = $1',
        [meetingId],
      );
      const mine = partsFor(actor);
      const changed = mine.filter((part) => since < 0 || (row?.parts[part] ?? 0) > since);
      return { revision: Number(row?.revision ?? 0), changed };
    });
  }
}
