import { Controller, Get, Render } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Permit } from '../../access/permission.decorator.js';
import { ActionPlanPresenter } from './action-plan.presenter.js';

/** The action plan. */
@Controller('action-plan')
@Permit('actionPlan.read')
export class ActionPlanPagesController {
  constructor(private readonly presenter: ActionPlanPresenter) {}

  @Get()
  @Render('action-plan/action-plan')
  async plan(@CurrentActor() actor: Actor) {
    return this.presenter.page(actor);
  }
}
