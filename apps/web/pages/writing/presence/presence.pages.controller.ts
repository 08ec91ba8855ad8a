import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '#kernel/actor';
import { refuseIf } from '#kernel/refusal';
import { mayWriteSaksframlegg, SaksframleggQueries } from '#domain/saksframlegg';
import { CurrentActor } from '../../../access/current-actor.decorator.js';
import { Permit } from '../../../access/permission.decorator.js';
import { readSessionCookie } from '../../../access/session-cookie.js';
import { ConfigHolder } from '../../../config-holder.js';
import { webError } from '../../../errors/web.errors.js';
import { fieldIn, type SentFields } from '../../sent-fields.js';
import { isPageName } from './writers.js';
import { WritingStreams } from './writing-streams.js';

/** Tells a page where a paper is written, as long as it is open, who else is there (server-sent events). */
@Controller('writing/:itemId/presence')
@Permit('papers.write')
export class PresencePagesController {
  constructor(
    private readonly papers: SaksframleggQueries,
    private readonly streams: WritingStreams,
    private readonly holder: ConfigHolder,
  ) {}

  @Get()
  async events(
    @CurrentActor() actor: Actor,
    @Param('itemId') itemId: string,
    @Query('page') page: string | undefined,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const reader = await this.writer(actor, itemId, page ?? '');
    const token = readSessionCookie(request, this.holder.config.secureCookies) ?? '';
    await this.streams.open(response, { ...reader, token });
  }

  /** The cursor of a page moved to a section, or out of the text. */
  @Post()
  @HttpCode(204)
  async move(
    @CurrentActor() actor: Actor,
    @Param('itemId') itemId: string,
    @Body() sent: SentFields,
  ): Promise<void> {
    const { page } = await this.writer(actor, itemId, fieldIn(sent, 'page'));
    const section = fieldIn(sent, 'section');
    await this.streams.move({
      ...{ itemId, page, personId: actor.personId ?? '' },
      section: isPageName(section) ? section : null,
    });
  }

  private async writer(actor: Actor, itemId: string, page: string) {
    refuseIf(mayWriteSaksframlegg(actor));
    if (!isPageName(page)) throw webError('web.notFound');
    await this.papers.ofItem(actor, itemId);
    return { actor, itemId, page };
  }
}
