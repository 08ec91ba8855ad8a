import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { newId } from '#kernel/ids';
import { readableKey } from '#kernel/readable-key';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { actionPlanError } from './action-plan.errors.js';
import { mayWriteActionPlan } from './action-plan.policy.js';
import { ActionPlanRepository } from './action-plan.repository.js';
import type { ReferenceGroupRecord } from './action-plan.rules.js';
import { ReferenceGroupRepository } from './reference-group.repository.js';

/** Keeps reference groups: appointed by a vedtak, for an area, with people picked from the register (D07). */
@Injectable()
export class ReferenceGroupService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly groups: ReferenceGroupRepository,
    private readonly plans: ActionPlanRepository,
  ) {}

  /** Appoints a group under a key made from its name. @throws DomainError `area.notFound`, `referenceGroup.memberTwice` */
  async appoint(
    actor: Actor,
    input: Omit<ReferenceGroupRecord, 'key'>,
  ): Promise<{ id: string; key: string }> {
    return this.unitOfWork.run(actor, 'referenceGroup.appoint', async () => {
      refuseIf(mayWriteActionPlan(actor));
      const keys = await this.groups.keys();
      const key = readableKey(input.name, (taken) => keys.has(taken));
      return { id: await this.add(actor, { ...input, key }), key };
    });
  }

  /** Changes name, area and members. @throws DomainError as {@link appoint} does, and `database.stale` */
  async change(
    actor: Actor,
    id: string,
    input: Omit<ReferenceGroupRecord, 'key'>,
    expectedVersion: number,
  ): Promise<void> {
    await this.unitOfWork.run(actor, 'referenceGroup.change', async () => {
      refuseIf(mayWriteActionPlan(actor));
      await this.groups.locked(id, expectedVersion);
      await this.groups.change(id, await this.columns(input));
      await this.groups.replaceMembers(id, input.memberIds);
    });
  }

  /**
   * Takes in a group under its own key. One that is known already and says the same stays as it is.
   * @returns its id
   * @throws DomainError `area.notFound`; `referenceGroup.keyTaken` when the key stands for another group
   */
  async takeIn(actor: Actor, record: ReferenceGroupRecord): Promise<string> {
    return this.unitOfWork.run(actor, 'referenceGroup.takeIn', async () => {
      refuseIf(mayWriteActionPlan(actor));
      const known = await this.groups.byKey(record.key);
      if (!known) return this.add(actor, record);
      const columns = await this.columns(record);
      const same =
        known.name === columns.name &&
        known.areaId === columns.areaId &&
        known.appointedBy === columns.appointedBy &&
        JSON.stringify(await this.groups.memberIds(known.id)) === JSON.stringify(record.memberIds);
      if (!same) throw actionPlanError('referenceGroup.keyTaken');
      return known.id;
    });
  }

  /** Reports groups at a meeting, in this order; the list takes the place of the former one. */
  async reportAt(actor: Actor, meetingId: string, groupIds: readonly string[]): Promise<void> {
    await this.unitOfWork.run(actor, 'referenceGroup.reportAt', async () => {
      refuseIf(mayWriteActionPlan(actor));
      await this.groups.replaceReported(meetingId, groupIds);
    });
  }

  private async add(actor: Actor, record: ReferenceGroupRecord): Promise<string> {
    const id = newId();
    const columns = await this.columns(record);
    await this.groups.add({ id, councilId: actor.councilId, key: record.key, ...columns });
    await this.groups.replaceMembers(id, record.memberIds);
    return id;
  }

  private async columns({ name, area, appointedBy }: Omit<ReferenceGroupRecord, 'key'>) {
    return { name, areaId: (await this.plans.areaByKey(area)).id, appointedBy: appointedBy ?? null };
  }
}
