import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { isId, newId } from '#kernel/ids';
import { currentActor, currentManager } from '#platform/database/current-manager';
import { ItemTime } from './item-time.entity.js';

/** Which item is taken up, and when each was. */
@Injectable()
export class RoomRepository {
  /** Every stretch of a meeting, first to last. */
  async timesOf(meetingId: string): Promise<ItemTime[]> {
    return currentManager().find(ItemTime, { where: { meetingId }, order: { openedAt: 'ASC', id: 'ASC' } });
  }

  /** The stretch that is not over; null when no item is taken up. */
  async current(meetingId: string): Promise<ItemTime | null> {
    return isId(meetingId) ? currentManager().findOneBy(ItemTime, { meetingId, closedAt: IsNull() }) : null;
  }

  async open(meetingId: string, agendaItemId: string, at: Date): Promise<void> {
    const { councilId } = currentActor();
    await currentManager().insert(ItemTime, {
      ...{ id: newId(), councilId, meetingId, agendaItemId, openedAt: at, closedAt: null },
    });
  }

  async close(id: string, at: Date): Promise<void> {
    await currentManager().update(ItemTime, { id }, { closedAt: at });
  }

  /** Takes in stretches as a file holds them. */
  async takeIn(times: readonly Omit<ItemTime, 'id' | 'councilId'>[]): Promise<void> {
    const { councilId } = currentActor();
    if (times.length > 0)
      await currentManager().insert(
        ItemTime,
        times.map((time) => ({ id: newId(), councilId, ...time })),
      );
  }
}
