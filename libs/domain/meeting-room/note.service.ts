import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import { refuseIf } from '#kernel/refusal';
import { mergedText } from '#kernel/text-merge';
import { MeetingQueries } from '#domain/meetings';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { ItemNote } from './item-note.entity.js';
import { NoteRepository } from './note.repository.js';
import { roomError } from './room.errors.js';
import { mayRunRoom } from './room.policy.js';

/** Notes longer than this are refused. */
export const longestNote = 100_000;

/** What a secretary has typed, and what it grew from. */
export interface NoteInput {
  readonly text: string;
  /** Version of the note that the writer had; 0 when there was none. */
  readonly baseVersion: number;
  /** The text of that version. */
  readonly base: string;
}

/** What is kept now. */
export interface KeptNote {
  readonly text: string;
  readonly version: number;
  /** Somebody else had written meanwhile, and both texts were brought together. */
  readonly merged: boolean;
  /** Both had written in the same lines: both stand, one after the other. */
  readonly bothKept: boolean;
}

/** Keeps the notes of a meeting as they are typed. Two who write at once never lose a line. */
@Injectable()
export class NoteService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingQueries,
    private readonly notes: NoteRepository,
  ) {}

  /**
   * Keeps what was typed; what others have written since is brought together with it line by line.
   * @throws DomainError `room.noteTooLong`, `room.over`, `room.notBegun`, `agendaItem.notFound`, `room.notAllowed`
   */
  async write(actor: Actor, itemId: string, input: NoteInput): Promise<KeptNote> {
    return this.unitOfWork.run(actor, 'note.write', async () => {
      refuseIf(mayRunRoom(actor));
      const { meeting } = (await this.meetings.byItemId(actor, itemId)).view;
      if (meeting.status === 'planned') throw roomError('room.notBegun');
      if (meeting.status === 'held' || meeting.status === 'cancelled') throw roomError('room.over');
      const known = await this.notes.locked(itemId);
      const mine = input.text.replaceAll('\r\n', '\n');
      const isSame = (known?.version ?? 0) === input.baseVersion;
      const { text, bothKept } = isSame
        ? { text: mine, bothKept: false }
        : mergedText(input.base.replaceAll('\r\n', '\n'), known?.text ?? '', mine);
      if (text.length > longestNote)
        throw roomError('room.noteTooLong', { length: text.length, longest: longestNote });
      if (known?.text === text) return { text, version: known.version, merged: !isSame, bothKept };
      const note = known ?? Object.assign(new ItemNote(), { id: newId(), councilId: actor.councilId });
      Object.assign(note, { agendaItemId: itemId, text });
      Object.assign(note, { writtenBy: actor.personId ?? null, writtenAt: systemClock.now() });
      const { version } = await this.notes.save(note);
      return { text, version, merged: !isSame, bothKept };
    });
  }
}
