import { Controller, Req, Res, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import type { Request, Response } from 'express';
import type { Actor } from '#kernel/actor';
import { message } from '#kernel/messages';
import {
  type AddedVedlegg,
  SaksframleggQueries,
  type VedleggContentInput,
  type VedleggOwner,
  VedleggQueries,
  VedleggService,
} from '#domain/saksframlegg';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { sendFile } from '../../files/send-file.js';
import { Input } from '../contract/input.js';
import { type InputOf, Serves } from '../contract/operation.js';
import { pageAnswer, pageRequest, pageWithin } from '../contract/page.js';
import { contentTag } from '../contract/precondition.js';
import { AddressedMeetings } from '../meetings/addressed-meetings.js';
import { uploadedFile, uploadFields } from './uploaded-file.js';
import * as requests from './vedlegg.requests.js';
import { vedleggAnswer } from './vedlegg.responses.js';

/** What is attached to papers. */
@Controller('api/v1')
export class VedleggApiController {
  constructor(
    private readonly queries: VedleggQueries,
    private readonly vedlegg: VedleggService,
    private readonly papers: SaksframleggQueries,
    private readonly addressed: AddressedMeetings,
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
    const { owner } = await this.paper(actor, params);
    const file = uploadedFile(request);
    const { source = null, date = null, ...head } = file ? uploadFields(request) : body;
    const content: VedleggContentInput = file ? { file } : body.content;
    return this.added(actor, await this.vedlegg.add(actor, owner, { ...head, source, date, content }));
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
    return vedleggAnswer(await this.queries.byId(actor, params['vedleggId']));
  }

  @Serves(requests.changeVedlegg)
  async change(
    @CurrentActor() actor: Actor,
    @Input() { params, body, version }: InputOf<typeof requests.changeVedlegg>,
  ) {
    const { id } = await this.vedlegg.update(actor, params['vedleggId'], version, body);
    return vedleggAnswer(await this.queries.byId(actor, id));
  }

  @Serves(requests.replaceVedlegg)
  @UseInterceptors(FileInterceptor('file'))
  async replace(
    @CurrentActor() actor: Actor,
    @Input() { params, body, version }: InputOf<typeof requests.replaceVedlegg>,
    @Req() request: Request,
  ) {
    const file = uploadedFile(request);
    const content: VedleggContentInput = file ? { file } : body.content;
    return this.added(actor, await this.vedlegg.replaceContent(actor, params['vedleggId'], version, content));
  }

  @Serves(requests.fetchVedlegg)
  async fetch(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof requests.fetchVedlegg>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await sendFile(request, response, await this.queries.open(actor, params['vedleggId']));
  }

  @Serves(requests.removeVedlegg)
  async remove(
    @CurrentActor() actor: Actor,
    @Input() { params, version }: InputOf<typeof requests.removeVedlegg>,
  ) {
    await this.vedlegg.remove(actor, params['vedleggId'], version);
  }

  private async paper(actor: Actor, params: Readonly<Record<string, string>>) {
    const { item } = await this.addressed.item(actor, params['item']);
    const { paper, vedlegg } = await this.papers.ofItem(actor, item.id);
    const owner: VedleggOwner = { kind: 'saksframlegg', id: paper.id };
    return { owner, vedlegg };
  }

  private async added(actor: Actor, { vedlegg, warning }: AddedVedlegg) {
    const row = vedleggAnswer(await this.queries.byId(actor, vedlegg.id));
    const told = warning && { code: warning.code, sentence: message('nb-NO', warning.code, warning.params) };
    return { id: row.id, version: row.version, vedlegg: row, warning: told ?? null };
  }
}
