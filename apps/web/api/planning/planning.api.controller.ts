import { Controller } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { YearPlanQueries } from '#domain/planning';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Input } from '../contract/input.js';
import { type InputOf, Serves } from '../contract/operation.js';
import * as requests from './planning.requests.js';
import { yearPlanAnswer } from './planning.responses.js';

/** The year. */
@Controller('api/v1')
export class PlanningApiController {
  constructor(private readonly years: YearPlanQueries) {}

  @Serves(requests.getYear)
  async year(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof requests.getYear>) {
    return yearPlanAnswer(await this.years.of(actor, Number(params['year'])));
  }
}
