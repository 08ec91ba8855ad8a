import { Controller, Get, Render, Req, UseInterceptors } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '#kernel/actor';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Permit } from '../../access/permission.decorator.js';
import { sessionOf } from '../../access/request-session.js';
import { ArchiveEntry } from './archive-entry.presenter.js';
import { StartPresenter } from './start.presenter.js';
import { OneReadInterceptor } from '../one-read.interceptor.js';

/** The first page after signing in. */
@Controller()
@Permit('meetings.read')
export class StartPagesController {
  constructor(
    private readonly presenter: StartPresenter,
    private readonly archive: ArchiveEntry,
  ) {}

  @Get()
  @Render('start/start')
  @UseInterceptors(OneReadInterceptor)
  async start(@CurrentActor() actor: Actor, @Req() request: Request) {
    const { layout, language } = sessionOf(request);
    const page = await this.presenter.page(actor, language, layout.personName.split(' ', 1)[0] ?? '');
    return { ...page, archive: await this.archive.of(actor, language) };
  }
}
