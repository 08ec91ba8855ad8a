import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Actor } from '#kernel/actor';
import { groupBy } from '#kernel/grouping';
import { refuseIf } from '#kernel/refusal';
import { currentManager } from '#platform/database/current-manager';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { ActionPlan } from './action-plan.entity.js';
import { mayReadActionPlan } from './action-plan.policy.js';
import { planOn } from './action-plan.rules.js';
import { AreaAlias } from './area-alias.entity.js';
import { Area } from './area.entity.js';
import { areaCalled } from './area.rules.js';
import { Goal } from './goal.entity.js';
import { SubArea } from './sub-area.entity.js';

/** An area with everything below it, in order. */
export interface AreaView {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly version: number;
  readonly aliases: readonly string[];
  readonly subAreas: readonly {
    readonly id: string;
    readonly key: string;
    readonly name: string;
    readonly goals: readonly { readonly key: string; readonly text: string }[];
  }[];
}

/** A plan with its areas. */
export interface PlanView {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly versionLabel: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly version: number;
  readonly areas: readonly AreaView[];
}

/** Reads the action plan. */
@Injectable()
export class ActionPlanQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The plan that holds on a day (`yyyy-mm-dd`); `undefined` when the council has none. */
  async planOn(actor: Actor, day: string): Promise<PlanView | undefined> {
    return this.unitOfWork.read(actor, async () => {
      refuseIf(mayReadActionPlan(actor));
      const plan = planOn(await currentManager().find(ActionPlan, { order: { key: 'ASC' } }), day);
      if (!plan) return undefined;
      const { id, key, title, versionLabel, validFrom, validTo, version } = plan;
      return { id, key, title, versionLabel, validFrom, validTo, version, areas: await this.areas(id) };
    });
  }

  /** The area that a text names, by printed name or alias, in the plan of a day. */
  async areaCalled(actor: Actor, text: string, day: string): Promise<AreaView | undefined> {
    return areaCalled(text, (await this.planOn(actor, day))?.areas ?? []);
  }

  /** The areas of a plan, in order. Called inside a unit of work. */
  async areas(actionPlanId: string): Promise<AreaView[]> {
    const manager = currentManager();
    const areas = await manager.find(Area, { where: { actionPlanId }, order: { position: 'ASC' } });
    const order = { position: 'ASC' } as const;
    const ofAreas = { areaId: In(areas.map((area) => area.id)) };
    const aliases = groupBy(await manager.find(AreaAlias, { where: ofAreas, order }), (row) => row.areaId);
    const below = await manager.find(SubArea, { where: ofAreas, order });
    const subAreas = groupBy(below, (row) => row.areaId);
    const ofSubAreas = { subAreaId: In(below.map((subArea) => subArea.id)) };
    const goals = groupBy(await manager.find(Goal, { where: ofSubAreas, order }), (row) => row.subAreaId);
    return areas.map(({ id, key, name, version }) => ({
      ...{ id, key, name, version },
      aliases: (aliases.get(id) ?? []).map((row) => row.alias),
      subAreas: (subAreas.get(id) ?? []).map((subArea) => ({
        id: subArea.id,
        key: subArea.key,
        name: subArea.name,
        goals: (goals.get(subArea.id) ?? []).map((goal) => ({ key: goal.key, text: goal.text })),
      })),
    }));
  }
}
