import { Body, Controller, Get, Param, Post, Query, Render, Req, Res, UseInterceptors } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '#kernel/actor';
import { InnsynDecisionService, InnsynFilesService } from '#domain/innsyn';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { CurrentLanguage } from '../../access/current-language.decorator.js';
import { Permit } from '../../access/permission.decorator.js';
import { sendInnsynLetter, sendInnsynZip } from '../../files/send-innsyn.js';
import { answerForm } from '../answer-form.js';
import { OneReadInterceptor } from '../one-read.interceptor.js';
import { paths } from '../paths.js';
import { numberIn, type SentFields, versionIn } from '../sent-fields.js';
import { InnsynDecisionPresenter } from './innsyn-decision.presenter.js';
import { decisionIn, pickedIn } from './innsyn.form.js';
import { InnsynRequestPresenter } from './innsyn-request.presenter.js';

interface Place {
  readonly id: string;
  readonly documentId: string;
}

/** The documents of a request: picked, decided about one by one, given out. */
@Controller('innsyn/:id')
@Permit('innsyn.write')
export class InnsynDocumentsPagesController {
  constructor(
    private readonly decisions: InnsynDecisionService,
    private readonly files: InnsynFilesService,
    private readonly page: InnsynDecisionPresenter,
    private readonly requests: InnsynRequestPresenter,
  ) {}

  @Get('letter.pdf')
  async letter(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() query: SentFields,
    @Res() response: Response,
  ): Promise<void> {
    await sendInnsynLetter(response, this.files, { actor, id, round: numberIn(query, 'round') });
  }

  @Get('documents.zip')
  async zip(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() query: SentFields,
    @Res() response: Response,
  ): Promise<void> {
    await sendInnsynZip(response, this.files, { actor, id, round: numberIn(query, 'round') });
  }

  @Post('documents')
  async add(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: string,
    @Param('id') id: string,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const work = async () => {
      await this.decisions.add(actor, id, pickedIn(sent));
      return `${paths.innsyn(id)}?done=added`;
    };
    await answerForm(request, response, work, async (refused) => ({
      ...{ view: 'innsyn/request', model: await this.requests.page(actor, language, id, { refused }) },
    }));
  }

  @Post('documents/give-open')
  async giveOpen(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Res() response: Response,
  ): Promise<void> {
    await this.decisions.giveOpen(actor, id);
    response.redirect(303, `${paths.innsyn(id)}?done=decided`);
  }

  @Get('documents/:documentId')
  @Render('innsyn/decision')
  @UseInterceptors(OneReadInterceptor)
  async undecided(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: string,
    @Param() { id, documentId }: Place,
  ) {
    return this.page.page(actor, language, id, documentId);
  }

  @Post('documents/:documentId')
  async decide(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: string,
    @Param() { id, documentId }: Place,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const typed = decisionIn(sent);
    const work = async () => {
      await this.decisions.decide(actor, id, documentId, versionIn(sent), typed);
      return `${paths.innsyn(id)}?done=decided`;
    };
    await answerForm(request, response, work, async (error) => ({
      view: 'innsyn/decision',
      model: await this.page.page(actor, language, id, documentId, { error, typed }),
    }));
  }

  @Post('documents/:documentId/remove')
  async remove(
    @CurrentActor() actor: Actor,
    @Param() { id, documentId }: Place,
    @Body() sent: SentFields,
    @Res() response: Response,
  ): Promise<void> {
    await this.decisions.remove(actor, id, documentId, versionIn(sent));
    response.redirect(303, paths.innsyn(id));
  }
}
