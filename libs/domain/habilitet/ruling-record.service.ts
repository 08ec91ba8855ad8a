import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { newId } from '#kernel/ids';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { mayRecordHabilitet } from './habilitet.policy.js';
import { HabilitetRuling } from './ruling.entity.js';
import { RulingRepository } from './ruling.repository.js';
import type { RulingVotes } from './ruling-votes.rules.js';
import type { RulingOutcome } from './ruling-outcome.rules.js';

/** A ruling as it was written down elsewhere. */
export interface RulingRecord {
  readonly personId: string;
  readonly outcome: RulingOutcome;
  readonly decidedBy: 'others' | 'allPresent';
  readonly deciders: readonly string[];
  readonly votes: RulingVotes | null;
  readonly castingBy: string | null;
  readonly fromTime: string | null;
  readonly outAt: string | null;
  readonly backAt: string | null;
  readonly staysAsAudience: boolean;
  readonly varaId: string | null;
  readonly ruledAt: Date;
}

/** Takes in rulings of meetings that were held before, as they stand in a file. Nothing of them is worked out anew. */
@Injectable()
export class RulingRecordService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rulings: RulingRepository,
  ) {}

  /**
   * The list of who was disqualified in the item is taken in apart from this.
   * @throws DomainError `habilitet.rulingStale` when the person is ruled upon already, `habilitet.forbidden`
   */
  async takeIn(actor: Actor, agendaItemId: string, record: RulingRecord): Promise<void> {
    await this.unitOfWork.run(actor, 'habilitet.takeInRuling', async () => {
      refuseIf(mayRecordHabilitet(actor));
      const { votes, deciders, ...rest } = record;
      const ruling = Object.assign(new HabilitetRuling(), {
        ...{ ...rest, id: newId(), councilId: actor.councilId, agendaItemId, deciders: [...deciders] },
        votesFor: votes?.for ?? null,
        votesAgainst: votes?.against ?? null,
        votesAbstained: votes?.abstained ?? null,
      });
      await this.rulings.save(ruling);
    });
  }
}
