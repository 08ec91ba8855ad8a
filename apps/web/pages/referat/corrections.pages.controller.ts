import { Body, Controller, Get, Param, Post, Render, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '#kernel/actor';
import { MeetingQueries } from '#domain/meetings';
import { CorrectionService } from '#domain/referat';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Permit } from '../../access/permission.decorator.js';
import { answerForm } from '../answer-form.js';
import { paths, unslug } from '../paths.js';
import { CorrectionsPresenter } from './corrections.presenter.js';
import { numberIn, type SentFields, textIn } from '../sent-fields.js';

/** Obvious errors in an approved referat: the secretariat proposes, the chair decides. */
@Controller('referat')
export class CorrectionsPagesController {
  constructor(
    private readonly presenter: CorrectionsPresenter,
    private readonly meetings: MeetingQueries,
    private readonly corrections: CorrectionService,
  ) {}

  @Get(':number/corrections')
  @Permit('referat.comment')
  @Render('referat/corrections')
  async page(@CurrentActor() actor: Actor, @Param('number') number: string) {
    return this.presenter.page(actor, unslug(number));
  }

  @Post(':number/corrections')
  @Permit('referat.write')
  async propose(
    @CurrentActor() actor: Actor,
    @Param('number') number: string,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { meeting } = await this.meetings.byNumber(actor, unslug(number));
    const [section, was, becomes] = ['section', 'was', 'becomes'].map((name) => textIn(sent, name).trim());
    await this.orAgain(actor, number, { sent, request, response }, () =>
      this.corrections.propose(actor, meeting.id, { section, was, becomes }, textIn(sent, 'reason')),
    );
  }

  @Post(':number/corrections/:id')
  @Permit('referat.approve')
  async decide(
    @CurrentActor() actor: Actor,
    @Param() { number, id }: { number: string; id: string },
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const action = textIn(sent, 'action') === 'approve' ? 'approve' : 'decline';
    const version = numberIn(sent, 'version') ?? 0;
    const typed = { to: id, answer: sent['answer'] };
    await this.orAgain(actor, number, { sent: typed, request, response }, () =>
      this.corrections.decide(actor, id, action, textIn(sent, 'answer'), version),
    );
  }

  private async orAgain(
    actor: Actor,
    number: string,
    { sent, request, response }: { sent: SentFields; request: Request; response: Response },
    work: () => Promise<unknown>,
  ): Promise<void> {
    const toTheList = async () => {
      await work();
      return paths.referatCorrections(number);
    };
    await answerForm(request, response, toTheList, async (refused) => ({
      view: 'referat/corrections',
      model: await this.presenter.page(actor, unslug(number), sent, refused),
    }));
  }
}
