import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { currentManager } from '#platform/database/current-manager';
import { ItemNote } from './item-note.entity.js';

/** What the secretaries have noted. */
@Injectable()
export class NoteRepository {
  async ofItems(itemIds: readonly string[]): Promise<ItemNote[]> {
    return currentManager().findBy(ItemNote, { agendaItemId: In([...itemIds]) });
  }

  /**
   * The note of an item, held until the unit of work ends; null when none is written yet. The item is held too, so
   * that of two first notes the second sees the first.
   */
  async locked(agendaItemId: string): Promise<ItemNote | null> {
    await currentManager().query('select id from agenda_item where id = $1 for no key update', [
      agendaItemId,
    ]);
    return currentManager().findOneBy(ItemNote, { agendaItemId });
  }

  async save(note: ItemNote): Promise<ItemNote> {
    return currentManager().save(ItemNote, note);
  }
}
