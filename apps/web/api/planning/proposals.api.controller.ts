import { Controller } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { ProposedMatterQueries, ProposedMatterService, type ProposedMatterView } from '#domain/planning';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Input } from '../contract/input.js';
import { type InputOf, Serves } from '../contract/operation.js';
import { pageAnswer, pageRequest, pageWithin } from '../contract/page.js';
import { proposalAnswer } from './planning.responses.js';
import * as requests from './proposal.requests.js';

/** What members propose, and the answers to it. */
@Controller('api/v1')
export class ProposalsApiController {
  constructor(
    private readonly queries: ProposedMatterQueries,
    private readonly proposals: ProposedMatterService,
  ) {}

  @Serves(requests.listOwnProposals)
  async own(@CurrentActor() actor: Actor, @Input() { query }: InputOf<typeof requests.listOwnProposals>) {
    return page(await this.queries.own(actor), query);
  }

  @Serves(requests.listProposalQueue)
  async queue(@CurrentActor() actor: Actor, @Input() { query }: InputOf<typeof requests.listProposalQueue>) {
    return page(await this.queries.queue(actor), query);
  }

  @Serves(requests.getProposal)
  async get(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof requests.getProposal>) {
    return this.shown(actor, params['proposalId']);
  }

  @Serves(requests.makeProposal)
  async make(@CurrentActor() actor: Actor, @Input() { body }: InputOf<typeof requests.makeProposal>) {
    return this.shown(actor, (await this.proposals.propose(actor, body)).id);
  }

  @Serves(requests.acceptProposal)
  async accept(
    @CurrentActor() actor: Actor,
    @Input() { params, body, version }: InputOf<typeof requests.acceptProposal>,
  ) {
    await this.proposals.accept(actor, params['proposalId'], version, body);
    return this.shown(actor, params['proposalId']);
  }

  @Serves(requests.deferProposal)
  async defer(
    @CurrentActor() actor: Actor,
    @Input() { params, body, version }: InputOf<typeof requests.deferProposal>,
  ) {
    await this.proposals.defer(actor, params['proposalId'], version, body.answer);
    return this.shown(actor, params['proposalId']);
  }

  @Serves(requests.declineProposal)
  async decline(
    @CurrentActor() actor: Actor,
    @Input() { params, body, version }: InputOf<typeof requests.declineProposal>,
  ) {
    await this.proposals.decline(actor, params['proposalId'], version, body.answer);
    return this.shown(actor, params['proposalId']);
  }

  private async shown(actor: Actor, id: string) {
    return proposalAnswer(await this.queries.byId(actor, id));
  }
}

function page(matters: readonly ProposedMatterView[], query: Parameters<typeof pageRequest>[0]) {
  const rows = matters.map((matter, place) => ({ ...matter, place }));
  return pageAnswer(
    pageWithin(rows, pageRequest(query), ({ place }) => place),
    proposalAnswer,
  );
}
