import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { type ItemRoomRecord, RoomRecordService } from '#domain/meeting-room';
import { MeetingRecordService } from '#domain/meetings';
import { osloInstantText } from './oslo-instant.rules.js';
import type { KeyedIds } from './meeting-ids.rules.js';
import type { MeetingFile } from './meeting-file.schema.js';
import { meetingRecord } from './meeting-record.rules.js';
import type { RoomEntry } from './room.schema.js';

/** A meeting with what happened in its items, in and out of the exchange file. Called inside a unit of work. */
@Injectable()
export class RoomExchange {
  constructor(
    private readonly meetings: MeetingRecordService,
    private readonly rooms: RoomRecordService,
  ) {}

  /** Writes the meeting with its agenda and attendance, and when its items were taken up. */
  async takeIn(
    actor: Actor,
    file: MeetingFile,
    people: KeyedIds,
    seats: KeyedIds,
  ): Promise<{ meetingId: string; itemIds: string[] }> {
    const taken = await this.meetings.takeIn(actor, meetingRecord(file, people, seats));
    const records = file.items.flatMap(({ room }, i): [string, ItemRoomRecord][] =>
      room ? [[taken.itemIds[i], recordOf(room)]] : [],
    );
    if (records.length > 0) await this.rooms.takeIn(actor, taken.meetingId, new Map(records));
    return taken;
  }

  /** What happened in items, by their ids; items in which nothing did are absent. */
  async ofItems(
    actor: Actor,
    meetingId: string,
    itemIds: readonly string[],
  ): Promise<ReadonlyMap<string, { readonly room: RoomEntry }>> {
    const records = await this.rooms.ofMeeting(actor, meetingId, itemIds);
    return new Map([...records].map(([id, record]) => [id, { room: entryOf(record) }]));
  }
}

function recordOf({ times, note }: RoomEntry): ItemRoomRecord {
  return {
    times: times.map(({ from, to }) => ({
      from: new Date(from),
      to: to === undefined ? null : new Date(to),
    })),
    note: note ?? null,
  };
}

function entryOf({ times, note }: ItemRoomRecord): RoomEntry {
  return {
    times: times.map(({ from, to }) => ({
      from: osloInstantText(from),
      ...(to === null ? {} : { to: osloInstantText(to) }),
    })),
    ...(note === null ? {} : { note }),
  };
}
