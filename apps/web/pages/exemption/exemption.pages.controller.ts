import { Body, Controller, Get, Param, Post, Query, Render, Req, Res, UseInterceptors } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '#kernel/actor';
import { exemptKinds, ExemptionQueries, ExemptionService } from '#domain/exemption';
import { ExemptionListQueries } from '#domain/publication';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { CurrentLanguage } from '../../access/current-language.decorator.js';
import { Permit } from '../../access/permission.decorator.js';
import { webError } from '../../errors/web.errors.js';
import { answerForm } from '../answer-form.js';
import { OneReadInterceptor } from '../one-read.interceptor.js';
import { paths, unslug } from '../paths.js';
import { fieldIn, numberIn, type SentFields, versionIn } from '../sent-fields.js';
import { ExemptionFormPresenter } from './exemption-form.presenter.js';
import { exemptionListHref } from './exemption-place.js';
import { exemptionIn } from './exemption.form.js';
import { ExemptionPresenter } from './exemption.presenter.js';

const view = 'exemption/form';

/** Documents and passages are exempted from the public, looked at again, and opened. */
@Controller('exemptions')
@Permit('exemptions.write')
export class ExemptionPagesController {
  constructor(
    private readonly list: ExemptionPresenter,
    private readonly form: ExemptionFormPresenter,
    private readonly exemptions: ExemptionService,
    private readonly queries: ExemptionQueries,
    private readonly lists: ExemptionListQueries,
  ) {}

  @Get('meeting/:number')
  @Render('exemption/list')
  @UseInterceptors(OneReadInterceptor)
  async ofMeeting(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: string,
    @Param('number') number: string,
    @Query('done') done: unknown,
  ) {
    return this.list.page(actor, language, unslug(number), typeof done === 'string' ? done : '');
  }

  @Get('letters')
  @Render('exemption/list')
  @UseInterceptors(OneReadInterceptor)
  async ofLetters(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: string,
    @Query() query: SentFields,
  ) {
    const [done, search] = [fieldIn(query, 'done'), fieldIn(query, 'search')];
    return this.list.letters(actor, language, { done, search, from: numberIn(query, 'from') ?? 0 });
  }

  @Get('new/:kind/:id')
  @Render(view)
  @UseInterceptors(OneReadInterceptor)
  async blank(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: string,
    @Param() params: { readonly kind: string; readonly id: string },
    @Query('scope') scope: unknown,
  ) {
    return this.form.blank(actor, language, { ...subjectOf(params), scope: scopeOf(scope) });
  }

  @Post('new/:kind/:id')
  async make(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: string,
    @Param() params: { readonly kind: string; readonly id: string },
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const owner = subjectOf(params);
    const scope = scopeOf(fieldIn(sent, 'scope'));
    const typed = exemptionIn(sent);
    const make = async () => {
      const { id, key } = await this.exemptions.exempt(actor, owner, scope, typed);
      return { id, key };
    };
    // The editor asks for the key alone, and marks the chosen words with it.
    if (request.accepts(['html', 'json']) === 'json') {
      response.json(await make());
      return;
    }
    await answerForm(
      request,
      response,
      async () => {
        const { id } = await make();
        return scope === 'passage' ? paths.exemption(id) : this.listAddress(actor, owner, 'made');
      },
      async (error) => ({
        view,
        model: await this.form.blank(actor, language, { ...owner, scope }, { error, typed }),
      }),
    );
  }

  @Get(':id')
  @Render(view)
  @UseInterceptors(OneReadInterceptor)
  async stored(@CurrentActor() actor: Actor, @CurrentLanguage() language: string, @Param('id') id: string) {
    return this.form.stored(actor, language, id);
  }

  @Post(':id')
  async change(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: string,
    @Param('id') id: string,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const typed = exemptionIn(sent);
    await answerForm(
      request,
      response,
      async () => {
        const { ownerKind, ownerId } = await this.exemptions.change(actor, id, versionIn(sent), typed);
        return this.listAddress(actor, { kind: ownerKind, id: ownerId }, 'changed');
      },
      async (error) => ({ view, model: await this.form.stored(actor, language, id, { error, typed }) }),
    );
  }

  @Post(':id/lift')
  async lift(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() sent: SentFields,
    @Res() response: Response,
  ): Promise<void> {
    const { ownerKind, ownerId } = await this.queries.one(actor, id);
    await this.exemptions.lift(actor, id, versionIn(sent));
    response.redirect(303, await this.listAddress(actor, { kind: ownerKind, id: ownerId }, 'lifted'));
  }

  private async listAddress(
    actor: Actor,
    owner: ReturnType<typeof subjectOf>,
    done: string,
  ): Promise<string> {
    const found = await this.lists.document(actor, owner.kind, owner.id);
    if (!found) throw webError('web.notFound');
    return `${exemptionListHref(found.meeting)}?done=${done}`;
  }
}

/** @throws DomainError `web.notFound` for a kind that does not exist */
function subjectOf({ kind, id }: { readonly kind: string; readonly id: string }) {
  const known = exemptKinds.find((each) => each === kind);
  if (!known) throw webError('web.notFound');
  return { kind: known, id };
}

const scopeOf = (scope: unknown) => (scope === 'passage' ? 'passage' : 'document');
