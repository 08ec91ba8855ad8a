import { Controller, Get, Query, Render } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Permit } from '../../access/permission.decorator.js';
import { MembersPresenter } from './members.presenter.js';

/** Who sits in the council. */
@Controller('members')
@Permit('people.read')
export class MembersPagesController {
  constructor(private readonly presenter: MembersPresenter) {}

  @Get()
  @Render('councils/members')
  async members(@CurrentActor() actor: Actor, @Query('date') date?: string) {
    return this.presenter.page(actor, typeof date === 'string' ? date : undefined);
  }
}
