import { Body, Controller, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '#kernel/actor';
import type { DomainError } from '#kernel/domain-error';
import { DeclarationQueries, DeclarationService, habilitetError } from '#domain/habilitet';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Permit } from '../../access/permission.decorator.js';
import { sessionOf } from '../../access/request-session.js';
import { answerForm } from '../answer-form.js';
import { paths, unslug } from '../paths.js';
import type { SentFields } from '../sent-fields.js';
import { type CaseAddress, PersonCasePresenter } from './person-case.presenter.js';
import { toldAnswer, typedTold } from './told.form.js';

/** The secretariat writes down what a member told them, as by telephone. */
@Controller('habilitet/:number/:itemId/:personId/told')
@Permit('habilitet.write')
export class ToldPagesController {
  constructor(
    private readonly declarations: DeclarationQueries,
    private readonly declaring: DeclarationService,
    private readonly personCase: PersonCasePresenter,
  ) {}

  @Post()
  async tell(
    @CurrentActor() actor: Actor,
    @Param() where: CaseAddress,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const which = { ...where, number: unslug(where.number) };
    const { personId, itemId, number } = which;
    const { meeting } = await this.declarations.grid(actor, number);
    const typed = typedTold(sent);
    const work = async () => {
      const answer = toldAnswer(typed, itemId);
      if (!answer) throw nothingChosen();
      await this.declaring.declareFor(actor, meeting.id, { personId, toldBy: typed.toldBy }, [answer]);
      return paths.habilitetCase(number, itemId, personId);
    };
    await answerForm(request, response, work, async (error) => ({
      view: 'habilitet/person-case',
      model: await this.personCase.page(actor, sessionOf(request).language, which, {
        told: { typed, error },
      }),
    }));
  }
}

function nothingChosen(): DomainError {
  const code = 'habilitet.answerUnknown';
  return habilitetError('habilitet.invalid', {}, [{ path: '/answers/0/answer', code }]);
}
