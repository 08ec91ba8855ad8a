import { Controller, Req, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import type { Request } from 'express';
import type { Actor } from '#kernel/actor';
import {
  SaksframleggStatusService,
  SaksframleggWritingService,
  type VedleggOwner,
  VedleggService,
  WaitingPaperService,
  type WrittenPaper,
  WrittenPaperQueries,
} from '#domain/saksframlegg';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Input } from '../contract/input.js';
import { type InputOf, Serves } from '../contract/operation.js';
import { pageAnswer, pageRequest, pageWithin } from '../contract/page.js';
import { contentTag } from '../contract/precondition.js';
import { VedleggEditing } from './vedlegg-editing.js';
import * as requests from './waiting-paper.requests.js';
import { waitingLineAnswer, waitingPaperAnswer } from './waiting-paper.responses.js';

type Params = Readonly<Record<string, string>>;

/** Papers that wait for a meeting. */
@Controller('api/v1')
export class WaitingPapersApiController {
  constructor(
    private readonly waiting: WaitingPaperService,
    private readonly papers: WrittenPaperQueries,
    private readonly writing: SaksframleggWritingService,
    private readonly status: SaksframleggStatusService,
    private readonly vedlegg: VedleggService,
    private readonly editing: VedleggEditing,
  ) {}

  @Serves(requests.listWaitingPapers)
  async list(@CurrentActor() actor: Actor, @Input() { query }: InputOf<typeof requests.listWaitingPapers>) {
    const papers = (await this.waiting.list(actor)).map((paper, place) => ({ ...paper, place }));
    return pageAnswer(
      pageWithin(papers, pageRequest(query), ({ place }) => place),
      waitingLineAnswer,
    );
  }

  @Serves(requests.createWaitingPaper)
  async create(@CurrentActor() actor: Actor, @Input() { body }: InputOf<typeof requests.createWaitingPaper>) {
    const { id } = await this.waiting.create(actor, body);
    return waitingPaperAnswer(await this.papers.waiting(actor, id));
  }

  @Serves(requests.getWaitingPaper)
  async get(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof requests.getWaitingPaper>) {
    return waitingPaperAnswer(await this.one(actor, params));
  }

  @Serves(requests.changeWaitingPaper)
  async change(
    @CurrentActor() actor: Actor,
    @Input() { params, body, version }: InputOf<typeof requests.changeWaitingPaper>,
  ) {
    const { paper } = await this.one(actor, params);
    await this.writing.save(actor, paper.id, version, body);
    return waitingPaperAnswer(await this.one(actor, params));
  }

  @Serves(requests.stepWaitingPaper)
  async step(
    @CurrentActor() actor: Actor,
    @Input() { params, body, version }: InputOf<typeof requests.stepWaitingPaper>,
  ) {
    const { paper } = await this.one(actor, params);
    await this.status.take(actor, paper.id, version, body.action, body.comment);
    return waitingPaperAnswer(await this.one(actor, params));
  }

  @Serves(requests.addWaitingVedlegg)
  @UseInterceptors(FileInterceptor('file'))
  async addVedlegg(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof requests.addWaitingVedlegg>,
    @Req() request: Request,
  ) {
    return this.editing.add(actor, ownerOf(await this.one(actor, params)), request, body);
  }

  @Serves(requests.getWaitingVedleggOrder)
  async getOrder(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof requests.getWaitingVedleggOrder>,
  ) {
    return { ids: (await this.one(actor, params)).vedlegg.map(({ id }) => id) };
  }

  @Serves(requests.orderWaitingVedlegg)
  async order(
    @CurrentActor() actor: Actor,
    @Input() { params, body, tag }: InputOf<typeof requests.orderWaitingVedlegg>,
  ) {
    const owner = ownerOf(await this.one(actor, params));
    await this.vedlegg.reorder(actor, owner, body.ids, (ids) => contentTag({ ids }) === tag);
    return { ids: body.ids };
  }

  private async one(actor: Actor, params: Params): Promise<WrittenPaper> {
    return this.papers.waiting(actor, params['paperId'] ?? '');
  }
}

function ownerOf({ paper }: WrittenPaper): VedleggOwner {
  return { kind: 'saksframlegg', id: paper.id };
}
