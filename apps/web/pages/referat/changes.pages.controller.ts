import { Controller, Get, Param, Query, Render, UseInterceptors } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Permit } from '../../access/permission.decorator.js';
import { OneReadInterceptor } from '../one-read.interceptor.js';
import { unslug } from '../paths.js';
import { ChangesPresenter } from './changes.presenter.js';
import { numberIn, type SentFields } from '../sent-fields.js';

/** What changed in a referat between two of its versions. */
@Controller('referat')
@Permit('referat.comment')
export class ChangesPagesController {
  constructor(private readonly presenter: ChangesPresenter) {}

  @Get(':number/changes')
  @Render('referat/changes')
  @UseInterceptors(OneReadInterceptor)
  async page(@CurrentActor() actor: Actor, @Param('number') number: string, @Query() query: SentFields) {
    return this.presenter.page(actor, unslug(number), numberIn(query, 'from'), numberIn(query, 'to'));
  }
}
