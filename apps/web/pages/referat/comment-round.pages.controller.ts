import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '#kernel/actor';
import type { DomainError } from '#kernel/domain-error';
import { MeetingQueries } from '#domain/meetings';
import { CommentRoundService } from '#domain/referat';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Permit } from '../../access/permission.decorator.js';
import { answerForm } from '../answer-form.js';
import { paths, unslug } from '../paths.js';
import { CommentRoundPresenter } from './comment-round.presenter.js';
import { type SentFields, textIn } from '../sent-fields.js';

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
    const page = async (chosen?: string, refused?: DomainError) => ({
      view: 'referat/send',
      model: await this.presenter.page(actor, unslug(number), chosen, refused),
    });
    await answerForm(
      request,
      response,
      () => page(deadline),
      // Without the deadline that was refused; a second refusal is about the referat itself.
      (refused) => page(undefined, refused),
    );
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
    const work = async () => {
      await this.rounds.send(actor, meeting.id, order);
      return `${paths.referatComments(number)}?sent=1`;
    };
    await answerForm(request, response, work, async (refused) => ({
      view: 'referat/send',
      model: await this.presenter.page(actor, unslug(number), order.deadline, refused),
    }));
  }
}
