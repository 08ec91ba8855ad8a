import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { RemovedPaperService } from '#domain/saksframlegg';
import type { Actor } from '#kernel/actor';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Permit } from '../../access/permission.decorator.js';
import { sessionOf } from '../../access/request-session.js';
import { answerForm } from '../answer-form.js';
import { doneAlready } from '../done-already.js';
import { paths } from '../paths.js';
import { renderPage } from '../render-page.js';
import { type SentFields, versionIn } from '../sent-fields.js';
import { RemovedPapersPresenter } from './removed-papers.presenter.js';

const view = 'writing/remove';

/** Where a paper that waits for a meeting is taken away, brought back, or let go of for good. */
@Controller('writing')
@Permit('papers.write')
export class RemovedPapersPagesController {
  constructor(
    private readonly presenter: RemovedPapersPresenter,
    private readonly removed: RemovedPaperService,
  ) {}

  @Get(':address/remove')
  async ask(
    @CurrentActor() actor: Actor,
    @Param('address') address: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const model = await this.presenter.asking(actor, sessionOf(request).language, address);
    renderPage(request, response, { view, model });
  }

  @Post(':address/remove')
  async remove(
    @CurrentActor() actor: Actor,
    @Param('address') address: string,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const away = async () => {
      await this.removed.remove(actor, address, versionIn(sent)).catch(doneAlready('saksframlegg.removed'));
      return `${paths.waitingPapers()}#removed-h`;
    };
    await answerForm(request, response, away, async (refused) => ({
      view,
      model: await this.presenter.asking(actor, sessionOf(request).language, address, refused),
    }));
  }

  @Post('removed/:id/restore')
  async restore(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() sent: SentFields,
    @Res() response: Response,
  ): Promise<void> {
    await this.removed.restore(actor, id, versionIn(sent)).catch(doneAlready('saksframlegg.notFound'));
    response.redirect(303, paths.writing(id));
  }

  @Get('removed/:id/forget')
  async askForGood(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const model = await this.presenter.askingForGood(actor, sessionOf(request).language, id);
    renderPage(request, response, { view, model });
  }

  @Post('removed/:id/forget')
  async forget(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() sent: SentFields,
    @Res() response: Response,
  ): Promise<void> {
    await this.removed.forget(actor, id, versionIn(sent)).catch(doneAlready('saksframlegg.notFound'));
    response.redirect(303, paths.waitingPapers());
  }
}
