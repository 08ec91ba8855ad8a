import { Body, Controller, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '#kernel/actor';
import { AlternativeService, StatementService } from '#domain/vedtak';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Permit } from '../../access/permission.decorator.js';
import { fieldIn, fieldOrNull, type SentFields } from '../sent-fields.js';
import { ItemWork } from './item-work.js';
import { paragraphsIn } from './vedtak.form.js';

const kindIn = (text: string) => (text === 'dissent' ? 'dissent' : 'statement');

/** Alternatives to the proposal, and what members want to stand in the referat. */
@Controller('vedtak/:number')
@Permit('vedtak.follow')
export class ContributionsPagesController {
  constructor(
    private readonly work: ItemWork,
    private readonly alternatives: AlternativeService,
    private readonly statements: StatementService,
  ) {}

  @Post('alternatives')
  @Permit('vedtak.write')
  async propose(
    @CurrentActor() actor: Actor,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const input = {
      proposerId: fieldOrNull(sent, 'proposer'),
      paragraphs: paragraphsIn(sent, 'alternative'),
    };
    await this.work.on(
      { actor, request, response },
      (itemId) => this.alternatives.add(actor, itemId, input),
      'alternatives',
    );
  }

  @Post('alternatives/:id/move')
  @Permit('vedtak.write')
  async move(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const place = Number(fieldIn(sent, 'place')) || 1;
    await this.work.on(
      { actor, request, response },
      () => this.alternatives.move(actor, id, place),
      'alternatives',
    );
  }

  @Post('alternatives/:id/remove')
  @Permit('vedtak.write')
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.work.on(
      { actor, request, response },
      () => this.alternatives.remove(actor, id),
      'alternatives',
    );
  }

  @Post('statements')
  async say(
    @CurrentActor() actor: Actor,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const personId = fieldIn(sent, 'person') || (actor.personId ?? '');
    const input = { kind: kindIn(fieldIn(sent, 'kind')), text: fieldIn(sent, 'statement') } as const;
    await this.work.on(
      { actor, request, response },
      (itemId) => this.statements.add(actor, itemId, personId, input),
      'statements',
    );
  }

  @Post('statements/:id')
  async change(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const input = { kind: kindIn(fieldIn(sent, `kind-${id}`)), text: fieldIn(sent, `text-${id}`) } as const;
    await this.work.on(
      { actor, request, response },
      () => this.statements.change(actor, id, input),
      'statements',
    );
  }

  @Post('statements/:id/remove')
  async takeBack(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.work.on({ actor, request, response }, () => this.statements.remove(actor, id), 'statements');
  }
}
