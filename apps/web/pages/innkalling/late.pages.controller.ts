import { Body, Controller, Get, Param, Post, Render, Req, Res, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import type { Request, Response } from 'express';
import type { Actor } from '#kernel/actor';
import { LateSendingService } from '#domain/innkalling';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { CurrentLanguage } from '../../access/current-language.decorator.js';
import { Permit } from '../../access/permission.decorator.js';
import { sessionOf } from '../../access/request-session.js';
import { answerForm } from '../answer-form.js';
import { type SentFields, valuesIn } from '../sent-fields.js';
import { lateFaults, lateHead, sentFile } from './late.form.js';
import { LatePresenter } from './late.presenter.js';

/** The secretariat sends papers and vedlegg after the innkalling, to those it chooses. */
@Controller('innkalling/late/:itemId')
@Permit('papers.write')
export class LatePagesController {
  constructor(
    private readonly presenter: LatePresenter,
    private readonly late: LateSendingService,
  ) {}

  @Get()
  @Render('innkalling/late')
  async page(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: string,
    @Param('itemId') itemId: string,
  ) {
    return this.presenter.page(actor, language, itemId);
  }

  @Post('vedlegg')
  @UseInterceptors(FileInterceptor('file'))
  async vedlegg(
    @CurrentActor() actor: Actor,
    @Param('itemId') itemId: string,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.after(request, response, { actor, itemId, sent }, async () => {
      const file = sentFile(request);
      lateFaults(sent, file);
      const vedlegg = { ...lateHead(sent), content: { file: file! } };
      await this.late.sendVedlegg(actor, itemId, { vedlegg, recipients: valuesIn(sent, 'to') });
    });
  }

  @Post('paper')
  async paper(
    @CurrentActor() actor: Actor,
    @Param('itemId') itemId: string,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.after(request, response, { actor, itemId, sent }, () =>
      this.late.sendPaper(actor, itemId, valuesIn(sent, 'to')),
    );
  }

  /** To the paper when all is well; the page again, with what was written, when it is not. */
  private async after(
    request: Request,
    response: Response,
    { actor, itemId, sent }: { actor: Actor; itemId: string; sent: SentFields },
    work: () => Promise<unknown>,
  ): Promise<void> {
    const toThePaper = async () => {
      await work();
      return this.presenter.paperPath(actor, itemId);
    };
    await answerForm(request, response, toThePaper, async (error) => ({
      view: 'innkalling/late',
      model: await this.presenter.page(actor, sessionOf(request).language, itemId, { error, sent }),
    }));
  }
}
