import { Controller } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { ActionPlanService, ActivityQueries, ActivityService } from '#domain/action-plan';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { webError } from '../../errors/web.errors.js';
import { Input } from '../contract/input.js';
import { type InputOf, Serves } from '../contract/operation.js';
import { pageAnswer, pageRequest, pageWithin } from '../contract/page.js';
import * as requests from './action-plan.requests.js';
import { activityAnswer, areaAnswer, planAnswer } from './action-plan.responses.js';
import { PlanOfDay } from './plan-of-day.js';

/** The action plan and what is done in its areas. */
@Controller('api/v1')
export class ActionPlanApiController {
  constructor(
    private readonly ofDay: PlanOfDay,
    private readonly plans: ActionPlanService,
    private readonly queries: ActivityQueries,
    private readonly activities: ActivityService,
  ) {}

  @Serves(requests.getPlan)
  async plan(@CurrentActor() actor: Actor, @Input() { query }: InputOf<typeof requests.getPlan>) {
    return planAnswer(await this.ofDay.plan(actor, query.date));
  }

  @Serves(requests.getArea)
  async area(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof requests.getArea>) {
    return this.shownArea(actor, params['areaId']);
  }

  @Serves(requests.renameArea)
  async rename(
    @CurrentActor() actor: Actor,
    @Input() { params, body, version }: InputOf<typeof requests.renameArea>,
  ) {
    await this.plans.renameArea(actor, params['areaId'], body, version);
    return this.shownArea(actor, params['areaId']);
  }

  @Serves(requests.listActivities)
  async list(@CurrentActor() actor: Actor, @Input() { query }: InputOf<typeof requests.listActivities>) {
    const rows = await this.queries.ofPlan(actor, (await this.ofDay.plan(actor, query.date)).id);
    const placed = rows.map((row, place) => ({ ...row, place }));
    return pageAnswer(
      pageWithin(placed, pageRequest(query), (row) => row.place),
      activityAnswer,
    );
  }

  @Serves(requests.addActivity)
  async add(@CurrentActor() actor: Actor, @Input() { body }: InputOf<typeof requests.addActivity>) {
    return this.shown(actor, await this.activities.add(actor, body));
  }

  @Serves(requests.changeActivity)
  async change(
    @CurrentActor() actor: Actor,
    @Input() { params, body, version }: InputOf<typeof requests.changeActivity>,
  ) {
    return this.shown(actor, await this.activities.change(actor, params['activityId'], body, version));
  }

  private async shownArea(actor: Actor, id: string | undefined) {
    const area = (await this.ofDay.plan(actor)).areas.find((candidate) => candidate.id === id);
    if (!area) throw webError('web.notFound');
    return areaAnswer(area);
  }

  private async shown(actor: Actor, { id }: { readonly id: string }) {
    const row = await this.queries.byId(actor, id);
    return activityAnswer(row);
  }
}
