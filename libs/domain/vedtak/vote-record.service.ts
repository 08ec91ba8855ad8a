import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { groupBy } from '#kernel/grouping';
import { newId } from '#kernel/ids';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { AlternativeRepository } from './alternative.repository.js';
import { BallotOption } from './ballot-option.entity.js';
import { BallotVoter } from './ballot-voter.entity.js';
import { Ballot } from './ballot.entity.js';
import { BallotRepository } from './ballot.repository.js';
import { VedtakAlternative } from './vedtak-alternative.entity.js';
import { mayRecordVedtak } from './vedtak.policy.js';

/** A text with who proposed it. */
export interface ProposedTextRecord {
  readonly proposerId: string | null;
  readonly paragraphs: readonly string[];
}

/** A ballot that was counted, as it is handed over. */
export interface BallotRecord extends Omit<
  Ballot,
  'id' | 'councilId' | 'version' | 'agendaItemId' | 'position' | 'state' | 'cancelledBecause'
> {
  /** `alternative`: which alternative of the item it was, from 1; null for the proposal. */
  readonly options: readonly (ProposedTextRecord & { readonly alternative: number | null })[];
  readonly voters: readonly Pick<
    BallotVoter,
    'personId' | 'seatId' | 'attendsFor' | 'excluded' | 'hasVoted' | 'choice'
  >[];
}

/** Alternatives and counted ballots of an item. */
export interface VotesRecord {
  readonly alternatives: readonly ProposedTextRecord[];
  readonly ballots: readonly BallotRecord[];
}

/** Takes alternatives and counted ballots in and out whole. Open and cancelled ballots are passing, and stay behind. */
@Injectable()
export class VoteRecordService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly alternatives: AlternativeRepository,
    private readonly ballots: BallotRepository,
  ) {}

  /** Writes them as they are; the caller has judged them. @throws DomainError `vedtak.forbidden` */
  async takeIn(actor: Actor, agendaItemId: string, record: VotesRecord): Promise<void> {
    await this.unitOfWork.run(actor, 'vedtak.takeInVotes', async () => {
      refuseIf(mayRecordVedtak(actor));
      const { councilId } = actor;
      const rows = record.alternatives.map(({ proposerId, paragraphs }, index) =>
        Object.assign(new VedtakAlternative(), {
          ...{ id: newId(), councilId, agendaItemId, position: index + 1 },
          ...{ proposerId, paragraphs: [...paragraphs] },
        }),
      );
      if (rows.length > 0) await this.alternatives.saveAll(rows);
      for (const [index, { options, voters, ...own }] of record.ballots.entries()) {
        const ballot = Object.assign(new Ballot(), own, {
          ...{ id: newId(), councilId, agendaItemId, position: index + 1, state: 'closed' },
          cancelledBecause: null,
        });
        const owned = { councilId, ballotId: ballot.id };
        await this.ballots.add(
          ballot,
          options.map(({ proposerId, paragraphs, alternative }, i) =>
            Object.assign(new BallotOption(), {
              ...{ ...owned, id: newId(), position: i + 1, proposerId, paragraphs: [...paragraphs] },
              alternativeId: alternative === null ? null : (rows[alternative - 1]?.id ?? null),
            }),
          ),
          voters.map((voter, i) =>
            Object.assign(new BallotVoter(), voter, {
              ...{ ...owned, id: newId(), kind: ballot.kind, position: i + 1 },
            }),
          ),
        );
      }
    });
  }

  /** Of several items, by item; those without any are absent. Called inside a unit of work that has let the reader in. */
  async ofItems(agendaItemIds: readonly string[]): Promise<ReadonlyMap<string, VotesRecord>> {
    const alternatives = groupBy(await this.alternatives.ofItems(agendaItemIds), (row) => row.agendaItemId);
    const counted = (await this.ballots.ofItems(agendaItemIds)).filter(({ state }) => state === 'closed');
    const ids = counted.map(({ id }) => id);
    const options = groupBy(await this.ballots.optionsOf(ids), (row) => row.ballotId);
    const voters = groupBy(await this.ballots.votersOf(ids), (row) => row.ballotId);
    const ballots = groupBy(counted, (row) => row.agendaItemId);
    const items = agendaItemIds.filter((id) => alternatives.has(id) || ballots.has(id));
    return new Map(
      items.map((itemId): [string, VotesRecord] => {
        const own = alternatives.get(itemId) ?? [];
        const places = new Map(own.map((row, i) => [row.id, i + 1]));
        return [
          itemId,
          {
            alternatives: own,
            ballots: (ballots.get(itemId) ?? []).map((ballot) => ({
              ...ballot,
              options: (options.get(ballot.id) ?? []).map(({ alternativeId, proposerId, paragraphs }) => ({
                ...{ proposerId, paragraphs, alternative: places.get(alternativeId ?? '') ?? null },
              })),
              voters: voters.get(ballot.id) ?? [],
            })),
          },
        ];
      }),
    );
  }
}
