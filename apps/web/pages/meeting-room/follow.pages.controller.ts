import { Controller, Get, Param, Post, Render, Req, Res, UseInterceptors } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '#kernel/actor';
import { DomainError } from '#kernel/domain-error';
import { SpeakingService } from '#domain/meeting-room';
import { MeetingQueries } from '#domain/meetings';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { CurrentLanguage } from '../../access/current-language.decorator.js';
import { Permit } from '../../access/permission.decorator.js';
import { OneReadInterceptor } from '../one-read.interceptor.js';
import { paths, unslug } from '../paths.js';
import { FollowPresenter } from './follow.presenter.js';

/** What people follow on their own device, and the view for the screen in the room. */
@Controller('meetings/:number/room')
@Permit('meetings.read')
export class FollowPagesController {
  constructor(
    private readonly presenter: FollowPresenter,
    private readonly speaking: SpeakingService,
    private readonly meetings: MeetingQueries,
  ) {}

  @Get('follow')
  @Render('meeting-room/follow')
  @UseInterceptors(OneReadInterceptor)
  async follow(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: string,
    @Param('number') number: string,
  ) {
    return this.presenter.follow(actor, language, unslug(number));
  }

  @Get('screen')
  @Permit('meetings.write')
  @Render('meeting-room/screen')
  @UseInterceptors(OneReadInterceptor)
  async screen(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: string,
    @Param('number') number: string,
  ) {
    return this.presenter.screen(actor, language, unslug(number));
  }

  @Post('follow/ask')
  @Permit('room.speak')
  async ask(@CurrentActor() actor: Actor, @Param('number') number: string, @Res() response: Response) {
    const { meeting } = await this.meetings.byNumber(actor, unslug(number));
    await this.speaking.ask(actor, meeting.id).catch(unlessDone);
    response.redirect(303, paths.roomFollow(number));
  }

  @Post('follow/withdraw')
  @Permit('room.speak')
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('number') number: string,
    @Req() _request: Request,
    @Res() response: Response,
  ) {
    const { meeting } = await this.meetings.byNumber(actor, unslug(number));
    await this.speaking.withdraw(actor, meeting.id).catch(unlessDone);
    response.redirect(303, paths.roomFollow(number));
  }
}

/** A second press of the same button, or one after the item has ended, finds its work done: the page shows how it is. */
function unlessDone(error: unknown): void {
  const done = ['speaking.alreadyAsked', 'speaking.notFound', 'room.noCurrentItem'];
  if (!(error instanceof DomainError) || !done.includes(error.code)) throw error;
}
