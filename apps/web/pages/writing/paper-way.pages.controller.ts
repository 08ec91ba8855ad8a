import { Body, Controller, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '#kernel/actor';
import {
  type SaksframleggAction,
  SaksframleggQueries,
  SaksframleggStatusService,
  SaksframleggWritingService,
} from '#domain/saksframlegg';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Permit } from '../../access/permission.decorator.js';
import { fieldIn, type SentFields, valuesIn, versionIn } from '../sent-fields.js';
import { WritingPage } from './writing-page.js';

/** What is said about a paper besides its text, and how it is taken on its way. */
@Controller('writing/:itemId')
@Permit('papers.write')
export class PaperWayPagesController {
  constructor(
    private readonly papers: SaksframleggQueries,
    private readonly writing: SaksframleggWritingService,
    private readonly status: SaksframleggStatusService,
    private readonly view: WritingPage,
  ) {}

  @Post('head')
  async head(
    @CurrentActor() actor: Actor,
    @Param('itemId') itemId: string,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { paper } = await this.papers.ofItem(actor, itemId);
    const head = {
      submittedBy: fieldIn(sent, 'submittedBy') || paper.submittedBy,
      ...{ caseOfficers: valuesIn(sent, 'officers'), areaKeys: valuesIn(sent, 'areas') },
      earlierTreated: fieldIn(sent, 'earlierTreated'),
    };
    const change = { ...head, earlierTreated: referencesIn(head.earlierTreated) };
    await this.view.after(request, response, { actor, itemId, unsaved: { head } }, () =>
      this.writing.save(actor, paper.id, versionIn(sent), change),
    );
  }

  @Post('step')
  async step(
    @CurrentActor() actor: Actor,
    @Param('itemId') itemId: string,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { paper } = await this.papers.ofItem(actor, itemId);
    const action = fieldIn(sent, 'action') as SaksframleggAction;
    const comment = fieldIn(sent, 'comment');
    await this.view.after(request, response, { actor, itemId, unsaved: { comment } }, () =>
      this.status.take(actor, paper.id, versionIn(sent), action, comment),
    );
  }
}

/** One reference a line, or several with commas between them. */
function referencesIn(text: string): string[] {
  return text
    .split(/[\n,;]/)
    .map((reference) => reference.trim())
    .filter((reference) => reference !== '');
}
