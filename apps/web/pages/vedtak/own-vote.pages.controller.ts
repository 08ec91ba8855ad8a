import { Body, Controller, Get, Param, Post, Render, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '#kernel/actor';
import { BallotService } from '#domain/vedtak';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { CurrentLanguage } from '../../access/current-language.decorator.js';
import { Permit } from '../../access/permission.decorator.js';
import { answerForm } from '../answer-form.js';
import { paths } from '../paths.js';
import { fieldIn, type SentFields } from '../sent-fields.js';
import { OwnVotePresenter } from './own-vote.presenter.js';

/** A member votes on their own device. */
@Controller('ballots/:id')
@Permit('vedtak.follow')
export class OwnVotePagesController {
  constructor(
    private readonly presenter: OwnVotePresenter,
    private readonly ballots: BallotService,
  ) {}

  @Get()
  @Render('vedtak/own-vote')
  async page(@CurrentActor() actor: Actor, @CurrentLanguage() language: string, @Param('id') id: string) {
    return this.presenter.page(actor, language, id);
  }

  @Post()
  @Permit('vedtak.vote')
  async vote(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: string,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const id = String(request.params['id']);
    const work = async () => {
      await this.ballots.cast(actor, id, fieldIn(sent, 'choice'));
      return paths.ballot(id);
    };
    await answerForm(request, response, work, async (refused) => ({
      view: 'vedtak/own-vote',
      model: await this.presenter.page(actor, language, id, refused),
    }));
  }
}
