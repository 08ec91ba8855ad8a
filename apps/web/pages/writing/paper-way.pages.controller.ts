import { Body, Controller, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '#kernel/actor';
import { caseTypes } from '#domain/meetings';
import {
  type SaksframleggAction,
  WrittenPaperQueries,
  SaksframleggStatusService,
  SaksframleggWritingService,
} from '#domain/saksframlegg';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Permit } from '../../access/permission.decorator.js';
import { fieldIn, type SentFields, valuesIn, versionIn } from '../sent-fields.js';
import { sentAddress } from './sent-address.js';
import { WritingPage } from './writing-page.js';

/** What is said about a paper besides its text, and how it is taken on its way. */
@Controller('writing/:address')
@Permit('papers.write')
export class PaperWayPagesController {
  constructor(
    private readonly papers: WrittenPaperQueries,
    private readonly writing: SaksframleggWritingService,
    private readonly status: SaksframleggStatusService,
    private readonly view: WritingPage,
  ) {}

  @Post('head')
  async head(
    @CurrentActor() actor: Actor,
    @Param('address') opened: string,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { paper, address, standing } = await this.papers.at(actor, sentAddress(sent, opened));
    const waiting = standing ? undefined : waitingIn(sent);
    const head = {
      submittedBy: fieldIn(sent, 'submittedBy') || paper.submittedBy,
      ...{ caseOfficers: valuesIn(sent, 'officers'), areaKeys: valuesIn(sent, 'areas') },
      ...{ earlierTreated: valuesIn(sent, 'earlierTreated'), moreEarlier: fieldIn(sent, 'moreEarlier') },
      ...(waiting ? { waiting } : {}),
    };
    const { submittedBy, caseOfficers, areaKeys } = head;
    const change = {
      ...{ submittedBy, caseOfficers, areaKeys, ...waiting },
      earlierTreated: [...head.earlierTreated, ...referencesIn(head.moreEarlier)],
    };
    await this.view.after(request, response, { actor, address, unsaved: { head } }, () =>
      this.writing.save(actor, paper.id, versionIn(sent), change),
    );
  }

  @Post('step')
  async step(
    @CurrentActor() actor: Actor,
    @Param('address') opened: string,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { paper, address } = await this.papers.at(actor, sentAddress(sent, opened));
    const action = fieldIn(sent, 'action') as SaksframleggAction;
    const comment = fieldIn(sent, 'comment');
    await this.view.after(request, response, { actor, address, unsaved: { comment } }, () =>
      this.status.take(actor, paper.id, versionIn(sent), action, comment),
    );
  }
}

/** What a form says of the item that the paper will have; nothing from a page that was opened while it had one. */
function waitingIn(sent: SentFields) {
  if (sent['item-title'] === undefined) return undefined;
  const types = valuesIn(sent, 'caseTypes');
  return {
    title: fieldIn(sent, 'item-title'),
    caseTypes: caseTypes.filter((type) => types.includes(type)),
  };
}

/** A case that was chosen stands with its title; several that were typed, with commas between them. */
function referencesIn(text: string): string[] {
  const chosen = /^(\d+\/\d+\/\d{4}) \S/.exec(text);
  if (chosen) return [chosen[1]];
  return text
    .split(/[,;]/)
    .map((reference) => reference.trim())
    .filter((reference) => reference !== '');
}
