import { Body, Controller, Get, Param, Post, Query, Render, Req, Res, UseInterceptors } from '@nestjs/common';
import type { Request, Response } from 'express';
import { MeetingQueries } from '#domain/meetings';
import { PaperSetEditionQueries, PaperSetOrdering, PaperSetReaderQueries, wishOf } from '#domain/paper-set';
import type { Actor } from '#kernel/actor';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { CurrentLanguage } from '../../access/current-language.decorator.js';
import { Permit } from '../../access/permission.decorator.js';
import { sessionOf } from '../../access/request-session.js';
import { contentDisposition } from '../../files/content-disposition.js';
import { sendFile } from '../../files/send-file.js';
import { answerForm } from '../answer-form.js';
import { OneReadInterceptor } from '../one-read.interceptor.js';
import { paths, unslug } from '../paths.js';
import { fieldIn, fieldOrNull, type SentFields } from '../sent-fields.js';
import { PackagesPresenter } from './packages.presenter.js';

/** The packages of papers of a meeting: which there are, making one, and having it. */
@Controller('packages')
@Permit('documents.read')
export class PackagesPagesController {
  constructor(
    private readonly presenter: PackagesPresenter,
    private readonly meetings: MeetingQueries,
    private readonly readers: PaperSetReaderQueries,
    private readonly ordering: PaperSetOrdering,
    private readonly editions: PaperSetEditionQueries,
  ) {}

  @Get('kept/:id.pdf')
  async pdf(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await sendFile(request, response, await this.editions.file(actor, id));
  }

  @Get('kept/:id.json')
  async manifest(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Res() response: Response,
  ): Promise<void> {
    const manifest = await this.editions.manifest(actor, id);
    const name = manifest.file.name.replace(/\.pdf$/, '.json');
    response.set('Cache-Control', 'private, no-cache');
    response.set('Content-Disposition', contentDisposition(name, 'attachment'));
    response.json(manifest);
  }

  @Get(':number')
  @Render('paper-set/packages')
  @UseInterceptors(OneReadInterceptor)
  async page(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: string,
    @Param('number') number: string,
    @Query('reader') reader?: string,
  ) {
    return this.presenter.page(actor, language, { number: unslug(number), reader: reader || null });
  }

  @Post(':number/make')
  async make(
    @CurrentActor() actor: Actor,
    @Param('number') number: string,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const reader = fieldOrNull(sent, 'reader');
    const work = async () => {
      const { meeting } = await this.meetings.byNumber(actor, unslug(number));
      const wish = wishOf(fieldIn(sent, 'variant'), Number(fieldIn(sent, 'since')));
      const whose = await this.readers.named(actor, meeting.id, reader);
      await this.ordering.order(actor, meeting.id, wish, { reader: whose });
      return paths.packages(number) + (reader ? `?${new URLSearchParams({ reader }).toString()}` : '');
    };
    await answerForm(request, response, work, async (refused) => ({
      view: 'paper-set/packages',
      model: await this.presenter.page(actor, sessionOf(request).language, {
        ...{ number: unslug(number), reader, refused },
      }),
    }));
  }
}
