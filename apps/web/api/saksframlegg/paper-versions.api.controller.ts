import { Controller } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { SaksframleggQueries } from '#domain/saksframlegg';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Input } from '../contract/input.js';
import { type InputOf, Serves } from '../contract/operation.js';
import { AddressedMeetings } from '../meetings/addressed-meetings.js';
import * as requests from './paper-version.requests.js';
import { PaperVersionAnswers } from './paper-version-answers.js';
import { saksframleggAnswer } from './saksframlegg.responses.js';

/** The history of papers. */
@Controller('api/v1')
export class PaperVersionsApiController {
  constructor(
    private readonly papers: SaksframleggQueries,
    private readonly answers: PaperVersionAnswers,
    private readonly addressed: AddressedMeetings,
  ) {}

  @Serves(requests.listPaperVersions)
  async list(
    @CurrentActor() actor: Actor,
    @Input() { params, query }: InputOf<typeof requests.listPaperVersions>,
  ) {
    return this.answers.list(actor, await this.itemId(actor, params), query);
  }

  @Serves(requests.keepPaperVersion)
  async keep(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof requests.keepPaperVersion>,
  ) {
    return this.answers.keep(actor, await this.itemId(actor, params), body.name);
  }

  @Serves(requests.getPaperVersion)
  async get(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof requests.getPaperVersion>) {
    return this.answers.one(actor, await this.itemId(actor, params), Number(params['ordinal']));
  }

  @Serves(requests.comparePaperVersions)
  async compare(
    @CurrentActor() actor: Actor,
    @Input() { params, query }: InputOf<typeof requests.comparePaperVersions>,
  ) {
    const itemId = await this.itemId(actor, params);
    return this.answers.changes(actor, itemId, Number(params['ordinal']), query.to);
  }

  @Serves(requests.restorePaperVersion)
  async restore(
    @CurrentActor() actor: Actor,
    @Input() { params, version }: InputOf<typeof requests.restorePaperVersion>,
  ) {
    const itemId = await this.itemId(actor, params);
    await this.answers.restore(actor, itemId, Number(params['ordinal']), version);
    return saksframleggAnswer(await this.papers.ofItem(actor, itemId));
  }

  private async itemId(actor: Actor, params: Readonly<Record<string, string>>): Promise<string> {
    return (await this.addressed.item(actor, params['item'])).item.id;
  }
}
