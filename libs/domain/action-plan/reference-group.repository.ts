import { Injectable } from '@nestjs/common';
import { isId, newId } from '#kernel/ids';
import { currentActor, currentManager } from '#platform/database/current-manager';
import { lockRow } from '#platform/database/locked-row';
import { actionPlanError } from './action-plan.errors.js';
import { ReferenceGroupMember } from './reference-group-member.entity.js';
import { ReferenceGroup } from './reference-group.entity.js';
import { ReportedReferenceGroup } from './reported-reference-group.entity.js';

/** Reference groups with their members, and the meetings they were reported at. */
@Injectable()
export class ReferenceGroupRepository {
  async byKey(key: string): Promise<ReferenceGroup | null> {
    return currentManager().findOneBy(ReferenceGroup, { key });
  }

  /** @throws DomainError `referenceGroup.notFound`, `database.stale` */
  async locked(id: string, expectedVersion: number): Promise<ReferenceGroup> {
    const group = isId(id) ? await lockRow(ReferenceGroup, id, expectedVersion) : null;
    if (!group) throw actionPlanError('referenceGroup.notFound');
    return group;
  }

  async add(group: Omit<ReferenceGroup, 'version'>): Promise<void> {
    await currentManager().insert(ReferenceGroup, group);
  }

  /** Writes the changed fields; the version goes up even when only the members changed. */
  async change(id: string, fields: Partial<Omit<ReferenceGroup, 'id' | 'version'>>): Promise<void> {
    await currentManager().update(ReferenceGroup, { id }, fields);
  }

  async keys(): Promise<Set<string>> {
    const rows = await currentManager().find(ReferenceGroup, { select: { key: true } });
    return new Set(rows.map((row) => row.key));
  }

  async memberIds(referenceGroupId: string): Promise<string[]> {
    const rows = await currentManager().find(ReferenceGroupMember, {
      where: { referenceGroupId },
      order: { position: 'ASC' },
    });
    return rows.map((row) => row.personId);
  }

  async replaceMembers(referenceGroupId: string, personIds: readonly string[]): Promise<void> {
    const manager = currentManager();
    await manager.delete(ReferenceGroupMember, { referenceGroupId });
    const { councilId } = currentActor();
    const rows = personIds.map((personId, index) => ({
      ...{ id: newId(), councilId, referenceGroupId, personId, position: index + 1 },
    }));
    if (rows.length > 0) await manager.insert(ReferenceGroupMember, rows);
  }

  /** Puts the groups reported at a meeting in the place of the former list. */
  async replaceReported(meetingId: string, groupIds: readonly string[]): Promise<void> {
    const manager = currentManager();
    await manager.delete(ReportedReferenceGroup, { meetingId });
    const { councilId } = currentActor();
    const rows = groupIds.map((referenceGroupId, index) => ({
      ...{ id: newId(), councilId, meetingId, referenceGroupId, position: index + 1 },
    }));
    if (rows.length > 0) await manager.insert(ReportedReferenceGroup, rows);
  }
}
