import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { isId } from '#kernel/ids';
import { currentManager } from '#platform/database/current-manager';
import { lockRow } from '#platform/database/locked-row';
import { oncePerRead } from '#platform/database/once-per-read';
import { AgendaHeading } from './agenda-heading.entity.js';
import { AgendaItemGuest } from './agenda-item-guest.entity.js';
import { AgendaItemShield } from './agenda-item-shield.entity.js';
import { AgendaItem } from './agenda-item.entity.js';
import { meetingError } from './meetings.errors.js';

/** Agenda items and their guests. */
@Injectable()
export class AgendaRepository {
  /** The agenda of a meeting in its order. */
  async ofMeeting(meetingId: string): Promise<AgendaItem[]> {
    return oncePerRead(`agenda:${meetingId}`, () =>
      currentManager().find(AgendaItem, { where: { meetingId }, order: { position: 'ASC' } }),
    );
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

  /** Puts these guests in the place of those the item has; the item counts as changed. */
  async replaceGuests(item: AgendaItem, guests: readonly AgendaItemGuest[]): Promise<void> {
    const manager = currentManager();
    await manager.delete(AgendaItemGuest, { agendaItemId: item.id });
    if (guests.length > 0) await manager.insert(AgendaItemGuest, [...guests]);
    await this.touch(item);
  }

  /** What only some may know of these items. */
  async shieldsOf(itemIds: readonly string[]): Promise<AgendaItemShield[]> {
    if (itemIds.length === 0) return [];
    return currentManager().findBy(AgendaItemShield, { agendaItemId: In([...itemIds]) });
  }

  /** Shields an item anew; the item counts as changed. */
  async replaceShield(item: AgendaItem, shield: AgendaItemShield | null): Promise<void> {
    const manager = currentManager();
    await manager.delete(AgendaItemShield, { agendaItemId: item.id });
    if (shield) await manager.insert(AgendaItemShield, shield);
    await this.touch(item);
  }

  /** The headings of a meeting, in no order. */
  async headingsOf(meetingId: string): Promise<AgendaHeading[]> {
    return currentManager().findBy(AgendaHeading, { meetingId });
  }

  async saveHeadings(headings: AgendaHeading[]): Promise<void> {
    await currentManager().save(AgendaHeading, headings);
  }

  /** @throws DomainError `agendaHeading.notFound` */
  async heading(id: string): Promise<AgendaHeading> {
    const heading = isId(id) ? await currentManager().findOneBy(AgendaHeading, { id }) : null;
    if (!heading) throw meetingError('agendaHeading.notFound');
    return heading;
  }

  async removeHeading(id: string): Promise<void> {
    await currentManager().delete(AgendaHeading, { id });
  }

  /** What belongs to the item in other tables has changed, so its version counts on. */
  private async touch(item: AgendaItem): Promise<void> {
    await currentManager().update(AgendaItem, { id: item.id }, { position: item.position });
    item.version += 1;
  }
}
