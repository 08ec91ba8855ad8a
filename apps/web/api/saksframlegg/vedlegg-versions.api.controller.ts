import { Controller, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Static } from 'typebox';
import type { Actor } from '#kernel/actor';
import {
  RemovedVedleggService,
  SaksframleggQueries,
  VedleggHistoryQueries,
  type VedleggVersionLine,
  WrittenPaperQueries,
} from '#domain/saksframlegg';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { sendFile } from '../../files/send-file.js';
import { Input } from '../contract/input.js';
import { type InputOf, Serves } from '../contract/operation.js';
import { AddressedMeetings } from '../meetings/addressed-meetings.js';
import { pageAnswer, pageRequest, pageWithin } from '../contract/page.js';
import {
  fetchVedleggVersion,
  forgetVedlegg,
  listRemovedOfWaiting,
  listRemovedVedlegg,
  listVedleggVersions,
  removedAnswer,
  type VedleggVersionResponse,
} from './vedlegg-version.requests.js';

/** The history of vedlegg. */
@Controller('api/v1')
export class VedleggVersionsApiController {
  constructor(
    private readonly history: VedleggHistoryQueries,
    private readonly removed: RemovedVedleggService,
    private readonly papers: SaksframleggQueries,
    private readonly addressed: AddressedMeetings,
    private readonly written: WrittenPaperQueries,
  ) {}

  @Serves(listRemovedVedlegg)
  async listRemoved(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof listRemovedVedlegg>) {
    const { item } = await this.addressed.item(actor, params['item']);
    const { paper } = await this.papers.ofItem(actor, item.id);
    return { items: (await this.removed.ofPaper(actor, paper.id)).map(removedAnswer) };
  }

  @Serves(listRemovedOfWaiting)
  async listRemovedOfWaiting(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof listRemovedOfWaiting>,
  ) {
    const { paper } = await this.written.waiting(actor, params['paperId']);
    return { items: (await this.removed.ofPaper(actor, paper.id)).map(removedAnswer) };
  }

  @Serves(forgetVedlegg)
  async forget(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof forgetVedlegg>) {
    await this.removed.forget(actor, params['vedleggId']);
  }

  @Serves(listVedleggVersions)
  async list(@CurrentActor() actor: Actor, @Input() { params, query }: InputOf<typeof listVedleggVersions>) {
    const { earlier } = await this.history.of(actor, params['vedleggId']);
    return pageAnswer(
      pageWithin(earlier, pageRequest(query), ({ ordinal }) => ordinal),
      versionAnswer,
    );
  }

  @Serves(fetchVedleggVersion)
  async fetch(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof fetchVedleggVersion>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const ordinal = Number(params['ordinal']);
    await sendFile(request, response, await this.history.open(actor, params['vedleggId'], ordinal));
  }
}

function versionAnswer(row: VedleggVersionLine): Static<typeof VedleggVersionResponse> {
  const { ordinal, title, kind, status, source, date, contentKind, reason, replacedBy } = row;
  return {
    ...{ ordinal, title, kind, status, source, date, content: contentKind },
    file: row.fileName === null ? null : { name: row.fileName, size: row.fileSize ?? 0 },
    ...{ replacedAt: row.replacedAt.toISOString(), replacedBy, reason },
  };
}
