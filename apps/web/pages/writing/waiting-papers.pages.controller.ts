import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { caseTypes } from '#domain/meetings';
import { WaitingPaperService } from '#domain/saksframlegg';
import type { Actor } from '#kernel/actor';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Permit } from '../../access/permission.decorator.js';
import { sessionOf } from '../../access/request-session.js';
import { answerForm } from '../answer-form.js';
import { paths } from '../paths.js';
import { renderPage } from '../render-page.js';
import { fieldIn, type SentFields, valuesIn } from '../sent-fields.js';
import { WaitingPapersPresenter } from './waiting-papers.presenter.js';

const view = 'writing/waiting';

/** The papers that wait for a meeting: begun here, or on the way between two agendas. */
@Controller('writing')
@Permit('papers.write')
export class WaitingPapersPagesController {
  constructor(
    private readonly presenter: WaitingPapersPresenter,
    private readonly papers: WaitingPaperService,
  ) {}

  @Get()
  async page(
    @CurrentActor() actor: Actor,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const model = await this.presenter.page(actor, sessionOf(request).language);
    renderPage(request, response, { view, model });
  }

  @Post()
  async begin(
    @CurrentActor() actor: Actor,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const types = valuesIn(sent, 'caseTypes');
    const typed = {
      title: fieldIn(sent, 'title'),
      caseTypes: caseTypes.filter((type) => types.includes(type)),
    };
    const begun = async () =>
      paths.writing((await this.papers.create(actor, { ...typed, key: fieldIn(sent, 'key') })).id);
    await answerForm(request, response, begun, async (refused) => ({
      ...{ view, model: await this.presenter.page(actor, sessionOf(request).language, typed, refused) },
    }));
  }
}
