import { Controller, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '#kernel/actor';
import {
  InnsynAnswerService,
  InnsynDecisionService,
  InnsynFilesService,
  InnsynQueries,
  InnsynRequestService,
} from '#domain/innsyn';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { sendInnsynLetter, sendInnsynZip } from '../../files/send-innsyn.js';
import { Input } from '../contract/input.js';
import { type InputOf, Serves } from '../contract/operation.js';
import * as requests from './innsyn.requests.js';
import { innsynAnswer, innsynRowAnswer, requestedAnswer } from './innsyn.responses.js';

/** Requests for access to documents. */
@Controller('api/v1')
export class InnsynApiController {
  constructor(
    private readonly queries: InnsynQueries,
    private readonly registering: InnsynRequestService,
    private readonly decisions: InnsynDecisionService,
    private readonly answers: InnsynAnswerService,
    private readonly files: InnsynFilesService,
  ) {}

  @Serves(requests.listInnsyn)
  async list(@CurrentActor() actor: Actor, @Input() { query }: InputOf<typeof requests.listInnsyn>) {
    return { items: (await this.queries.list(actor, query)).map(innsynRowAnswer) };
  }

  @Serves(requests.searchRequested)
  async search(@CurrentActor() actor: Actor, @Input() { query }: InputOf<typeof requests.searchRequested>) {
    return { items: (await this.queries.search(actor, query.search ?? '')).map(requestedAnswer) };
  }

  @Serves(requests.getInnsyn)
  async get(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof requests.getInnsyn>) {
    return this.shown(actor, params['innsynId']);
  }

  @Serves(requests.registerInnsyn)
  async register(@CurrentActor() actor: Actor, @Input() { body }: InputOf<typeof requests.registerInnsyn>) {
    return this.shown(actor, (await this.registering.register(actor, body)).id);
  }

  @Serves(requests.changeInnsyn)
  async change(
    @CurrentActor() actor: Actor,
    @Input() { params, body, version }: InputOf<typeof requests.changeInnsyn>,
  ) {
    await this.registering.change(actor, params['innsynId'], version, body);
    return this.shown(actor, params['innsynId']);
  }

  @Serves(requests.addInnsynDocuments)
  async add(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof requests.addInnsynDocuments>,
  ) {
    const owners = body.documents.map(({ kind, documentId: id }) => ({ kind, id }));
    await this.decisions.add(actor, params['innsynId'], owners);
    return this.shown(actor, params['innsynId']);
  }

  @Serves(requests.removeInnsynDocument)
  async remove(
    @CurrentActor() actor: Actor,
    @Input() { params, version }: InputOf<typeof requests.removeInnsynDocument>,
  ) {
    await this.decisions.remove(actor, params['innsynId'], params['innsynDocumentId'], version);
  }

  @Serves(requests.decideInnsyn)
  async decide(
    @CurrentActor() actor: Actor,
    @Input() { params, body, version }: InputOf<typeof requests.decideInnsyn>,
  ) {
    await this.decisions.decide(actor, params['innsynId'], params['innsynDocumentId'], version, body);
    return this.shown(actor, params['innsynId']);
  }

  @Serves(requests.giveOpenDocuments)
  async giveOpen(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof requests.giveOpenDocuments>,
  ) {
    await this.decisions.giveOpen(actor, params['innsynId']);
    return this.shown(actor, params['innsynId']);
  }

  @Serves(requests.answerInnsyn)
  async answer(
    @CurrentActor() actor: Actor,
    @Input() { params, body, version }: InputOf<typeof requests.answerInnsyn>,
  ) {
    await this.answers.answer(actor, params['innsynId'], version, body);
    return this.shown(actor, params['innsynId']);
  }

  @Serves(requests.renewInnsyn)
  async renew(
    @CurrentActor() actor: Actor,
    @Input() { params, body, version }: InputOf<typeof requests.renewInnsyn>,
  ) {
    await this.answers.renew(actor, params['innsynId'], version, body);
    return this.shown(actor, params['innsynId']);
  }

  @Serves(requests.closeInnsyn)
  async close(
    @CurrentActor() actor: Actor,
    @Input() { params, body, version }: InputOf<typeof requests.closeInnsyn>,
  ) {
    await this.registering.close(actor, params['innsynId'], version, body.because);
    return this.shown(actor, params['innsynId']);
  }

  @Serves(requests.reopenInnsyn)
  async reopen(
    @CurrentActor() actor: Actor,
    @Input() { params, version }: InputOf<typeof requests.reopenInnsyn>,
  ) {
    await this.registering.reopen(actor, params['innsynId'], version);
    return this.shown(actor, params['innsynId']);
  }

  @Serves(requests.getInnsynLetter)
  async letter(
    @CurrentActor() actor: Actor,
    @Input() { params, query }: InputOf<typeof requests.getInnsynLetter>,
    @Res() response: Response,
  ) {
    await sendInnsynLetter(response, this.files, { actor, id: params['innsynId'], round: query.round });
  }

  @Serves(requests.getInnsynFiles)
  async zip(
    @CurrentActor() actor: Actor,
    @Input() { params, query }: InputOf<typeof requests.getInnsynFiles>,
    @Res() response: Response,
  ) {
    await sendInnsynZip(response, this.files, { actor, id: params['innsynId'], round: query.round });
  }

  private async shown(actor: Actor, id: string) {
    return innsynAnswer(await this.queries.one(actor, id));
  }
}
