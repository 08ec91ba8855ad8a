import { Body, Controller, Get, Param, Post, Render, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '#kernel/actor';
import { ConflictService } from '#domain/habilitet';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { CurrentLanguage } from '../../access/current-language.decorator.js';
import { sessionOf } from '../../access/request-session.js';
import { Permit } from '../../access/permission.decorator.js';
import { answerForm } from '../answer-form.js';
import { paths, unslug } from '../paths.js';
import { ConflictPresenter } from './conflict.presenter.js';
import type { SentFields } from '../sent-fields.js';

/** The secretariat goes through what the program points out before the papers go out. */
@Controller('habilitet/:number/conflicts')
@Permit('habilitet.write')
export class ConflictsPagesController {
  constructor(
    private readonly presenter: ConflictPresenter,
    private readonly conflicts: ConflictService,
  ) {}

  @Get()
  @Render('habilitet/conflicts')
  async all(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: string,
    @Param('number') number: string,
  ) {
    return this.presenter.page(actor, language, unslug(number));
  }

  @Post()
  async decide(
    @CurrentActor() actor: Actor,
    @Param('number') number: string,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const text = (name: string) => (typeof sent[name] === 'string' ? sent[name] : '');
    const work = async () => {
      await this.conflicts.decide(actor, unslug(number), {
        ...{ agendaItemId: text('agendaItemId'), personId: text('personId') },
        ...{ organisationKey: text('organisationKey'), reason: text('reason').replaceAll('\r\n', '\n') },
        outcome: text('outcome') === 'dismissed' ? 'dismissed' : 'asked',
      });
      return paths.habilitetConflicts(number);
    };
    await answerForm(request, response, work, async (error) => {
      const failed = { id: text('id'), reason: text('reason'), error };
      const model = await this.presenter.page(actor, sessionOf(request).language, unslug(number), failed);
      return { view: 'habilitet/conflicts', model };
    });
  }
}
