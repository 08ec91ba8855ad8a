import { Injectable } from '@nestjs/common';
import { currentManager } from '#platform/database/current-manager';
import { CheckWaiver } from './check-waiver.entity.js';

/** Warnings that were waived. */
@Injectable()
export class WaiverRepository {
  /** Those of a meeting, in the order they were made. */
  async ofMeeting(meetingId: string): Promise<CheckWaiver[]> {
    return currentManager().find(CheckWaiver, {
      where: { meetingId },
      order: { waivedAt: 'ASC', id: 'ASC' },
    });
  }

  async locked(id: string): Promise<CheckWaiver | null> {
    return currentManager().findOne(CheckWaiver, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async add(row: CheckWaiver): Promise<void> {
    await currentManager().insert(CheckWaiver, row);
  }

  async save(row: CheckWaiver): Promise<void> {
    await currentManager().save(CheckWaiver, row);
  }
}
