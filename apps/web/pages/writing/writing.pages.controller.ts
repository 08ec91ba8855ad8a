import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '#kernel/actor';
import { DomainError } from '#kernel/domain-error';
import {
  paperPrint,
  SaksframleggMergingService,
  WrittenPaperQueries,
  SaksframleggVersionService,
  SaksframleggWritingService,
  SectionTemplateQueries,
} from '#domain/saksframlegg';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Permit } from '../../access/permission.decorator.js';
import { doneAlready } from '../done-already.js';
import { paths } from '../paths.js';
import { fieldIn, type SentFields } from '../sent-fields.js';
import { answerAutosave } from './autosave.js';
import { sentAddress } from './sent-address.js';
import { clashesLeft, type TypedPaper, typedPaper, withChoices, withStep } from './writing.form.js';
import { WritingPage } from './writing-page.js';
import type { UnsavedText } from './writing.presenter.js';

/** Where a paper is begun and written. */
@Controller('writing/:address')
@Permit('papers.write')
export class WritingPagesController {
  constructor(
    private readonly view: WritingPage,
    private readonly papers: WrittenPaperQueries,
    private readonly writing: SaksframleggWritingService,
    private readonly merging: SaksframleggMergingService,
    private readonly versions: SaksframleggVersionService,
    private readonly templates: SectionTemplateQueries,
  ) {}

  @Get()
  async page(
    @CurrentActor() actor: Actor,
    @Param('address') address: string,
    @Query() { saved, draft }: { readonly saved?: string; readonly draft?: string },
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.view.show(request, response, {
      actor,
      address,
      saved: saved !== undefined,
      keptDraft: saved === 'text' ? draft : undefined,
    });
  }

  @Post('begin')
  async begin(
    @CurrentActor() actor: Actor,
    @Param('address') address: string,
    @Res() response: Response,
  ): Promise<void> {
    await this.writing.create(actor, address).catch(doneAlready('saksframlegg.exists'));
    response.redirect(303, paths.writing(address));
  }

  /** Saves, or answers one of the small buttons. A browser that saves by itself asks for JSON and gets it. */
  @Post()
  async save(
    @CurrentActor() actor: Actor,
    @Param('address') opened: string,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const typed = typedPaper(sent);
    const { paper, address, caseTypes, current } = await this.current(actor, sentAddress(sent, opened));
    const template = await this.templates.of(actor, caseTypes);
    const stepped = withStep(typed.text, fieldIn(sent, 'step'), template);
    if (stepped) {
      const base = await this.merging.baseOf(actor, paper.id, typed, typed.text);
      const text = { ...typed, base, text: stepped, clashes: clashesLeft(stepped, current, typed.choices) };
      return this.view.show(request, response, { actor, address, unsaved: { text } });
    }
    if (typed.choices.size > 0) await this.versions.keepBefore(actor, paper.id, 'beforeChoice');
    const mine = { ...typed, text: withChoices(typed.text, current, typed.choices) };
    if (request.accepts(['html', 'json']) === 'json')
      return answerAutosave(response, address, await this.merging.save(actor, paper.id, mine, mine.text));
    const text = await this.tried(actor, paper.id, mine);
    if (!text) return response.redirect(303, `${paths.writing(address)}?saved=text&draft=${mine.draft}`);
    const status = text.error ? 422 : 409;
    await this.view.show(request, response, { actor, address, unsaved: { text }, status });
  }

  /** @returns what has to be shown again, nothing when it was kept */
  private async tried(actor: Actor, id: string, typed: TypedPaper): Promise<UnsavedText | undefined> {
    try {
      const outcome = await this.merging.save(actor, id, typed, typed.text);
      if (outcome.kept) return undefined;
      const { clashes, current, text } = outcome;
      return { text, base: paperPrint(current), clashes, draft: typed.draft };
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'saksframlegg.textInvalid') throw error;
      return { ...typed, base: await this.merging.baseOf(actor, id, typed, typed.text), error };
    }
  }

  private async current(actor: Actor, at: string) {
    const { paper, address, caseTypes, sections } = await this.papers.at(actor, at);
    const texts = sections.map(({ kind, heading, html }) => ({ kind, heading, html }));
    return { paper, address, caseTypes, current: { sections: texts, proposedVedtak: paper.proposedVedtak } };
  }
}
