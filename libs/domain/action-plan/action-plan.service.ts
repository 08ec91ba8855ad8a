import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { actionPlanError } from './action-plan.errors.js';
import { mayWriteActionPlan } from './action-plan.policy.js';
import { ActionPlanQueries } from './action-plan.queries.js';
import { ActionPlanRepository } from './action-plan.repository.js';
import type { PlanRecord } from './action-plan.rules.js';
import { ambiguousNames } from './area.rules.js';

/** Keeps the action plan: its versions, and the names of its areas. */
@Injectable()
export class ActionPlanService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plans: ActionPlanRepository,
    private readonly queries: ActionPlanQueries,
  ) {}

  /**
   * Takes in a whole plan with its areas and goals.
   * @returns its id
   * @throws DomainError `area.nameAmbiguous` when a name or alias leads to two areas, `actionPlan.keyTaken`,
   * `actionPlan.periodBackwards`
   */
  async takeIn(actor: Actor, plan: PlanRecord): Promise<string> {
    return this.unitOfWork.run(actor, 'actionPlan.takeIn', async () => {
      refuseIf(mayWriteActionPlan(actor));
      refuseAmbiguous(plan.areas.map(({ key, name, aliases }) => ({ id: key, name, aliases })));
      return this.plans.add(plan);
    });
  }

  /** Gives an area another name and other aliases. @throws DomainError `area.nameAmbiguous`, `area.notFound` */
  async renameArea(
    actor: Actor,
    areaId: string,
    names: { readonly name: string; readonly aliases: readonly string[] },
    expectedVersion: number,
  ): Promise<void> {
    await this.unitOfWork.run(actor, 'actionPlan.renameArea', async () => {
      refuseIf(mayWriteActionPlan(actor));
      const area = await this.plans.lockedArea(areaId, expectedVersion);
      const others = (await this.queries.areas(area.actionPlanId)).filter((other) => other.id !== areaId);
      refuseAmbiguous([...others, { id: areaId, ...names }]);
      await this.plans.renameArea(area, names.name, names.aliases);
    });
  }
}

function refuseAmbiguous(areas: Parameters<typeof ambiguousNames>[0]): void {
  const [name] = ambiguousNames(areas);
  if (name !== undefined) throw actionPlanError('area.nameAmbiguous', { name });
}
