import { Controller } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import {
  type PaperHistory,
  SaksframleggQueries,
  SaksframleggVersionQueries,
  SaksframleggVersionService,
} from '#domain/saksframlegg';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Input } from '../contract/input.js';
import { type InputOf, Serves } from '../contract/operation.js';
import { pageAnswer, pageRequest, pageWithin } from '../contract/page.js';
import { AddressedMeetings } from '../meetings/addressed-meetings.js';
import * as requests from './paper-version.requests.js';
import { paperChangesAnswer, paperVersionAnswer, paperVersionLineAnswer } from './paper-version.responses.js';
import { saksframleggAnswer } from './saksframlegg.responses.js';

/** The history of papers. */
@Controller('api/v1')
export class PaperVersionsApiController {
  constructor(
    private readonly papers: SaksframleggQueries,
    private readonly queries: SaksframleggVersionQueries,
    private readonly versions: SaksframleggVersionService,
    private readonly addressed: AddressedMeetings,
  ) {}

  @Serves(requests.listPaperVersions)
  async list(
    @CurrentActor() actor: Actor,
    @Input() { params, query }: InputOf<typeof requests.listPaperVersions>,
  ) {
    const { versions } = await this.history(actor, params);
    const page = pageWithin(versions, pageRequest(query), ({ ordinal }) => ordinal);
    return pageAnswer(page, paperVersionLineAnswer);
  }

  @Serves(requests.keepPaperVersion)
  async keep(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof requests.keepPaperVersion>,
  ) {
    const { paper, item } = await this.history(actor, params);
    return this.answer(actor, item.id, await this.versions.keep(actor, paper.id, body.name));
  }

  @Serves(requests.getPaperVersion)
  async get(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof requests.getPaperVersion>) {
    const { item } = await this.history(actor, params);
    return this.answer(actor, item.id, Number(params['ordinal']));
  }

  @Serves(requests.comparePaperVersions)
  async compare(
    @CurrentActor() actor: Actor,
    @Input() { params, query }: InputOf<typeof requests.comparePaperVersions>,
  ) {
    const { item } = await this.history(actor, params);
    return paperChangesAnswer(
      await this.queries.difference(actor, item.id, Number(params['ordinal']), query.to),
    );
  }

  @Serves(requests.restorePaperVersion)
  async restore(
    @CurrentActor() actor: Actor,
    @Input() { params, version }: InputOf<typeof requests.restorePaperVersion>,
  ) {
    const { paper } = await this.history(actor, params);
    await this.versions.restore(actor, paper.id, Number(params['ordinal']), version);
    return saksframleggAnswer(await this.papers.byId(actor, paper.id));
  }

  private async history(actor: Actor, params: Readonly<Record<string, string>>): Promise<PaperHistory> {
    const { item } = await this.addressed.item(actor, params['item']);
    return this.queries.ofItem(actor, item.id);
  }

  private async answer(actor: Actor, itemId: string, ordinal: number) {
    const { versions } = await this.queries.ofItem(actor, itemId);
    const { content } = await this.queries.one(actor, itemId, ordinal);
    const line = versions.find((version) => version.ordinal === ordinal);
    return line && paperVersionAnswer(line, content);
  }
}
