import { Controller, Get, Param, Query, Render, UseInterceptors } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { CurrentLanguage } from '../../access/current-language.decorator.js';
import { Permit } from '../../access/permission.decorator.js';
import { unslug } from '../paths.js';
import { MeetingListPresenter } from './meeting-list.presenter.js';
import { MeetingPresenter } from './meeting.presenter.js';
import { OneReadInterceptor } from '../one-read.interceptor.js';

/** The list of meetings, and one meeting. */
@Controller('meetings')
@Permit('meetings.read')
export class MeetingsPagesController {
  constructor(
    private readonly list: MeetingListPresenter,
    private readonly one: MeetingPresenter,
  ) {}

  @Get()
  @Render('meetings/list')
  @UseInterceptors(OneReadInterceptor)
  async all(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: string,
    @Query('year') year?: string,
    @Query('after') after?: string,
  ) {
    const chosen = /^\d{4}$/.test(year ?? '') ? Number(year) : undefined;
    return this.list.page(actor, language, chosen, after);
  }

  @Get(':number')
  @Render('meetings/meeting')
  @UseInterceptors(OneReadInterceptor)
  async meeting(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: string,
    @Param('number') number: string,
  ) {
    return this.one.page(actor, language, unslug(number));
  }
}
