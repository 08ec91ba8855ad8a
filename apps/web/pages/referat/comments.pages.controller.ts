import { Body, Controller, Get, Param, Post, Query, Render, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '#kernel/actor';
import { DomainError } from '#kernel/domain-error';
import { MeetingQueries } from '#domain/meetings';
import { CommentService } from '#domain/referat';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Permit } from '../../access/permission.decorator.js';
import { paths, unslug } from '../paths.js';
import { renderPage } from '../render-page.js';
import { CommentsPresenter } from './comments.presenter.js';
import { commentIn, numberIn, type SentFields } from './comment.form.js';

/** Members read what was sent out, comment on it, or say that they have nothing to it. */
@Controller('referat')
@Permit('referat.comment')
export class CommentsPagesController {
  constructor(
    private readonly presenter: CommentsPresenter,
    private readonly comments: CommentService,
    private readonly meetings: MeetingQueries,
  ) {}

  @Get(':number/comments')
  @Render('referat/comments')
  async page(@CurrentActor() actor: Actor, @Param('number') number: string, @Query() query: SentFields) {
    return this.presenter.page(actor, unslug(number), query);
  }

  @Post(':number/comments')
  async write(
    @CurrentActor() actor: Actor,
    @Param('number') number: string,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { meeting } = await this.meetings.byNumber(actor, unslug(number));
    try {
      const id = await this.comments.write(actor, meeting.id, commentIn(sent));
      response.redirect(303, `${paths.referatComments(number)}?written=1#comment-${id}`);
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind === 'forbidden') throw error;
      const model = await this.presenter.page(actor, unslug(number), sent, error);
      renderPage(request, response, { view: 'referat/comments', model, status: 422 });
    }
  }

  @Post(':number/comments/none')
  async none(
    @CurrentActor() actor: Actor,
    @Param('number') number: string,
    @Res() response: Response,
  ): Promise<void> {
    const { meeting } = await this.meetings.byNumber(actor, unslug(number));
    await this.comments.noRemarks(actor, meeting.id);
    response.redirect(303, `${paths.referatComments(number)}?none=1`);
  }

  @Post(':number/comments/:id/withdraw')
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param() { number, id }: { number: string; id: string },
    @Body() sent: SentFields,
    @Res() response: Response,
  ): Promise<void> {
    await this.comments.withdraw(actor, id, numberIn(sent, 'version') ?? 0);
    response.redirect(303, `${paths.referatComments(number)}?withdrawn=1`);
  }
}
