import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { newId } from '#kernel/ids';
import { readableKey } from '#kernel/readable-key';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { canonicalCaseNumber, parseCaseNumber } from '#domain/councils';
import { actionPlanError } from './action-plan.errors.js';
import { mayWriteActionPlan } from './action-plan.policy.js';
import { ActionPlanRepository } from './action-plan.repository.js';
import type { ActivityRecord } from './action-plan.rules.js';
import type { Activity } from './activity.entity.js';
import { ActivityQueries } from './activity.queries.js';
import { ActivityRepository } from './activity.repository.js';
import { activityFaults } from './activity.rules.js';

/** Keeps what is done in the areas of the action plan. */
@Injectable()
export class ActivityService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly activities: ActivityRepository,
    private readonly plans: ActionPlanRepository,
    private readonly queries: ActivityQueries,
  ) {}

  /**
   * Adds an activity under a key made from its title.
   * @param input the deciding case (`source`) in any printed form
   * @throws DomainError `activity.invalid` with every fault, `activity.sourceUnknown`, `area.notFound`
   */
  async add(actor: Actor, input: Omit<ActivityRecord, 'key'>): Promise<{ id: string; key: string }> {
    return this.unitOfWork.run(actor, 'activity.add', async () => {
      refuseIf(mayWriteActionPlan(actor));
      const keys = await this.activities.keys();
      const key = readableKey(input.title, (taken) => keys.has(taken));
      const row = await this.checked({ ...input, key });
      const id = newId();
      await this.activities.add({
        id,
        councilId: actor.councilId,
        ...row,
        sourceCase: await this.known(input.source),
      });
      return { id, key };
    });
  }

  /** Changes an activity. @throws DomainError as {@link add} does, and `database.stale` */
  async change(
    actor: Actor,
    id: string,
    input: Omit<ActivityRecord, 'key'>,
    expectedVersion: number,
  ): Promise<Activity> {
    return this.unitOfWork.run(actor, 'activity.change', async () => {
      refuseIf(mayWriteActionPlan(actor));
      const activity = await this.activities.locked(id, expectedVersion);
      const row = await this.checked({ ...input, key: activity.key });
      return this.activities.save(
        Object.assign(activity, row, { sourceCase: await this.known(input.source) }),
      );
    });
  }

  /**
   * Takes in an activity under its own key. One that is known already and says the same stays as it is.
   * @returns its id
   * @throws DomainError `activity.invalid`, `area.notFound`; `activity.keyTaken` when the key stands for another one
   */
  async takeIn(actor: Actor, record: ActivityRecord): Promise<string> {
    return this.unitOfWork.run(actor, 'activity.takeIn', async () => {
      refuseIf(mayWriteActionPlan(actor));
      const row = { ...(await this.checked(record)), sourceCase: record.source ?? null };
      const known = await this.activities.byKey(record.key);
      if (known && !saysTheSame(known, row)) throw actionPlanError('activity.keyTaken');
      if (known) return known.id;
      const id = newId();
      await this.activities.add({ id, councilId: actor.councilId, ...row });
      return id;
    });
  }

  /** Reports activities at a meeting, in this order; the list takes the place of the former one. */
  async reportAt(actor: Actor, meetingId: string, activityIds: readonly string[]): Promise<void> {
    await this.unitOfWork.run(actor, 'activity.reportAt', async () => {
      refuseIf(mayWriteActionPlan(actor));
      await this.activities.replaceReported(meetingId, activityIds);
    });
  }

  private async checked(record: ActivityRecord) {
    const area = await this.plans.areaByKey(record.area);
    const subArea = record.subArea === undefined ? undefined : await this.plans.subAreaByKey(record.subArea);
    const { key, title, date, status } = record;
    const faults = activityFaults({
      ...{ title, status, area: area.id },
      ...(date === undefined ? {} : { date }),
      ...(subArea ? { subAreaOf: subArea.areaId } : {}),
    });
    if (faults.length > 0) throw actionPlanError('activity.invalid', {}, faults);
    return { key, areaId: area.id, subAreaId: subArea?.id ?? null, title, date: date ?? null, status };
  }

  /** @throws DomainError `activity.sourceUnknown` unless the case stands on an agenda or in the register of earlier cases */
  private async known(source: string | undefined): Promise<string | null> {
    if (source === undefined) return null;
    const number = parseCaseNumber(source);
    if (!number || !(await this.queries.caseIsKnown(number)))
      throw actionPlanError('activity.sourceUnknown', { number: source });
    return canonicalCaseNumber(number);
  }
}

function saysTheSame(activity: Activity, row: Omit<Activity, 'id' | 'councilId' | 'version'>): boolean {
  const fields = ['key', 'areaId', 'subAreaId', 'title', 'date', 'status', 'sourceCase'] as const;
  return fields.every((field) => activity[field] === row[field]);
}
