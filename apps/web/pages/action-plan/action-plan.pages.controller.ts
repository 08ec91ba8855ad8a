import { Controller, Get, Render, UseInterceptors } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { CurrentLanguage } from '../../access/current-language.decorator.js';
import { Permit } from '../../access/permission.decorator.js';
import { ActionPlanPresenter } from './action-plan.presenter.js';
import { OneReadInterceptor } from '../one-read.interceptor.js';

/** The action plan. */
@Controller('action-plan')
@Permit('actionPlan.read')
export class ActionPlanPagesController {
  constructor(private readonly presenter: ActionPlanPresenter) {}

  @Get()
  @Render('action-plan/action-plan')
  @UseInterceptors(OneReadInterceptor)
  async plan(@CurrentActor() actor: Actor, @CurrentLanguage() language: string) {
    return this.presenter.page(actor, language);
  }
}
