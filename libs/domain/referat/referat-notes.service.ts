import { Injectable } from '@nestjs/common';
import { MeetingQueries } from '#domain/meetings';
import { NoteQueries } from '#domain/meeting-room';
import { newId } from '#kernel/ids';
import { currentActor } from '#platform/database/current-manager';
import { accountOfNote, noteStanding } from './account-of-note.rules.js';
import { ReferatRepository } from './referat.repository.js';

/** What came of taking in notes. */
export interface NotesTakenIn {
  /** Accounts that are now what is noted. */
  readonly followed: number;
  /** Accounts that were edited by hand and stay as they are; somebody has to choose. */
  readonly differing: number;
}

/**
 * Makes the notes of the meeting the accounts of its items. What somebody has written by hand stays. Called inside a
 * unit of work whose own policy let the actor write.
 */
@Injectable()
export class ReferatNotes {
  constructor(
    private readonly meetings: MeetingQueries,
    private readonly notes: NoteQueries,
    private readonly referater: ReferatRepository,
  ) {}

  /** Every account that nobody has edited follows its note. */
  async takeIn(meetingId: string): Promise<NotesTakenIn> {
    const { agenda } = await this.meetings.byId(currentActor(), meetingId);
    const texts = await this.notes.textsOf(agenda.map(({ id }) => id));
    let [followed, differing] = [0, 0];
    for (const [agendaItemId, note] of texts) {
      const account = await this.referater.lockAccount(agendaItemId);
      const standing = noteStanding(account ?? undefined, note);
      if (standing === 'behind') await this.follow(agendaItemId, note);
      if (standing === 'behind') followed++;
      if (standing === 'differs') differing++;
    }
    return { followed, differing };
  }

  /** The note of one item; empty when nothing is noted. */
  async noteOf(agendaItemId: string): Promise<string> {
    return (await this.notes.textsOf([agendaItemId])).get(agendaItemId) ?? '';
  }

  private async follow(agendaItemId: string, note: string): Promise<void> {
    const known = await this.referater.lockAccount(agendaItemId);
    const drafted = { html: accountOfNote(note), noted: note };
    if (known) await this.referater.saveAccount({ ...known, ...drafted });
    else
      await this.referater.addAccount({
        ...{ id: newId(), councilId: currentActor().councilId, agendaItemId, ...drafted },
      });
  }
}
