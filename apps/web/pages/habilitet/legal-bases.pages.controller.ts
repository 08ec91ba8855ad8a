import { Body, Controller, Get, Param, Post, Query, Render, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '#kernel/actor';
import { LegalBasisService } from '#domain/habilitet';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { CurrentLanguage } from '../../access/current-language.decorator.js';
import { Permit } from '../../access/permission.decorator.js';
import { sessionOf } from '../../access/request-session.js';
import { answerForm } from '../answer-form.js';
import { paths } from '../paths.js';
import { type SentFields, versionIn } from '../sent-fields.js';
import { legalBasisIn } from './legal-basis.form.js';
import { LegalBasisPresenter } from './legal-basis.presenter.js';

/** The secretariat keeps the dated list of grounds: when the act changes, a row changes. */
@Controller('legal-bases')
@Permit('habilitet.write')
export class LegalBasesPagesController {
  constructor(
    private readonly presenter: LegalBasisPresenter,
    private readonly legalBases: LegalBasisService,
  ) {}

  @Get()
  @Render('habilitet/legal-bases')
  async list(@CurrentActor() actor: Actor, @CurrentLanguage() language: string) {
    return this.presenter.list(actor, language);
  }

  @Get('new')
  @Render('councils/register-form')
  async new(@CurrentActor() actor: Actor, @CurrentLanguage() language: string) {
    return this.presenter.page(actor, language, undefined);
  }

  @Get(':id')
  @Render('councils/register-form')
  async one(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: string,
    @Param('id') id: string,
    @Query('saved') saved?: string,
  ) {
    return this.presenter.page(actor, language, id, { saved: saved !== undefined });
  }

  @Post(':id')
  async save(
    @CurrentActor() actor: Actor,
    @Param('id') address: string,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const id = address === 'new' ? undefined : address;
    const typed = legalBasisIn(sent);
    const version = versionIn(sent);
    const work = async () => {
      const saved = id
        ? await this.legalBases.change(actor, id, version, typed)
        : await this.legalBases.add(actor, typed);
      return `${paths.legalBasis(saved.id)}?saved=1`;
    };
    await answerForm(request, response, work, async (error) => {
      const failed = { typed, error, version };
      const model = await this.presenter.page(actor, sessionOf(request).language, id, { failed });
      return { view: 'councils/register-form', model };
    });
  }
}
