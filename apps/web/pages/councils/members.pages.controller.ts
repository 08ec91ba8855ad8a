import { Controller, Get, Query, Render } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { CurrentLanguage } from '../../access/current-language.decorator.js';
import { Permit } from '../../access/permission.decorator.js';
import { fieldIn, type SentFields } from '../sent-fields.js';
import { MembersPresenter } from './members.presenter.js';

/** Who sits in the council. */
@Controller('members')
@Permit('people.read')
export class MembersPagesController {
  constructor(private readonly presenter: MembersPresenter) {}

  @Get()
  @Render('councils/members')
  async members(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: string,
    @Query() query: SentFields,
  ) {
    const date = query['date'] === undefined ? undefined : fieldIn(query, 'date');
    return this.presenter.page(actor, language, date, fieldIn(query, 'done'));
  }
}
