import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { refuseIf } from '#kernel/refusal';
import { currentManager } from '#platform/database/current-manager';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { NoteRepository } from './note.repository.js';
import { mayRunRoom } from './room.policy.js';

/** A note with who wrote in it last. */
export interface NoteView {
  readonly text: string;
  /** 0 when nothing is noted yet. */
  readonly version: number;
  readonly writerName: string | null;
  readonly writtenBy: string | null;
  readonly writtenAt: Date | null;
}

const nothing: NoteView = { text: '', version: 0, writerName: null, writtenBy: null, writtenAt: null };

/** The notes of a meeting; they are the secretariat's until they stand in the referat. */
@Injectable()
export class NoteQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly notes: NoteRepository,
  ) {}

  /** @throws DomainError `room.notAllowed` */
  async ofItem(actor: Actor, itemId: string): Promise<NoteView> {
    refuseIf(mayRunRoom(actor));
    return this.unitOfWork.read(actor, async () => {
      const [note] = await this.notes.ofItems([itemId]);
      if (!note) return nothing;
      const [writer] = note.writtenBy
        ? await currentManager().query<{ name: string }[]>(
            `select given_name || ' ' || family_name as name from person where id = $1`,
            [note.writtenBy],
          )
        : [];
      const { text, version, writtenBy, writtenAt } = note;
      return { text, version, writtenBy, writtenAt, writerName: writer?.name ?? null };
    });
  }

  /** What is noted in each item of several, by item. Called inside a unit of work whose own policy let the reader in. */
  async textsOf(itemIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const notes = itemIds.length > 0 ? await this.notes.ofItems(itemIds) : [];
    return new Map(notes.map(({ agendaItemId, text }) => [agendaItemId, text]));
  }
}
