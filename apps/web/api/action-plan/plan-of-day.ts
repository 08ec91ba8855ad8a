import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { osloLocal } from '#kernel/oslo-time';
import { ActionPlanQueries, type PlanView } from '#domain/action-plan';
import { webError } from '../../errors/web.errors.js';

/** The plan that holds on a day. */
@Injectable()
export class PlanOfDay {
  constructor(private readonly plans: ActionPlanQueries) {}

  /** @param date `yyyy-mm-dd`; today when left out @throws DomainError `web.notFound` when the council has no plan */
  async plan(actor: Actor, date?: string): Promise<PlanView> {
    const plan = await this.plans.planOn(actor, date ?? osloLocal(systemClock.now()).date);
    if (!plan) throw webError('web.notFound');
    return plan;
  }
}
