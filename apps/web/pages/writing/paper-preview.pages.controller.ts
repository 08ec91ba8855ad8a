import { Body, Controller, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '#kernel/actor';
import { DomainError } from '#kernel/domain-error';
import { DocumentService } from '#domain/paper-set';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Permit } from '../../access/permission.decorator.js';
import { sessionOf } from '../../access/request-session.js';
import { toldFaults } from '../../errors/error-sentence.js';
import { statusOf } from '../../errors/status-of-kind.js';
import type { SentFields } from '../sent-fields.js';
import { PreviewTurns } from './preview-turns.js';
import { sentAddress } from './sent-address.js';
import { typedPaper } from './writing.form.js';

/** The PDF of a paper from what stands in the form, for the script that shows it beside the text. Keeps nothing. */
@Controller('writing/:address/preview')
@Permit('papers.write')
export class PaperPreviewPagesController {
  constructor(
    private readonly documents: DocumentService,
    private readonly turns: PreviewTurns,
  ) {}

  @Post()
  async preview(
    @CurrentActor() actor: Actor,
    @Param('address') opened: string,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const address = sentAddress(sent, opened);
    await this.turns.take(`${actor.personId}/${address}`, async (turn) => {
      response.once('close', () => turn.abort());
      try {
        const document = await this.documents.preview(actor, address, typedPaper(sent).text);
        response.set({ 'Content-Type': 'application/pdf', 'Cache-Control': 'no-store' });
        await this.documents.print(document, response, { signal: turn.signal });
        response.end();
      } catch (error) {
        if (turn.signal.aborted) return void response.destroy();
        if (!(error instanceof DomainError) || response.headersSent) throw error;
        const { language } = sessionOf(request);
        const sentences = toldFaults(error, language).map(({ sentence }) => sentence);
        response.status(statusOf(error)).json({ sentences });
      }
    });
  }
}
