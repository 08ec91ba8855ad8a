import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { newId } from '#kernel/ids';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { ItemNote } from './item-note.entity.js';
import { NoteRepository } from './note.repository.js';
import { mayRunRoom } from './room.policy.js';
import { RoomRepository } from './room.repository.js';

/** What happened in one item, as a file holds it. */
export interface ItemRoomRecord {
  /** When it was taken up, first to last; `to` is null while it is taken up. */
  readonly times: readonly { readonly from: Date; readonly to: Date | null }[];
  /** Null when nothing was noted. */
  readonly note: string | null;
}

/** Hands over and takes in what happened in the items of a meeting. */
@Injectable()
export class RoomRecordService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly room: RoomRepository,
    private readonly notes: NoteRepository,
  ) {}

  /** Writes it as it is; the caller has judged the content. @throws DomainError `room.notAllowed` */
  async takeIn(actor: Actor, meetingId: string, items: ReadonlyMap<string, ItemRoomRecord>): Promise<void> {
    await this.unitOfWork.run(actor, 'room.takeIn', async () => {
      refuseIf(mayRunRoom(actor));
      for (const [agendaItemId, { times, note }] of items) {
        await this.room.takeIn(
          times.map(({ from, to }) => ({ meetingId, agendaItemId, openedAt: from, closedAt: to })),
        );
        if (note !== null)
          await this.notes.save(
            Object.assign(new ItemNote(), {
              ...{ id: newId(), councilId: actor.councilId, agendaItemId, text: note },
              ...{ writtenBy: null, writtenAt: times.at(-1)?.to ?? new Date(0) },
            }),
          );
      }
    });
  }

  /** What happened in the items of a meeting, by item; items in which nothing did are absent. */
  async ofMeeting(
    actor: Actor,
    meetingId: string,
    itemIds: readonly string[],
  ): Promise<ReadonlyMap<string, ItemRoomRecord>> {
    return this.unitOfWork.read(actor, async () => {
      refuseIf(mayRunRoom(actor));
      const times = await this.room.timesOf(meetingId);
      const notes = itemIds.length > 0 ? await this.notes.ofItems(itemIds) : [];
      const records = itemIds.map((id): [string, ItemRoomRecord] => [
        id,
        {
          times: times
            .filter(({ agendaItemId }) => agendaItemId === id)
            .map(({ openedAt, closedAt }) => ({ from: openedAt, to: closedAt })),
          note: notes.find(({ agendaItemId }) => agendaItemId === id)?.text ?? null,
        },
      ]);
      return new Map(records.filter(([, record]) => record.times.length > 0 || record.note !== null));
    });
  }
}
