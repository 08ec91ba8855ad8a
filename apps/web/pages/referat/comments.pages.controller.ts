import { Body, Controller, Get, Param, Post, Query, Render, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '#kernel/actor';
import { MeetingQueries } from '#domain/meetings';
import { CommentService } from '#domain/referat';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Permit } from '../../access/permission.decorator.js';
import { answerForm } from '../answer-form.js';
import { paths, unslug } from '../paths.js';
import { CommentsPresenter } from './comments.presenter.js';
import { numberIn, type SentFields } from '../sent-fields.js';
import { commentIn } from './comment.form.js';

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
    const work = async () => {
      const id = await this.comments.write(actor, meeting.id, commentIn(sent));
      return `${paths.referatComments(number)}?written=1#comment-${id}`;
    };
    await answerForm(request, response, work, async (refused) => ({
      view: 'referat/comments',
      model: await this.presenter.page(actor, unslug(number), sent, refused),
    }));
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
