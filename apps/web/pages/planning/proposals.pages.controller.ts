import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '#kernel/actor';
import { MeetingQueries } from '#domain/meetings';
import { ProposedMatterService } from '#domain/planning';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Permit } from '../../access/permission.decorator.js';
import { sessionOf } from '../../access/request-session.js';
import { sentenceOf } from '../../errors/error-sentence.js';
import { answerForm } from '../answer-form.js';
import { paths, unslug } from '../paths.js';
import { renderPage } from '../render-page.js';
import { fieldIn, type SentFields, versionIn } from '../sent-fields.js';
import { typedProposal } from './proposal.form.js';
import { ProposalsPresenter } from './proposals.presenter.js';

/** Members propose; the chair or the secretariat answers. */
@Controller('proposals')
@Permit('proposals.answer')
export class ProposalsPagesController {
  constructor(
    private readonly presenter: ProposalsPresenter,
    private readonly proposals: ProposedMatterService,
    private readonly meetings: MeetingQueries,
  ) {}

  @Get()
  @Permit('proposals.make')
  async own(
    @CurrentActor() actor: Actor,
    @Query('meeting') meeting: string | undefined,
    @Query('sent') sent: string | undefined,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { language } = sessionOf(request);
    const page = await this.presenter.ownPage(actor, language, unslug(String(meeting ?? '')));
    const model = { ...page, sent: sent !== undefined };
    renderPage(request, response, { view: 'planning/proposals', model });
  }

  @Post()
  @Permit('proposals.make')
  async propose(
    @CurrentActor() actor: Actor,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const typed = typedProposal(sent);
    const work = async () => {
      const { title, text, target } = typed;
      const meetingId = target === '' ? null : (await this.meetings.byNumber(actor, target)).meeting.id;
      await this.proposals.propose(actor, {
        ...{ title, text, meetingId, kind: meetingId === null ? 'theme' : 'eventuelt' },
      });
      return `${paths.proposals()}?sent=1`;
    };
    await answerForm(request, response, work, async (error) => {
      const page = await this.presenter.ownPage(actor, sessionOf(request).language, '', { typed, error });
      return { view: 'planning/proposals', model: { ...page, sent: false } };
    });
  }

  @Get('queue')
  async queue(
    @CurrentActor() actor: Actor,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const model = await this.presenter.queuePage(actor, sessionOf(request).language);
    renderPage(request, response, { view: 'planning/proposal-queue', model });
  }

  @Post(':id/accept')
  async accept(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const meetingId = fieldIn(sent, 'meetingId');
    await this.answered(actor, request, response, () =>
      this.proposals.accept(actor, id, versionIn(sent), {
        ...(meetingId ? { meetingId } : {}),
        answer: fieldIn(sent, 'answer'),
      }),
    );
  }

  @Post(':id/defer')
  async defer(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.answered(actor, request, response, () =>
      this.proposals.defer(actor, id, versionIn(sent), fieldIn(sent, 'answer')),
    );
  }

  @Post(':id/decline')
  async decline(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.answered(actor, request, response, () =>
      this.proposals.decline(actor, id, versionIn(sent), fieldIn(sent, 'answer')),
    );
  }

  /** Back to the queue, or the queue with why not. */
  private async answered(
    actor: Actor,
    request: Request,
    response: Response,
    work: () => Promise<unknown>,
  ): Promise<void> {
    const toTheQueue = async () => {
      await work();
      return paths.proposalQueue();
    };
    await answerForm(request, response, toTheQueue, async (refused) => {
      const { language } = sessionOf(request);
      const model = await this.presenter.queuePage(actor, language, sentenceOf(refused, language));
      return { view: 'planning/proposal-queue', model };
    });
  }
}
