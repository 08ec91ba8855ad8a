import { Injectable } from '@nestjs/common';
import { isId } from '#kernel/ids';
import { currentManager } from '#platform/database/current-manager';
import { lockRow } from '#platform/database/locked-row';
import { actionPlanError } from './action-plan.errors.js';
import { FollowUp } from './follow-up.entity.js';

/** Follow-ups, in order within the item they came from. */
@Injectable()
export class FollowUpRepository {
  /** @throws DomainError `followUp.notFound`, `database.stale` */
  async locked(id: string, expectedVersion: number): Promise<FollowUp> {
    const followUp = isId(id) ? await lockRow(FollowUp, id, expectedVersion) : null;
    if (!followUp) throw actionPlanError('followUp.notFound');
    return followUp;
  }

  async add(followUp: Omit<FollowUp, 'version'>): Promise<void> {
    await currentManager().insert(FollowUp, followUp);
  }

  async save(followUp: FollowUp): Promise<FollowUp> {
    return currentManager().save(FollowUp, followUp);
  }

  async keys(): Promise<Set<string>> {
    const rows = await currentManager().find(FollowUp, { select: { key: true } });
    return new Set(rows.map((row) => row.key));
  }

  async nextPosition(agendaItemId: string): Promise<number> {
    return ((await currentManager().maximum(FollowUp, 'position', { agendaItemId })) ?? 0) + 1;
  }
}
