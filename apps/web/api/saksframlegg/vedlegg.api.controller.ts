import { Controller, Req, Res, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import type { Request, Response } from 'express';
import type { Actor } from '#kernel/actor';
import { SaksframleggQueries, type VedleggOwner, VedleggQueries, VedleggService } from '#domain/saksframlegg';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { webError } from '../../errors/web.errors.js';
import { VedleggSending } from '../../files/vedlegg-sending.js';
import { Input } from '../contract/input.js';
import { type InputOf, Serves } from '../contract/operation.js';
import { pageAnswer, pageRequest, pageWithin } from '../contract/page.js';
import { contentTag } from '../contract/precondition.js';
import { AddressedMeetings } from '../meetings/addressed-meetings.js';
import { VedleggEditing } from './vedlegg-editing.js';
import * as requests from './vedlegg.requests.js';
import { vedleggAnswer } from './vedlegg.responses.js';

type Params = Readonly<Record<string, string>>;

/** What is attached to papers. */
@Controller('api/v1')
export class VedleggApiController {
  constructor(
    private readonly queries: VedleggQueries,
    private readonly vedlegg: VedleggService,
    private readonly editing: VedleggEditing,
    private readonly papers: SaksframleggQueries,
    private readonly addressed: AddressedMeetings,
    private readonly sending: VedleggSending,
  ) {}

  @Serves(requests.listVedlegg)
  async list(@CurrentActor() actor: Actor, @Input() { params, query }: InputOf<typeof requests.listVedlegg>) {
    const { vedlegg } = await this.paper(actor, params);
    return pageAnswer(
      pageWithin(vedlegg, pageRequest(query), (row) => row.position),
      vedleggAnswer,
    );
  }

  @Serves(requests.addVedlegg)
  @UseInterceptors(FileInterceptor('file'))
  async add(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof requests.addVedlegg>,
    @Req() request: Request,
  ) {
    return this.editing.add(actor, (await this.paper(actor, params)).owner, request, body);
  }

  @Serves(requests.getVedleggOrder)
  async getOrder(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof requests.getVedleggOrder>,
  ) {
    return { ids: (await this.paper(actor, params)).vedlegg.map(({ id }) => id) };
  }

  @Serves(requests.orderVedlegg)
  async order(
    @CurrentActor() actor: Actor,
    @Input() { params, body, tag }: InputOf<typeof requests.orderVedlegg>,
  ) {
    const { owner } = await this.paper(actor, params);
    await this.vedlegg.reorder(actor, owner, body.ids, (ids) => contentTag({ ids }) === tag);
    return { ids: body.ids };
  }

  @Serves(requests.getVedlegg)
  async get(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof requests.getVedlegg>) {
    return vedleggAnswer(await this.ofPaper(actor, params));
  }

  @Serves(requests.changeVedlegg)
  async change(
    @CurrentActor() actor: Actor,
    @Input() { params, body, version }: InputOf<typeof requests.changeVedlegg>,
  ) {
    const { id } = await this.ofPaper(actor, params);
    await this.vedlegg.update(actor, id, version, body);
    return vedleggAnswer(await this.ofPaper(actor, params));
  }

  @Serves(requests.replaceVedlegg)
  @UseInterceptors(FileInterceptor('file'))
  async replace(
    @CurrentActor() actor: Actor,
    @Input() { params, body, version }: InputOf<typeof requests.replaceVedlegg>,
    @Req() request: Request,
  ) {
    return this.editing.replace(actor, await this.ofPaper(actor, params), version, request, body);
  }

  @Serves(requests.fetchVedlegg)
  async fetch(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof requests.fetchVedlegg>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { id } = await this.ofPaper(actor, params);
    await this.sending.send(request, response, actor, id);
  }

  @Serves(requests.removeVedlegg)
  async remove(
    @CurrentActor() actor: Actor,
    @Input() { params, version }: InputOf<typeof requests.removeVedlegg>,
  ) {
    const { id } = await this.ofPaper(actor, params);
    await this.vedlegg.remove(actor, id, version);
  }

  private async paper(actor: Actor, params: Params) {
    const { item } = await this.addressed.item(actor, params['item']);
    const { paper, vedlegg } = await this.papers.ofItem(actor, item.id);
    const owner: VedleggOwner = { kind: 'saksframlegg', id: paper.id };
    return { owner, vedlegg };
  }

  /** Those of a referat have addresses below it, because the referat decides when they may be changed. */
  private async ofPaper(actor: Actor, params: Params) {
    const vedlegg = await this.queries.byId(actor, params['vedleggId']);
    if (vedlegg.ownerKind !== 'saksframlegg') throw webError('web.notFound');
    return vedlegg;
  }
}
