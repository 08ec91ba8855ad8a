import { Controller } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { ReferenceGroupQueries, ReferenceGroupService } from '#domain/action-plan';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Input } from '../contract/input.js';
import { type InputOf, Serves } from '../contract/operation.js';
import { pageAnswer, pageRequest, pageWithin } from '../contract/page.js';
import { appointGroup, changeGroup, listGroups } from './action-plan.requests.js';
import { referenceGroupAnswer } from './action-plan.responses.js';
import { PlanOfDay } from './plan-of-day.js';

/** Groups that a vedtak appointed for an area. */
@Controller('api/v1')
export class ReferenceGroupsApiController {
  constructor(
    private readonly ofDay: PlanOfDay,
    private readonly queries: ReferenceGroupQueries,
    private readonly groups: ReferenceGroupService,
  ) {}

  @Serves(listGroups)
  async list(@CurrentActor() actor: Actor, @Input() { query }: InputOf<typeof listGroups>) {
    const rows = await this.queries.ofPlan(actor, (await this.ofDay.plan(actor, query.date)).id);
    const placed = rows.map((row, place) => ({ ...row, place }));
    return pageAnswer(
      pageWithin(placed, pageRequest(query), (row) => row.place),
      referenceGroupAnswer,
    );
  }

  @Serves(appointGroup)
  async appoint(@CurrentActor() actor: Actor, @Input() { body }: InputOf<typeof appointGroup>) {
    const { id } = await this.groups.appoint(actor, body);
    return referenceGroupAnswer(await this.queries.byId(actor, id));
  }

  @Serves(changeGroup)
  async change(
    @CurrentActor() actor: Actor,
    @Input() { params, body, version }: InputOf<typeof changeGroup>,
  ) {
    await this.groups.change(actor, params['groupId'], body, version);
    return referenceGroupAnswer(await this.queries.byId(actor, params['groupId']));
  }
}
