import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { isId } from '#kernel/ids';
import { currentManager } from '#platform/database/current-manager';
import { lockRow } from '#platform/database/locked-row';
import { BallotOption } from './ballot-option.entity.js';
import { BallotVoter } from './ballot-voter.entity.js';
import { Ballot } from './ballot.entity.js';
import { vedtakError } from './vedtak.errors.js';

/** Ballots with the texts they are over and their voters. */
@Injectable()
export class BallotRepository {
  /** Of several items, in the order they were held. */
  async ofItems(agendaItemIds: readonly string[]): Promise<Ballot[]> {
    return currentManager().find(Ballot, {
      where: { agendaItemId: In([...agendaItemIds]) },
      order: { agendaItemId: 'ASC', position: 'ASC' },
    });
  }

  /** @throws DomainError `ballot.notFound` */
  async byId(id: string): Promise<Ballot> {
    const ballot = isId(id) ? await currentManager().findOneBy(Ballot, { id }) : null;
    if (!ballot) throw vedtakError('ballot.notFound');
    return ballot;
  }

  /**
   * The ballot, held until the unit of work ends: votes, and the count after the last of them, come one after the
   * other. @throws DomainError `ballot.notFound`, `database.stale`
   */
  async locked(id: string, expectedVersion?: number): Promise<Ballot> {
    const ballot = isId(id) ? await lockRow(Ballot, id, expectedVersion) : null;
    if (!ballot) throw vedtakError('ballot.notFound');
    return ballot;
  }

  async add(ballot: Ballot, options: readonly BallotOption[], voters: readonly BallotVoter[]): Promise<void> {
    const manager = currentManager();
    await manager.save(Ballot, ballot);
    await manager.insert(BallotOption, [...options]);
    if (voters.length > 0) await manager.insert(BallotVoter, [...voters]);
  }

  async save(ballot: Ballot): Promise<Ballot> {
    return currentManager().save(Ballot, ballot);
  }

  async optionsOf(ballotIds: readonly string[]): Promise<BallotOption[]> {
    return currentManager().find(BallotOption, {
      where: { ballotId: In([...ballotIds]) },
      order: { ballotId: 'ASC', position: 'ASC' },
    });
  }

  /** In the order of the attendance list. */
  async votersOf(ballotIds: readonly string[]): Promise<BallotVoter[]> {
    return currentManager().find(BallotVoter, {
      where: { ballotId: In([...ballotIds]) },
      order: { ballotId: 'ASC', position: 'ASC' },
    });
  }

  /** Notes that somebody has voted; what, only in a ballot by name. */
  async markVoted(voter: BallotVoter, choice: string | null): Promise<void> {
    await currentManager().update(BallotVoter, { id: voter.id }, { hasVoted: true, choice });
  }

  /** Whether an item has a ballot that people are voting in. */
  async hasOpen(agendaItemId: string): Promise<boolean> {
    return currentManager().existsBy(Ballot, { agendaItemId, state: 'open' });
  }
}
