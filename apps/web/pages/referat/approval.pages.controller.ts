import { Body, Controller, Get, Param, Post, Render, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '#kernel/actor';
import { DomainError } from '#kernel/domain-error';
import { MeetingQueries } from '#domain/meetings';
import { ReferatApprovalService, ReferatVerdictService } from '#domain/referat';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Permit } from '../../access/permission.decorator.js';
import { answerForm } from '../answer-form.js';
import { paths, unslug } from '../paths.js';
import { ApprovalPresenter } from './approval.presenter.js';
import { correctionsIn } from './approval.form.js';
import { numberIn, type SentFields, textIn } from '../sent-fields.js';

/** What is laid before the meeting, and entering what the council decided about it. */
@Controller('referat')
export class ApprovalPagesController {
  constructor(
    private readonly presenter: ApprovalPresenter,
    private readonly meetings: MeetingQueries,
    private readonly verdicts: ReferatVerdictService,
    private readonly approval: ReferatApprovalService,
  ) {}

  @Get(':number/approval')
  @Permit('referat.comment')
  @Render('referat/approval')
  async page(@CurrentActor() actor: Actor, @Param('number') number: string) {
    return this.presenter.page(actor, unslug(number));
  }

  @Post(':number/approval')
  @Permit('referat.approve')
  async decide(
    @CurrentActor() actor: Actor,
    @Param('number') number: string,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { meeting } = await this.meetings.byNumber(actor, unslug(number));
    const [decided, version] = [textIn(sent, 'case'), numberIn(sent, 'version') ?? 0];
    const corrections = correctionsIn(sent);
    const work = async () => {
      if (textIn(sent, 'verdict') === 'reject')
        await this.approval.reject(actor, meeting.id, decided, version);
      else await this.verdicts.approve(actor, meeting.id, decided, corrections, version);
      return paths.referat(number);
    };
    await answerForm(request, response, work, async (refused) => ({
      view: 'referat/approval',
      model: await this.presenter.page(actor, unslug(number), sent, inRows(refused, corrections)),
    }));
  }
}

/** Faults are told by the order of the corrections; the form has empty rows between them. */
function inRows(error: DomainError, corrections: readonly { readonly row: number }[]): DomainError {
  const faults = error.faults.map((fault) => ({
    ...fault,
    path: fault.path.replace(
      /^\/corrections\/(\d+)/,
      (_, index: string) => `/corrections/${corrections[Number(index)]?.row ?? index}`,
    ),
  }));
  return new DomainError(error.code, error.kind, error.params, faults);
}
