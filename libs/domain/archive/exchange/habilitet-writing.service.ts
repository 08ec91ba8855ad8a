import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { CasePartyService, HabilitetService, RulingRecordService } from '#domain/habilitet';
import type { CaseEntry } from './case.schema.js';
import type { KeyedIds } from './meeting-ids.rules.js';

/** Ids that the habilitet of a file refers to by key. */
export interface HabilitetIds {
  readonly people: KeyedIds;
  readonly organisations: KeyedIds;
}

/** Takes in who was disqualified in an item, what the council ruled, and which organisations the item is about. */
@Injectable()
export class HabilitetWritingService {
  constructor(
    private readonly habilitet: HabilitetService,
    private readonly rulings: RulingRecordService,
    private readonly parties: CasePartyService,
  ) {}

  /** Called inside a unit of work, after the item itself was written. */
  async takeIn(actor: Actor, itemId: string, entry: CaseEntry, ids: HabilitetIds): Promise<void> {
    const { people, organisations } = ids;
    const disqualified = entry.disqualified.map(({ person, legalBasis, steppedAside }) => ({
      ...{ personId: people.of(person), legalBasis, steppedAside },
    }));
    if (disqualified.length > 0) await this.habilitet.record(actor, itemId, disqualified);
    for (const ruling of entry.rulings ?? []) {
      await this.rulings.takeIn(actor, itemId, {
        ...{ personId: people.of(ruling.person), outcome: ruling.outcome, decidedBy: ruling.decidedBy },
        deciders: ruling.deciders.map((key) => people.of(key)),
        votes: ruling.votes ?? null,
        ...{ castingBy: people.ofOptional(ruling.castingVote), varaId: people.ofOptional(ruling.vara) },
        ...{ fromTime: ruling.from ?? null, outAt: ruling.out ?? null, backAt: ruling.back ?? null },
        ...{ staysAsAudience: ruling.audience, ruledAt: new Date(ruling.ruled) },
      });
    }
    if (entry.parties) {
      await this.parties.name(
        actor,
        itemId,
        entry.parties.map((key) => organisations.of(key)),
      );
    }
  }
}
