import { Injectable } from '@nestjs/common';
import { isId } from '#kernel/ids';
import { currentManager } from '#platform/database/current-manager';
import { lockRow } from '#platform/database/locked-row';
import { AgendaItemGuest } from './agenda-item-guest.entity.js';
import { AgendaItem } from './agenda-item.entity.js';
import { meetingError } from './meetings.errors.js';

/** Agenda items and their guests. */
@Injectable()
export class AgendaRepository {
  /** The agenda of a meeting in its order. */
  async ofMeeting(meetingId: string): Promise<AgendaItem[]> {
    return currentManager().find(AgendaItem, { where: { meetingId }, order: { position: 'ASC' } });
  }

  /** @throws DomainError `agendaItem.notFound` */
  async byId(id: string): Promise<AgendaItem> {
    const item = isId(id) ? await currentManager().findOneBy(AgendaItem, { id }) : null;
    if (!item) throw meetingError('agendaItem.notFound');
    return item;
  }

  /** @throws DomainError `agendaItem.notFound`, or `database.stale` for another version */
  async locked(id: string, expectedVersion?: number): Promise<AgendaItem> {
    const item = isId(id) ? await lockRow(AgendaItem, id, expectedVersion) : null;
    if (!item) throw meetingError('agendaItem.notFound');
    return item;
  }

  async save(item: AgendaItem): Promise<AgendaItem> {
    return currentManager().save(AgendaItem, item);
  }

  async saveAll(items: AgendaItem[]): Promise<void> {
    await currentManager().save(AgendaItem, items);
  }

  async remove(item: AgendaItem): Promise<void> {
    await currentManager().delete(AgendaItem, { id: item.id });
  }

  /** Guests of these items, in printed order. */
  async guestsOf(itemIds: readonly string[]): Promise<AgendaItemGuest[]> {
    if (itemIds.length === 0) return [];
    return currentManager()
      .createQueryBuilder(AgendaItemGuest, 'g')
      .where('g.agendaItemId in (:...itemIds)', { itemIds })
      .orderBy('g.position')
      .getMany();
  }

  /** Puts these guests in the place of those the item has; the item counts as changed. */
  async replaceGuests(item: AgendaItem, guests: readonly AgendaItemGuest[]): Promise<void> {
    const manager = currentManager();
    await manager.delete(AgendaItemGuest, { agendaItemId: item.id });
    if (guests.length > 0) await manager.insert(AgendaItemGuest, [...guests]);
    await manager.update(AgendaItem, { id: item.id }, { position: item.position });
    item.version += 1;
  }
}
