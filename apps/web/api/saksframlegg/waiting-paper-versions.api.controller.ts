import { Controller } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { WrittenPaperQueries } from '#domain/saksframlegg';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Input } from '../contract/input.js';
import { type InputOf, Serves } from '../contract/operation.js';
import { PaperVersionAnswers } from './paper-version-answers.js';
import * as requests from './waiting-paper-version.requests.js';
import { waitingPaperAnswer } from './waiting-paper.responses.js';

/** The history of papers that wait for a meeting. */
@Controller('api/v1')
export class WaitingPaperVersionsApiController {
  constructor(
    private readonly papers: WrittenPaperQueries,
    private readonly answers: PaperVersionAnswers,
  ) {}

  @Serves(requests.listWaitingVersions)
  async list(
    @CurrentActor() actor: Actor,
    @Input() { params, query }: InputOf<typeof requests.listWaitingVersions>,
  ) {
    return this.answers.list(actor, await this.id(actor, params), query);
  }

  @Serves(requests.keepWaitingVersion)
  async keep(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof requests.keepWaitingVersion>,
  ) {
    return this.answers.keep(actor, await this.id(actor, params), body.name);
  }

  @Serves(requests.getWaitingVersion)
  async get(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof requests.getWaitingVersion>) {
    return this.answers.one(actor, await this.id(actor, params), Number(params['ordinal']));
  }

  @Serves(requests.compareWaitingVersions)
  async compare(
    @CurrentActor() actor: Actor,
    @Input() { params, query }: InputOf<typeof requests.compareWaitingVersions>,
  ) {
    const id = await this.id(actor, params);
    return this.answers.changes(actor, id, Number(params['ordinal']), query.to);
  }

  @Serves(requests.restoreWaitingVersion)
  async restore(
    @CurrentActor() actor: Actor,
    @Input() { params, version }: InputOf<typeof requests.restoreWaitingVersion>,
  ) {
    const id = await this.id(actor, params);
    await this.answers.restore(actor, id, Number(params['ordinal']), version);
    return waitingPaperAnswer(await this.papers.waiting(actor, id));
  }

  private async id(actor: Actor, params: Readonly<Record<string, string>>): Promise<string> {
    return (await this.papers.waiting(actor, params['paperId'] ?? '')).paper.id;
  }
}
