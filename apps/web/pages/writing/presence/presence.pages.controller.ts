import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '#kernel/actor';
import { refuseIf } from '#kernel/refusal';
import { mayWriteSaksframlegg, WrittenPaperQueries } from '#domain/saksframlegg';
import { CurrentActor } from '../../../access/current-actor.decorator.js';
import { Permit } from '../../../access/permission.decorator.js';
import { readSessionCookie } from '../../../access/session-cookie.js';
import { ConfigHolder } from '../../../config-holder.js';
import { webError } from '../../../errors/web.errors.js';
import { fieldIn, type SentFields } from '../../sent-fields.js';
import { isPageName } from './writers.js';
import { WritingStreams } from './writing-streams.js';

/** Tells a page where a paper is written, as long as it is open, who else is there (server-sent events). */
@Controller('writing/:address/presence')
@Permit('papers.write')
export class PresencePagesController {
  constructor(
    private readonly papers: WrittenPaperQueries,
    private readonly streams: WritingStreams,
    private readonly holder: ConfigHolder,
  ) {}

  @Get()
  async events(
    @CurrentActor() actor: Actor,
    @Param('address') address: string,
    @Query('page') page: string | undefined,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const reader = await this.writer(actor, address, page ?? '');
    const token = readSessionCookie(request, this.holder.config.secureCookies) ?? '';
    await this.streams.open(response, { ...reader, token });
  }

  /** The cursor of a page moved to a section, or out of the text. */
  @Post()
  @HttpCode(204)
  async move(
    @CurrentActor() actor: Actor,
    @Param('address') address: string,
    @Body() sent: SentFields,
  ): Promise<void> {
    const { page, paperId } = await this.writer(actor, address, fieldIn(sent, 'page'));
    const section = fieldIn(sent, 'section');
    await this.streams.move({
      ...{ paperId, page, personId: actor.personId ?? '' },
      section: isPageName(section) ? section : null,
    });
  }

  private async writer(actor: Actor, address: string, page: string) {
    refuseIf(mayWriteSaksframlegg(actor));
    if (!isPageName(page)) throw webError('web.notFound');
    const { paper } = await this.papers.at(actor, address);
    // By the paper itself: who opened it while it waited meets those who opened it on the agenda.
    return { actor, paperId: paper.id, page };
  }
}
