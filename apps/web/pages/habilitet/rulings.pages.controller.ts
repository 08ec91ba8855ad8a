import { Body, Controller, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '#kernel/actor';
import { ItemVaraService, RulingService } from '#domain/habilitet';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Permit } from '../../access/permission.decorator.js';
import { sessionOf } from '../../access/request-session.js';
import { answerForm } from '../answer-form.js';
import { paths, unslug } from '../paths.js';
import { fieldIn, type SentFields, versionIn } from '../sent-fields.js';
import { type CaseAddress, PersonCasePresenter, questionOf } from './person-case.presenter.js';
import { rulingFrom, typedRuling } from './ruling.form.js';

/** The secretary writes down what the council ruled. */
@Controller('habilitet/:number/:itemId/:personId/ruling')
@Permit('habilitet.write')
export class RulingsPagesController {
  constructor(
    private readonly rulings: RulingService,
    private readonly vara: ItemVaraService,
    private readonly personCase: PersonCasePresenter,
  ) {}

  @Post()
  async rule(
    @CurrentActor() actor: Actor,
    @Param() where: CaseAddress,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const typed = typedRuling(sent);
    const work = async () => {
      await this.rulings.rule(actor, questionOf(where, versionIn(sent)), rulingFrom(typed));
      return addressOf(where);
    };
    await answerForm(request, response, work, async (error) => {
      const which = { ...where, number: unslug(where.number) };
      const failed = { typed, error };
      const model = await this.personCase.page(actor, sessionOf(request).language, which, { failed });
      return { view: 'habilitet/person-case', model };
    });
  }

  @Post('take-back')
  async takeBack(
    @CurrentActor() actor: Actor,
    @Param() where: CaseAddress,
    @Body() sent: SentFields,
    @Res() response: Response,
  ): Promise<void> {
    await this.rulings.takeBack(actor, questionOf(where, versionIn(sent)));
    response.redirect(303, addressOf(where));
  }

  @Post('vara')
  async seatVara(
    @CurrentActor() actor: Actor,
    @Param() where: CaseAddress,
    @Body() sent: SentFields,
    @Res() response: Response,
  ): Promise<void> {
    const varaId = fieldIn(sent, 'varaId');
    await this.vara.seat(actor, questionOf(where, versionIn(sent)), varaId === '' ? null : varaId);
    response.redirect(303, addressOf(where));
  }
}

function addressOf({ number, itemId, personId }: CaseAddress): string {
  return paths.habilitetCase(unslug(number), itemId, personId);
}
