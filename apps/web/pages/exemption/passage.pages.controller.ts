import { Body, Controller, Get, Param, Post, Query, Render, Req, Res, UseInterceptors } from '@nestjs/common';
import type { Request, Response } from 'express';
import { exemptKinds, type ExemptOwner } from '#domain/exemption';
import { PassageService } from '#domain/publication';
import type { Actor } from '#kernel/actor';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { CurrentLanguage } from '../../access/current-language.decorator.js';
import { Permit } from '../../access/permission.decorator.js';
import { webError } from '../../errors/web.errors.js';
import { answerForm } from '../answer-form.js';
import { OneReadInterceptor } from '../one-read.interceptor.js';
import { paths } from '../paths.js';
import { fieldIn, type SentFields, versionIn } from '../sent-fields.js';
import { exemptionIn } from './exemption.form.js';
import { passageIn } from './passage.form.js';
import { PassagePresenter } from './passage.presenter.js';

/** A document as an address names it. */
interface Named {
  readonly kind: string;
  readonly id: string;
}

/** Words and pictures of a document are exempted, wherever the document is on its way. */
@Controller('exemptions/passages/:kind/:id')
@Permit('exemptions.write')
export class PassagePagesController {
  constructor(
    private readonly presenter: PassagePresenter,
    private readonly passages: PassageService,
  ) {}

  @Get()
  @Render('exemption/passages')
  @UseInterceptors(OneReadInterceptor)
  async page(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: string,
    @Param() params: Named,
    @Query('done') done: unknown,
  ) {
    return this.presenter.page(actor, language, ownerOf(params), typeof done === 'string' ? done : '');
  }

  @Post()
  async mark(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: string,
    @Param() params: Named,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const owner = ownerOf(params);
    const [chosen, typed] = [passageIn(sent), exemptionIn(sent)];
    const work = async () => {
      await this.passages.mark(actor, owner, chosen, typed);
      const done = chosen.picture === null ? 'marked' : 'pictureMarked';
      return `${paths.passages(owner.kind, owner.id)}?done=${done}`;
    };
    await answerForm(request, response, work, async (error) => ({
      view: 'exemption/passages',
      model: await this.presenter.page(actor, language, owner, '', { error, typed, chosen }),
    }));
  }

  @Post('unmark')
  async unmark(
    @CurrentActor() actor: Actor,
    @Param() params: Named,
    @Body() sent: SentFields,
    @Res() response: Response,
  ): Promise<void> {
    const owner = ownerOf(params);
    await this.passages.unmark(actor, owner, fieldIn(sent, 'key'), versionIn(sent));
    response.redirect(303, `${paths.passages(owner.kind, owner.id)}?done=unmarked`);
  }
}

/** @throws DomainError `web.notFound` for a kind that does not exist */
function ownerOf({ kind, id }: Named): ExemptOwner {
  const known = exemptKinds.find((each) => each === kind);
  if (!known) throw webError('web.notFound');
  return { kind: known, id };
}
