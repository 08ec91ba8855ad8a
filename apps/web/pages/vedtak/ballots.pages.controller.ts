import { Body, Controller, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '#kernel/actor';
import { BallotClosingService, BallotService } from '#domain/vedtak';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Permit } from '../../access/permission.decorator.js';
import { fieldIn, type SentFields } from '../sent-fields.js';
import { ballotInputIn, countIn, namedVotesIn } from './ballot.form.js';
import { ItemWork } from './item-work.js';

/** The secretariat holds ballots in an item. */
@Controller('vedtak/:number/ballots')
@Permit('vedtak.write')
export class BallotsPagesController {
  constructor(
    private readonly work: ItemWork,
    private readonly ballots: BallotService,
    private readonly closing: BallotClosingService,
  ) {}

  @Post()
  async open(
    @CurrentActor() actor: Actor,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.work.on(
      { actor, request, response },
      (itemId) => this.ballots.open(actor, itemId, ballotInputIn(sent)),
      'ballots',
    );
  }

  @Post(':id/votes')
  async record(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const votes = namedVotesIn(sent);
    await this.work.on({ actor, request, response }, () => this.ballots.record(actor, id, votes), 'ballots');
  }

  @Post(':id/close')
  async close(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const count = countIn(sent);
    await this.work.on({ actor, request, response }, () => this.closing.close(actor, id, count), 'ballots');
  }

  @Post(':id/cancel')
  async cancel(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const reason = fieldIn(sent, 'reason');
    await this.work.on({ actor, request, response }, () => this.ballots.cancel(actor, id, reason), 'ballots');
  }

  @Post(':id/tie')
  async tie(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const choice = fieldIn(sent, 'chair');
    await this.work.on(
      { actor, request, response },
      () => this.closing.decideTie(actor, id, choice),
      'ballots',
    );
  }
}
