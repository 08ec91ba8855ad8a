import { Controller, Get, Header, Param, Render, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '#kernel/actor';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { CurrentLanguage } from '../../access/current-language.decorator.js';
import { Permit } from '../../access/permission.decorator.js';
import { contentDisposition } from '../../files/content-disposition.js';
import { OwnRecordsPresenter } from './own-records.presenter.js';

/** The secretariat hands people what they have told of themselves, also when their access has ended. */
@Controller('members/people')
@Permit('interests.read')
export class OwnRecordsPagesController {
  constructor(private readonly presenter: OwnRecordsPresenter) {}

  @Get(':id/own-records')
  @Header('Cache-Control', 'no-store')
  @Render('councils/own-records')
  async page(@CurrentActor() actor: Actor, @CurrentLanguage() language: string, @Param('id') id: string) {
    return this.presenter.page(actor, language, id);
  }

  @Get(':id/own-records.txt')
  async file(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: string,
    @Param('id') id: string,
    @Res() response: Response,
  ): Promise<void> {
    const { name, text } = await this.presenter.file(actor, language, id);
    response
      .set('Cache-Control', 'no-store')
      .set('Content-Disposition', contentDisposition(name, 'attachment'))
      .type('text/plain; charset=utf-8')
      .send(text);
  }
}
