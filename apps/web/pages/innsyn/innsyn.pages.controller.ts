import { Body, Controller, Get, Param, Post, Query, Render, Req, Res, UseInterceptors } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '#kernel/actor';
import { InnsynAnswerService, InnsynRequestService } from '#domain/innsyn';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { CurrentLanguage } from '../../access/current-language.decorator.js';
import { Permit } from '../../access/permission.decorator.js';
import { webError } from '../../errors/web.errors.js';
import { answerForm } from '../answer-form.js';
import { OneReadInterceptor } from '../one-read.interceptor.js';
import { paths } from '../paths.js';
import { fieldIn, type SentFields, versionIn } from '../sent-fields.js';
import { InnsynFormPresenter } from './innsyn-form.presenter.js';
import { InnsynListPresenter } from './innsyn-list.presenter.js';
import { InnsynRequestPresenter } from './innsyn-request.presenter.js';
import { requestIn, wayIn } from './innsyn.form.js';

/** Requests for access: the list, registering, and the page of one with its answer. */
@Controller('innsyn')
@Permit('innsyn.write')
export class InnsynPagesController {
  constructor(
    private readonly lists: InnsynListPresenter,
    private readonly forms: InnsynFormPresenter,
    private readonly pages: InnsynRequestPresenter,
    private readonly requests: InnsynRequestService,
    private readonly answers: InnsynAnswerService,
  ) {}

  @Get()
  @Render('innsyn/list')
  @UseInterceptors(OneReadInterceptor)
  async list(@CurrentActor() actor: Actor, @CurrentLanguage() language: string, @Query() query: SentFields) {
    return this.lists.page(actor, language, fieldIn(query, 'status'), fieldIn(query, 'search'));
  }

  @Get('new')
  @Render('innsyn/form')
  @UseInterceptors(OneReadInterceptor)
  async blank(@CurrentActor() actor: Actor, @CurrentLanguage() language: string) {
    return this.forms.blank(actor, language);
  }

  @Post('new')
  async register(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: string,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const typed = requestIn(sent);
    const work = async () => {
      const { id } = await this.requests.register(actor, typed);
      return `${paths.innsyn(id)}?done=registered`;
    };
    await answerForm(request, response, work, async (error) => ({
      ...{ view: 'innsyn/form', model: await this.forms.blank(actor, language, { error, typed }) },
    }));
  }

  @Get(':id')
  @Render('innsyn/request')
  @UseInterceptors(OneReadInterceptor)
  async one(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: string,
    @Param('id') id: string,
    @Query() query: SentFields,
  ) {
    return this.pages.page(actor, language, id, {
      ...{ search: fieldIn(query, 'search'), done: fieldIn(query, 'done') },
    });
  }

  @Get(':id/change')
  @Render('innsyn/form')
  @UseInterceptors(OneReadInterceptor)
  async stored(@CurrentActor() actor: Actor, @CurrentLanguage() language: string, @Param('id') id: string) {
    return this.forms.stored(actor, language, id);
  }

  @Post(':id/change')
  async change(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: string,
    @Param('id') id: string,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const typed = requestIn(sent);
    const work = async () => {
      await this.requests.change(actor, id, versionIn(sent), typed);
      return `${paths.innsyn(id)}?done=changed`;
    };
    await answerForm(request, response, work, async (error) => ({
      ...{ view: 'innsyn/form', model: await this.forms.stored(actor, language, id, { error, typed }) },
    }));
  }

  /** What the page of one request asks for: the answer went, a new round, closing, opening again. */
  @Post(':id/:step')
  async step(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: string,
    @Param() { id, step }: { readonly id: string; readonly step: string },
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const answeredOn = fieldIn(sent, 'answeredOn');
    const work = async () => {
      const done = await this.take(actor, id, step, sent);
      return `${paths.innsyn(id)}${done === '' ? '' : `?done=${done}`}`;
    };
    await answerForm(request, response, work, async (refused) => ({
      view: 'innsyn/request',
      model: await this.pages.page(actor, language, id, {
        ...{ refused, ...(answeredOn ? { answeredOn } : {}) },
      }),
    }));
  }

  private async take(actor: Actor, id: string, step: string, sent: SentFields): Promise<string> {
    const version = versionIn(sent);
    const because = fieldIn(sent, 'because');
    switch (step) {
      case 'answer':
        await this.answers.answer(actor, id, version, {
          ...{ answeredOn: fieldIn(sent, 'answeredOn'), way: wayIn(sent) },
        });
        return 'answered';
      case 'renew':
        await this.answers.renew(actor, id, version, { because, due: fieldIn(sent, 'due') });
        return 'renewed';
      case 'close':
        await this.requests.close(actor, id, version, because);
        return 'closed';
      case 'reopen':
        await this.requests.reopen(actor, id, version);
        return '';
      default:
        throw webError('web.notFound');
    }
  }
}
