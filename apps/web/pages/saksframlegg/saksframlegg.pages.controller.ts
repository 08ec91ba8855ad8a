import { Controller, Get, Param, Render, UseInterceptors } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { CurrentLanguage } from '../../access/current-language.decorator.js';
import { Permit } from '../../access/permission.decorator.js';
import { unslug } from '../paths.js';
import { SaksframleggPresenter } from './saksframlegg.presenter.js';
import { OneReadInterceptor } from '../one-read.interceptor.js';

/** A paper as a page. */
@Controller('saksframlegg')
@Permit('papers.read')
export class SaksframleggPagesController {
  constructor(private readonly presenter: SaksframleggPresenter) {}

  @Get(':number')
  @Render('saksframlegg/saksframlegg')
  @UseInterceptors(OneReadInterceptor)
  async paper(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: string,
    @Param('number') number: string,
  ) {
    return this.presenter.page(actor, language, unslug(number));
  }
}
