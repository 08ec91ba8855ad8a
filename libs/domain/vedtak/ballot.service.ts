import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { nextState, refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { BallotBoxRepository } from './ballot-box.repository.js';
import { BallotOpeningService } from './ballot-opening.service.js';
import type { BallotInput } from './ballot-texts.queries.js';
import type { BallotVoter } from './ballot-voter.entity.js';
import type { Ballot } from './ballot.entity.js';
import { BallotRepository } from './ballot.repository.js';
import { type Choice, choiceRefusal } from './ballot.rules.js';
import { ballotStates } from './ballot.states.js';
import { termsOf } from './ballot-terms.rules.js';
import { vedtakError, type VedtakErrorCode } from './vedtak.errors.js';
import { mayHoldBallot, mayVote } from './vedtak.policy.js';
import { VoterQueries } from './voter.queries.js';

/** Ballots while people vote: opened, voted in, cancelled. `BallotClosingService` counts them. */
@Injectable()
export class BallotService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ballots: BallotRepository,
    private readonly box: BallotBoxRepository,
    private readonly voters: VoterQueries,
    private readonly opening: BallotOpeningService,
  ) {}

  /**
   * Opens a ballot: the texts and the list of voters are taken as they are now.
   * @returns its id
   * @throws DomainError `ballot.noQuorum`, `ballot.meetingNotInProgress`, `ballot.itemSettled`, `ballot.alreadyOpen`,
   * `vedtak.wrongState` when the vedtak is locked, and those of `BallotTexts.of`
   */
  async open(
    actor: Actor,
    agendaItemId: string,
    input: BallotInput,
    now = systemClock.now(),
  ): Promise<string> {
    return this.unitOfWork.run(actor, 'ballot.open', async () => {
      refuseIf(mayHoldBallot(actor));
      return this.opening.open(actor, agendaItemId, input, now);
    });
  }

  /**
   * Somebody's own vote. By name it can be changed until the ballot is closed, and the last one counts; a secret one
   * is given once, because nobody can find it again.
   * @throws DomainError `ballot.notAVoter`, `ballot.wrongState` when it is closed, `ballot.alreadyVoted`,
   * `ballot.countedByHand`, `ballot.choiceUnknown`, `ballot.notPresent`, `ballot.nowDisqualified`
   */
  async cast(actor: Actor, ballotId: string, choice: Choice, now = systemClock.now()): Promise<void> {
    await this.unitOfWork.run(actor, 'ballot.cast', async () => {
      refuseIf(mayVote(actor));
      const ballot = await this.votedIn(ballotId, choice);
      if (ballot.kind === 'counted') throw vedtakError('ballot.countedByHand');
      await this.vote(ballot, actor.personId ?? '', choice, now);
    });
  }

  /**
   * Enters votes by name, as the secretary hears them. Those of others stay.
   * @throws DomainError as `cast`, and `ballot.namedOnly`
   */
  async record(
    actor: Actor,
    ballotId: string,
    entries: readonly { readonly personId: string; readonly choice: Choice }[],
    now = systemClock.now(),
  ): Promise<void> {
    await this.unitOfWork.run(actor, 'ballot.record', async () => {
      refuseIf(mayHoldBallot(actor));
      for (const { personId, choice } of entries) {
        const ballot = await this.votedIn(ballotId, choice);
        if (ballot.kind !== 'named') throw vedtakError('ballot.namedOnly');
        await this.vote(ballot, personId, choice, now);
      }
    });
  }

  /** Ends a ballot without a result; what was voted in it is not told. @throws DomainError `ballot.reasonMissing`, `ballot.wrongState` */
  async cancel(actor: Actor, ballotId: string, reason: string, now = systemClock.now()): Promise<void> {
    await this.unitOfWork.run(actor, 'ballot.cancel', async () => {
      refuseIf(mayHoldBallot(actor));
      const ballot = await this.ballots.locked(ballotId);
      const state = nextState(ballotStates, ballot.state, 'cancel', { reason });
      await this.box.empty(ballot.id);
      await this.ballots.save(
        Object.assign(ballot, { state, closedAt: now, cancelledBecause: reason.trim() }),
      );
    });
  }

  private async votedIn(ballotId: string, choice: Choice): Promise<Ballot> {
    const ballot = await this.ballots.locked(ballotId);
    nextState(ballotStates, ballot.state, 'vote', {});
    const options = (await this.ballots.optionsOf([ballot.id])).length;
    const refusal = choiceRefusal(choice, termsOf(ballot, options));
    if (refusal) throw vedtakError(refusal.code as VedtakErrorCode, refusal.params);
    return ballot;
  }

  private async vote(ballot: Ballot, personId: string, choice: Choice, now: Date): Promise<void> {
    const voter = (await this.ballots.votersOf([ballot.id])).find((row) => row.personId === personId);
    if (!voter || voter.excluded !== null) throw vedtakError('ballot.notAVoter');
    await this.refuseGone(ballot, voter, now);
    if (ballot.kind === 'named') return this.ballots.markVoted(voter, choice);
    if (voter.hasVoted) throw vedtakError('ballot.alreadyVoted');
    await this.ballots.markVoted(voter, null);
    await this.box.put(ballot, choice);
  }

  /** Who has left since it opened, or has become disqualified, no longer votes. */
  private async refuseGone({ agendaItemId }: Ballot, voter: BallotVoter, now: Date): Promise<void> {
    const { voters } = await this.voters.eligibleFor(agendaItemId, now);
    const why = voters.find(({ personId }) => personId === voter.personId)?.why ?? null;
    if (why === 'disqualified') throw vedtakError('ballot.nowDisqualified');
    if (why === 'away' || why === 'left' || why === 'notArrived') throw vedtakError('ballot.notPresent');
  }
}
