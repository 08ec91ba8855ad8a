import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { refuseIf } from '#kernel/refusal';
import { currentManager } from '#platform/database/current-manager';
import { oncePerRead } from '#platform/database/once-per-read';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { ActionPlan } from './action-plan.entity.js';
import { mayReadActionPlan } from './action-plan.policy.js';
import { planOn } from './action-plan.rules.js';
import { areaCalled } from './area.rules.js';

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
      return oncePerRead(`action-plan:${day}`, () => this.load(day));
    });
  }

  private async load(day: string): Promise<PlanView | undefined> {
    const plan = planOn(await currentManager().find(ActionPlan, { order: { key: 'ASC' } }), day);
    if (!plan) return undefined;
    const { id, key, title, versionLabel, validFrom, validTo, version } = plan;
    return { id, key, title, versionLabel, validFrom, validTo, version, areas: await this.areas(id) };
  }

  /** The area that a text names, by printed name or alias, in the plan of a day. */
  async areaCalled(actor: Actor, text: string, day: string): Promise<AreaView | undefined> {
    return areaCalled(text, (await this.planOn(actor, day))?.areas ?? []);
  }

  /** The areas of a plan, in order. Called inside a unit of work. */
  async areas(actionPlanId: string): Promise<AreaView[]> {
    return currentManager().query<AreaView[]>(
      `select a.id, a.key, a.name, a.version,
              array(select l.alias from area_alias l where l.area_id = a.id order by l.position) as aliases,
              coalesce((select json_agg(json_build_object('id', s.id, 'key', s.key, 'name', s.name,
                'goals', coalesce((select json_agg(json_build_object('key', g.key, 'text', g.text) order by g.position)
                                     from goal g where g.sub_area_id = s.id), '[]')) order by s.position)
                from sub_area s where s.area_id = a.id), '[]') as "subAreas"
         from area a where a.action_plan_id = $1 order by a.position`,
      [actionPlanId],
    );
  }
}
