import { Body, Controller, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '#kernel/actor';
import { DomainError } from '#kernel/domain-error';
import { RulingService } from '#domain/habilitet';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Permit } from '../../access/permission.decorator.js';
import { paths, unslug } from '../paths.js';
import { renderPage } from '../render-page.js';
import type { SentFields } from './declaration.form.js';
import { PersonCasePresenter } from './person-case.presenter.js';
import { rulingFrom, typedRuling } from './ruling.form.js';

/** The secretary writes down what the council ruled. */
@Controller('habilitet/:number/:itemId/:personId/ruling')
@Permit('habilitet.write')
export class RulingsPagesController {
  constructor(
    private readonly rulings: RulingService,
    private readonly personCase: PersonCasePresenter,
  ) {}

  @Post()
  async rule(
    @CurrentActor() actor: Actor,
    @Param() where: { number: string; itemId: string; personId: string },
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { number, itemId, personId } = where;
    const typed = typedRuling(sent);
    const question = { agendaItemId: itemId, personId, expectedVersion: Number(typed.version) || 0 };
    try {
      await this.rulings.rule(actor, question, rulingFrom(typed));
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind === 'forbidden' || error.kind === 'notFound')
        throw error;
      const which = { number: unslug(number), itemId, personId };
      const model = await this.personCase.page(actor, which, { failed: { typed, error } });
      return renderPage(request, response, { view: 'habilitet/person-case', model, status: 422 });
    }
    response.redirect(303, paths.habilitetCase(unslug(number), itemId, personId));
  }
}
