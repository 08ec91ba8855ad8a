import { Body, Controller, Get, Param, Post, Req, Res, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import type { Request, Response } from 'express';
import type { Actor } from '#kernel/actor';
import { RedactedVersionService } from '#domain/exemption';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { CurrentLanguage } from '../../access/current-language.decorator.js';
import { Permit } from '../../access/permission.decorator.js';
import { sendFile } from '../../files/send-file.js';
import { answerForm } from '../answer-form.js';
import { paths } from '../paths.js';
import { fieldIn, type SentFields, versionIn } from '../sent-fields.js';
import { sentFile } from '../writing/sent-file.js';
import { ExemptionFormPresenter } from './exemption-form.presenter.js';

/** The redacted version of an exempted vedlegg: looked at, put in, taken away. */
@Controller('exemptions/:id/redacted')
@Permit('exemptions.write')
export class RedactedPagesController {
  constructor(
    private readonly redacted: RedactedVersionService,
    private readonly form: ExemptionFormPresenter,
  ) {}

  @Get()
  async open(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await sendFile(request, response, await this.redacted.open(actor, id));
  }

  @Post()
  @UseInterceptors(FileInterceptor('file'))
  async change(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: string,
    @Param('id') id: string,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const work = async () => {
      if (fieldIn(sent, 'do') === 'remove') await this.redacted.remove(actor, id, versionIn(sent));
      else await this.redacted.put(actor, id, versionIn(sent), sentFile(request));
      return paths.exemption(id);
    };
    await answerForm(request, response, work, async (refused) => ({
      view: 'exemption/form',
      model: await this.form.stored(actor, language, id, undefined, refused),
    }));
  }
}
