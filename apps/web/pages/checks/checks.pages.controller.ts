import { Body, Controller, Get, Param, Post, Query, Req, Res, UseInterceptors } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '#kernel/actor';
import { CheckWaivingService } from '#domain/innkalling';
import { WaiverService } from '#domain/checks';
import { MeetingQueries } from '#domain/meetings';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Permit } from '../../access/permission.decorator.js';
import { sessionOf } from '../../access/request-session.js';
import { faultsOf, sentenceOf } from '../../errors/error-sentence.js';
import { answerForm } from '../answer-form.js';
import { OneReadInterceptor } from '../one-read.interceptor.js';
import { paths, unslug } from '../paths.js';
import { type RenderedPage, renderPage } from '../render-page.js';
import { fieldIn, type SentFields } from '../sent-fields.js';
import type { RefusedWaiver } from './check-list.presenter.js';
import { ChecksPresenter } from './checks.presenter.js';

/** "Kontroller": everything that should be seen to in a meeting, and warnings that are waived. */
@Controller('checks/:number')
@Permit('meetings.write')
export class ChecksPagesController {
  constructor(
    private readonly presenter: ChecksPresenter,
    private readonly waiving: CheckWaivingService,
    private readonly waivers: WaiverService,
    private readonly meetings: MeetingQueries,
  ) {}

  @Get()
  @UseInterceptors(OneReadInterceptor)
  async page(
    @CurrentActor() actor: Actor,
    @Param('number') number: string,
    @Query('done') done: string | undefined,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    renderPage(request, response, await this.shown(actor, request, number, doneIn(done)));
  }

  @Post('waivers')
  async waive(
    @CurrentActor() actor: Actor,
    @Param('number') number: string,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const [fingerprint, reason] = [fieldIn(sent, 'fingerprint'), fieldIn(sent, 'reason')];
    const work = async () => {
      const { meeting } = await this.meetings.byNumber(actor, unslug(number));
      await this.waiving.waive(actor, meeting.id, fingerprint, reason);
      return `${originIn(sent, number)}?done=waived`;
    };
    await answerForm(request, response, work, (refusal) => {
      const { language } = sessionOf(request);
      const fault = faultsOf(refusal, language)[0]?.sentence ?? sentenceOf(refusal, language);
      return this.shown(actor, request, number, '', { fingerprint, reason, fault });
    });
  }

  @Post('waivers/:id/take-back')
  async takeBack(
    @CurrentActor() actor: Actor,
    @Param() { number, id }: { number: string; id: string },
    @Body() sent: SentFields,
    @Res() response: Response,
  ): Promise<void> {
    await this.waivers.takeBack(actor, id);
    response.redirect(303, `${originIn(sent, number)}?done=takenBack`);
  }

  private async shown(
    actor: Actor,
    request: Request,
    number: string,
    done: '' | 'waived' | 'takenBack',
    refused?: RefusedWaiver,
  ): Promise<RenderedPage> {
    const { language } = sessionOf(request);
    const page = await this.presenter.page(actor, language, unslug(number), refused);
    const model = { ...page, done: done === '' ? '' : `checks.done.${done}`, refused: refused?.fault ?? '' };
    return { view: 'checks/checks', model };
  }
}

function doneIn(done: string | undefined): '' | 'waived' | 'takenBack' {
  return done === 'waived' || done === 'takenBack' ? done : '';
}

/** The page that the form stood on. */
function originIn(sent: SentFields, number: string): string {
  const itemId = fieldIn(sent, 'item');
  switch (fieldIn(sent, 'origin')) {
    case 'innkalling':
      return paths.innkalling(number);
    case 'referat':
      return paths.referat(number);
    case 'paper':
      return /^[0-9a-f-]{36}$/.test(itemId) ? paths.writing(itemId) : paths.checks(number);
    default:
      return paths.checks(number);
  }
}
