import { Controller, Get, Param, Render, Req, Res, UseInterceptors } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '#kernel/actor';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { CurrentLanguage } from '../../access/current-language.decorator.js';
import { Permit } from '../../access/permission.decorator.js';
import { VedleggSending } from '../../files/vedlegg-sending.js';
import { sendFile } from '../../files/send-file.js';
import { unslug } from '../paths.js';
import { KeptEditions } from './kept-editions.presenter.js';
import { ReferatPresenter } from './referat.presenter.js';
import { OneReadInterceptor } from '../one-read.interceptor.js';

/** A referat as a page. */
@Controller('referat')
@Permit('referat.read')
export class ReferatPagesController {
  constructor(
    private readonly presenter: ReferatPresenter,
    private readonly editions: KeptEditions,
    private readonly sending: VedleggSending,
  ) {}

  @Get(':number')
  @Render('referat/referat')
  @UseInterceptors(OneReadInterceptor)
  async referat(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: string,
    @Param('number') number: string,
  ) {
    return this.presenter.page(actor, language, unslug(number));
  }

  @Get(':number/kept/:ordinal')
  async kept(
    @CurrentActor() actor: Actor,
    @Param() { number, ordinal }: { number: string; ordinal: string },
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await sendFile(request, response, await this.editions.open(actor, unslug(number), Number(ordinal)));
  }

  @Get(':number/vedlegg/:id')
  async vedlegg(
    @CurrentActor() actor: Actor,
    @Param('number') number: string,
    @Param('id') id: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const of = { number: unslug(number), id: await this.presenter.vedleggId(actor, unslug(number), id) };
    await this.sending.sendOfReferat(request, response, actor, of);
  }
}
