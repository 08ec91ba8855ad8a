import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { nextState, refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { BallotBoxRepository } from './ballot-box.repository.js';
import { BallotEffects } from './ballot-effects.service.js';
import { closingVoters, termsOf } from './ballot-terms.rules.js';
import type { BallotVoter } from './ballot-voter.entity.js';
import type { Ballot } from './ballot.entity.js';
import { BallotRepository } from './ballot.repository.js';
import { ballotOutcome, type BallotOutcome, type Choice, type Tally, tallyFaults } from './ballot.rules.js';
import { ballotStates } from './ballot.states.js';
import { vedtakError } from './vedtak.errors.js';
import { mayHoldBallot } from './vedtak.policy.js';
import { VoterQueries } from './voter.queries.js';
import { quorumAmong } from './voters.rules.js';

/** What the secretary knows when a ballot is closed. */
export interface BallotCount {
  /** Votes by choice: hands that were counted, or the papers of a secret ballot that was held on paper. */
  readonly counts?: Tally;
  /** How whoever chairs decides when the votes are equal; in a ballot by name their own vote does. */
  readonly chairChoice?: Choice;
}

/** Closes ballots and counts them. A text that carried becomes the text of the vedtak. */
@Injectable()
export class BallotClosingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ballots: BallotRepository,
    private readonly box: BallotBoxRepository,
    private readonly voters: VoterQueries,
    private readonly effects: BallotEffects,
  ) {}

  /**
   * Closes a ballot. The council's rules are those of when it opened.
   * @throws DomainError `ballot.wrongState`, `ballot.voterDisqualified`, `ballot.quorumLost`, `ballot.votesMissing`,
   * `vote.countsMissing`, `ballot.countsInvalid` with every fault, `ballot.countsNotTaken`
   */
  async close(
    actor: Actor,
    ballotId: string,
    { counts, chairChoice }: BallotCount = {},
    now = systemClock.now(),
  ): Promise<BallotOutcome> {
    return this.unitOfWork.run(actor, 'ballot.close', async () => {
      refuseIf(mayHoldBallot(actor));
      const ballot = await this.ballots.locked(ballotId);
      const options = await this.ballots.optionsOf([ballot.id]);
      const voters = await this.ballots.votersOf([ballot.id]);
      const state = await this.closedState(ballot, voters, counts !== undefined, now);
      const tally = await this.tallyOf(ballot, voters, counts);
      const terms = termsOf(ballot, options.length);
      // Whose own votes are counted may have left before voting; hands that are counted must all be accounted for.
      const mayBeFewer = terms.abstainingAllowed || counts === undefined;
      const faults = tallyFaults(tally, { ...terms, abstainingAllowed: mayBeFewer });
      if (faults.length > 0) throw vedtakError('ballot.countsInvalid', {}, faults);
      const decided = chairChoiceIn(ballot, voters, chairChoice);
      const outcome = ballotOutcome(tally, terms, decided);
      const byChair = outcome.result.endsWith('ByCastingVote');
      Object.assign(ballot, {
        ...outcome,
        state,
        tally,
        closedAt: now,
        chairChoice: byChair ? decided : null,
      });
      await this.ballots.save(ballot);
      await this.effects.follow(actor, ballot, options);
      return outcome;
    });
  }

  /**
   * Whoever chaired decides a tie that was found when the ballot was counted.
   * @throws DomainError `ballot.noTie` unless it ended so, the council lets the chair decide, and the chair was a voter
   */
  async decideTie(actor: Actor, ballotId: string, chairChoice: Choice): Promise<BallotOutcome> {
    return this.unitOfWork.run(actor, 'ballot.decideTie', async () => {
      refuseIf(mayHoldBallot(actor));
      const ballot = await this.ballots.locked(ballotId);
      const options = await this.ballots.optionsOf([ballot.id]);
      const voters = await this.ballots.votersOf([ballot.id]);
      const later = (await this.ballots.ofItems([ballot.agendaItemId])).at(-1)?.id !== ballot.id;
      if (ballot.result !== 'tie' || later || ballot.kind === 'named') throw vedtakError('ballot.noTie');
      const decided = chairChoiceIn(ballot, voters, chairChoice);
      const outcome = ballotOutcome(ballot.tally ?? {}, termsOf(ballot, options.length), decided);
      if (outcome.result === 'tie') throw vedtakError('ballot.noTie');
      await this.ballots.save(Object.assign(ballot, outcome, { chairChoice: decided }));
      await this.effects.follow(actor, ballot, options);
      return outcome;
    });
  }

  private async closedState(ballot: Ballot, voters: readonly BallotVoter[], byHand: boolean, now: Date) {
    if (ballot.state !== 'open') return nextState(ballotStates, ballot.state, 'close', {});
    const present = await this.voters.eligibleFor(ballot.agendaItemId, now);
    const why = new Map(present.voters.map((voter) => [voter.personId, voter.why]));
    const { disqualifiedVoters, counted, waiting } = closingVoters(voters, why, byHand);
    const left = voters.map((voter) => ({
      ...voter,
      why: counted.has(voter.personId) ? null : ('away' as const),
    }));
    const { quorate } = quorumAmong(left, present.seats, present.rule);
    return nextState(ballotStates, ballot.state, 'close', {
      ...{ disqualifiedVoters, quorate },
      missing: ballot.abstainingAllowed ? 0 : waiting,
    });
  }

  private async tallyOf(ballot: Ballot, voters: readonly BallotVoter[], counts?: Tally): Promise<Tally> {
    const anyVoted = voters.some((voter) => voter.hasVoted);
    if (counts && (ballot.kind === 'named' || anyVoted)) throw vedtakError('ballot.countsNotTaken');
    if (counts) return counts;
    if (ballot.kind === 'counted') throw vedtakError('vote.countsMissing');
    if (ballot.kind === 'secret') return this.box.empty(ballot.id);
    const tally: Record<Choice, number> = {};
    for (const { choice } of voters) if (choice !== null) tally[choice] = (tally[choice] ?? 0) + 1;
    return tally;
  }
}

/** What whoever chairs says of a tie: their own vote when it is by name; nothing when they were not a voter. */
function chairChoiceIn(ballot: Ballot, voters: readonly BallotVoter[], told?: Choice): Choice | undefined {
  const chair = voters.find((voter) => voter.personId === ballot.chairedBy && voter.excluded === null);
  if (!chair) return undefined;
  return ballot.kind === 'named' ? (chair.choice ?? undefined) : told;
}
