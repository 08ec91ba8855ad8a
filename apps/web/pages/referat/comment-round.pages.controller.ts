import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '#kernel/actor';
import { DomainError } from '#kernel/domain-error';
import { MeetingQueries } from '#domain/meetings';
import { CommentRoundService } from '#domain/referat';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Permit } from '../../access/permission.decorator.js';
import { paths, unslug } from '../paths.js';
import { renderPage } from '../render-page.js';
import { CommentRoundPresenter } from './comment-round.presenter.js';
import { type SentFields, textIn } from './comment.form.js';

/** The secretariat sees who gets the referat, chooses the deadline and sends it out for comment. */
@Controller('referat')
@Permit('referat.write')
export class CommentRoundPagesController {
  constructor(
    private readonly presenter: CommentRoundPresenter,
    private readonly rounds: CommentRoundService,
    private readonly meetings: MeetingQueries,
  ) {}

  @Get(':number/send')
  async preview(
    @CurrentActor() actor: Actor,
    @Param('number') number: string,
    @Query() query: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const deadline = textIn(query, 'deadline') || undefined;
    try {
      const model = await this.presenter.page(actor, unslug(number), deadline);
      renderPage(request, response, { view: 'referat/send', model });
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'referat.invalid') throw error;
      const model = await this.presenter.page(actor, unslug(number), undefined, error);
      renderPage(request, response, { view: 'referat/send', model, status: 422 });
    }
  }

  @Post(':number/send')
  async send(
    @CurrentActor() actor: Actor,
    @Param('number') number: string,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { meeting } = await this.meetings.byNumber(actor, unslug(number));
    const order = { deadline: textIn(sent, 'deadline'), fingerprint: textIn(sent, 'fingerprint') };
    try {
      await this.rounds.send(actor, meeting.id, order);
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind === 'forbidden') throw error;
      const model = await this.presenter.page(actor, unslug(number), order.deadline, error);
      return renderPage(request, response, { view: 'referat/send', model, status: 409 });
    }
    response.redirect(303, `${paths.referatComments(number)}?sent=1`);
  }
}
