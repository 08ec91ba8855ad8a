import { Injectable } from '@nestjs/common';
import { MeetingQueries } from '#domain/meetings';
import { NoteQueries } from '#domain/meeting-room';
import { newId } from '#kernel/ids';
import { currentActor } from '#platform/database/current-manager';
import { accountOfNote } from './account-of-note.rules.js';
import { ReferatRepository } from './referat.repository.js';

/** Makes the notes of the meeting the first account of its items. Called inside the unit of work that begins a referat. */
@Injectable()
export class ReferatNotes {
  constructor(
    private readonly meetings: MeetingQueries,
    private readonly notes: NoteQueries,
    private readonly referater: ReferatRepository,
  ) {}

  /** Accounts that are written already stay as they are. */
  async fillIn(meetingId: string): Promise<void> {
    const { councilId } = currentActor();
    const { agenda } = await this.meetings.byId(currentActor(), meetingId);
    const texts = await this.notes.textsOf(agenda.map(({ id }) => id));
    for (const { id: agendaItemId } of agenda) {
      const html = accountOfNote(texts.get(agendaItemId) ?? '');
      if (html === '' || (await this.referater.lockAccount(agendaItemId))) continue;
      await this.referater.addAccount({ id: newId(), councilId, agendaItemId, html });
    }
  }
}
