import { Controller } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { BallotClosingService, BallotQueries, BallotService } from '#domain/vedtak';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Input } from '../contract/input.js';
import { type InputOf, Serves } from '../contract/operation.js';
import { AddressedMeetings } from '../meetings/addressed-meetings.js';
import * as requests from './ballot.requests.js';
import { ballotAnswer } from './ballot.responses.js';

/** The ballots of an item. */
@Controller('api/v1')
export class BallotsApiController {
  constructor(
    private readonly addressed: AddressedMeetings,
    private readonly queries: BallotQueries,
    private readonly ballots: BallotService,
    private readonly closing: BallotClosingService,
  ) {}

  @Serves(requests.listBallots)
  async list(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof requests.listBallots>) {
    const { item } = await this.addressed.item(actor, params['item']);
    return { ballots: (await this.queries.ofItem(actor, item.id)).map(ballotAnswer) };
  }

  @Serves(requests.waitingBallots)
  async waiting(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof requests.waitingBallots>) {
    const { meeting } = await this.addressed.meeting(actor, params['meeting']);
    return { ballots: (await this.queries.openTo(actor, meeting.id)).map(ballotAnswer) };
  }

  @Serves(requests.getBallot)
  async get(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof requests.getBallot>) {
    return this.shown(actor, params['ballotId']);
  }

  @Serves(requests.openBallot)
  async open(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof requests.openBallot>) {
    const { item } = await this.addressed.item(actor, params['item']);
    return this.shown(actor, await this.ballots.open(actor, item.id, body));
  }

  @Serves(requests.castVote)
  async cast(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof requests.castVote>) {
    await this.ballots.cast(actor, params['ballotId'], body.choice);
    return this.shown(actor, params['ballotId']);
  }

  @Serves(requests.recordVotes)
  async record(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof requests.recordVotes>,
  ) {
    await this.ballots.record(actor, params['ballotId'], body.votes);
    return this.shown(actor, params['ballotId']);
  }

  @Serves(requests.closeBallot)
  async close(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof requests.closeBallot>) {
    await this.closing.close(actor, params['ballotId'], body);
    return this.shown(actor, params['ballotId']);
  }

  @Serves(requests.decideTie)
  async decideTie(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof requests.decideTie>,
  ) {
    await this.closing.decideTie(actor, params['ballotId'], body.choice);
    return this.shown(actor, params['ballotId']);
  }

  @Serves(requests.cancelBallot)
  async cancel(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof requests.cancelBallot>,
  ) {
    await this.ballots.cancel(actor, params['ballotId'], body.reason);
    return this.shown(actor, params['ballotId']);
  }

  private async shown(actor: Actor, id: string | undefined) {
    return ballotAnswer(await this.queries.one(actor, id ?? ''));
  }
}
