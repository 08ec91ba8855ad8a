import { Controller, Req, Res, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import type { Request, Response } from 'express';
import type { Actor } from '#kernel/actor';
import { VedleggService } from '#domain/saksframlegg';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { VedleggSending } from '../../files/vedlegg-sending.js';
import { Input } from '../contract/input.js';
import { type InputOf, Serves } from '../contract/operation.js';
import { pageAnswer, pageRequest, pageWithin } from '../contract/page.js';
import { VedleggEditing } from '../saksframlegg/vedlegg-editing.js';
import { vedleggAnswer } from '../saksframlegg/vedlegg.responses.js';
import * as requests from './referat-vedlegg.requests.js';
import { named, ReferatWithVedlegg } from './referat-with-vedlegg.js';

/** What is attached to a referat: presentations that were shown, above all. */
@Controller('api/v1')
export class ReferatVedleggApiController {
  constructor(
    private readonly referat: ReferatWithVedlegg,
    private readonly editing: VedleggEditing,
    private readonly vedlegg: VedleggService,
    private readonly sending: VedleggSending,
  ) {}

  @Serves(requests.listReferatVedlegg)
  async list(
    @CurrentActor() actor: Actor,
    @Input() { params, query }: InputOf<typeof requests.listReferatVedlegg>,
  ) {
    const { vedlegg } = await this.referat.toRead(actor, params);
    return pageAnswer(
      pageWithin(vedlegg, pageRequest(query), (row) => row.position),
      vedleggAnswer,
    );
  }

  @Serves(requests.addReferatVedlegg)
  @UseInterceptors(FileInterceptor('file'))
  async add(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof requests.addReferatVedlegg>,
    @Req() request: Request,
  ) {
    return this.editing.add(actor, (await this.referat.toChange(actor, params)).owner, request, body);
  }

  @Serves(requests.getReferatVedlegg)
  async get(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof requests.getReferatVedlegg>) {
    return vedleggAnswer(named((await this.referat.toRead(actor, params)).vedlegg, params));
  }

  @Serves(requests.changeReferatVedlegg)
  async change(
    @CurrentActor() actor: Actor,
    @Input() { params, body, version }: InputOf<typeof requests.changeReferatVedlegg>,
  ) {
    const { id } = named((await this.referat.toChange(actor, params)).vedlegg, params);
    await this.vedlegg.update(actor, id, version, body);
    return vedleggAnswer(named((await this.referat.toRead(actor, params)).vedlegg, params));
  }

  @Serves(requests.removeReferatVedlegg)
  async remove(
    @CurrentActor() actor: Actor,
    @Input() { params, version }: InputOf<typeof requests.removeReferatVedlegg>,
  ) {
    const { id } = named((await this.referat.toChange(actor, params)).vedlegg, params);
    await this.vedlegg.remove(actor, id, version);
  }

  @Serves(requests.replaceReferatVedlegg)
  @UseInterceptors(FileInterceptor('file'))
  async replace(
    @CurrentActor() actor: Actor,
    @Input() { params, body, version }: InputOf<typeof requests.replaceReferatVedlegg>,
    @Req() request: Request,
  ) {
    const vedlegg = named((await this.referat.toChange(actor, params)).vedlegg, params);
    return this.editing.replace(actor, vedlegg, version, request, body);
  }

  @Serves(requests.fetchReferatVedlegg)
  async fetch(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof requests.fetchReferatVedlegg>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { vedlegg, number } = await this.referat.toRead(actor, params);
    const { id } = named(vedlegg, params);
    await this.sending.sendOfReferat(request, response, actor, { id, number });
  }
}
