import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { newId } from '#kernel/ids';
import { nextState } from '#kernel/refusal';
import { CouncilSettingsService } from '#domain/councils';
import { BallotTexts, type BallotInput } from './ballot-texts.queries.js';
import { BallotVoter } from './ballot-voter.entity.js';
import { Ballot } from './ballot.entity.js';
import { BallotRepository } from './ballot.repository.js';
import { vedtakError } from './vedtak.errors.js';
import { VedtakQueries } from './vedtak.queries.js';
import { VedtakRepository } from './vedtak.repository.js';
import { vedtakStates } from './vedtak.states.js';
import { VoterQueries, type VoterView } from './voter.queries.js';

/** Puts a ballot together: who votes, about what, by which rules. */
@Injectable()
export class BallotOpeningService {
  constructor(
    private readonly ballots: BallotRepository,
    private readonly texts: BallotTexts,
    private readonly voters: VoterQueries,
    private readonly vedtak: VedtakQueries,
    private readonly rows: VedtakRepository,
    private readonly councils: CouncilSettingsService,
  ) {}

  /** Called inside the unit of work of `BallotService.open`, which names what it throws. */
  async open(actor: Actor, agendaItemId: string, input: BallotInput, now: Date): Promise<string> {
    await this.rows.holdItem(agendaItemId);
    const place = await this.vedtak.placeOf(agendaItemId);
    if (!place) throw vedtakError('vedtak.itemNotFound');
    if (place.meetingStatus !== 'inProgress') throw vedtakError('ballot.meetingNotInProgress');
    const vedtak = await this.rows.lockOfItem(agendaItemId);
    if (vedtak) nextState(vedtakStates, vedtak.state, 'record', {});
    else if (place.itemStatus !== 'planned') throw vedtakError('ballot.itemSettled');
    if (await this.ballots.hasOpen(agendaItemId)) throw vedtakError('ballot.alreadyOpen');
    const { voters, quorum } = await this.voters.eligibleFor(agendaItemId, now);
    const { represented, required, seats } = quorum;
    if (!quorum.quorate) throw vedtakError('ballot.noQuorum', { represented, required });
    const { voting } = await this.councils.settings(actor);
    const id = newId();
    const { options, question } = await this.texts.of(actor, agendaItemId, id, input);
    const earlier = await this.ballots.ofItems([agendaItemId]);
    const ballot = Object.assign(new Ballot(), {
      ...{ id, councilId: actor.councilId, agendaItemId, position: earlier.length + 1 },
      ...{ kind: input.kind, subject: input.subject, question, state: 'open' },
      ...{ majority: voting.majority, castingVote: voting.castingVote },
      ...{ abstainingAllowed: voting.abstainingAllowed, chairedBy: place.chairedBy },
      ...{ eligible: voters.filter(({ counted }) => counted).length, members: seats },
      ...{ openedAt: now, closedAt: null, tally: null, chairChoice: null, result: null, winner: null },
      cancelledBecause: null,
    });
    await this.ballots.add(ballot, options, voterRows(ballot, voters));
    return id;
  }
}

/** The list of voters as it is kept. */
function voterRows(ballot: Ballot, voters: readonly VoterView[]): BallotVoter[] {
  return voters.map(({ personId, seatId, attendsFor, why }, index) =>
    Object.assign(new BallotVoter(), {
      ...{ id: newId(), councilId: ballot.councilId, ballotId: ballot.id, kind: ballot.kind },
      ...{ position: index + 1, personId, seatId, attendsFor, excluded: why, hasVoted: false, choice: null },
    }),
  );
}
