import { Injectable } from '@nestjs/common';
import { groupBy } from '#kernel/grouping';
import { currentManager } from '#platform/database/current-manager';
import type { PrintedRuling } from './ruling-text.rules.js';

/** Somebody in the list of an item, with the ruling behind it where one was written down. */
export interface ListedInItem {
  readonly agendaItemId: string;
  readonly personId: string;
  readonly legalBasis: string;
  readonly steppedAside: boolean;
}

/** What the council found in several items, by item. */
export interface FoundInItems {
  /** In the order they were ruled. */
  readonly rulings: ReadonlyMap<string, readonly PrintedRuling[]>;
  /** Those without a ruling: written down by hand, or taken in from a file. */
  readonly listed: ReadonlyMap<string, readonly ListedInItem[]>;
}

/** Rulings as documents print them. Called inside a unit of work whose own policy has let the reader in. */
@Injectable()
export class RulingTextQueries {
  /** By item, in the order they were ruled. */
  async ofItems(agendaItemIds: readonly string[]): Promise<FoundInItems['rulings']> {
    return (await this.foundIn(agendaItemIds)).rulings;
  }

  /** Rulings, and who is listed without one, in one question to the database. */
  async foundIn(agendaItemIds: readonly string[]): Promise<FoundInItems> {
    const rows = await currentManager().query<
      (Omit<PrintedRuling, 'outcome'> & ListedInItem & { outcome: PrintedRuling['outcome'] | null })[]
    >(
      `select coalesce(r.agenda_item_id, d.agenda_item_id) as "agendaItemId",
              coalesce(r.person_id, d.person_id) as "personId", r.outcome, d.legal_basis as "legalBasis",
              d.stepped_aside as "steppedAside", r.decided_by as "decidedBy", r.votes_for as "votesFor",
              r.votes_against as "votesAgainst", r.votes_abstained as "votesAbstained",
              r.casting_by as "castingBy", r.from_time as "fromTime", r.out_at as "outAt", r.back_at as "backAt",
              r.stays_as_audience as "staysAsAudience", r.vara_id as "varaId"
         from (select * from habilitet_ruling where agenda_item_id = any ($1::uuid[])) r
         full join (select * from disqualification where agenda_item_id = any ($1::uuid[])) d
           on d.agenda_item_id = r.agenda_item_id and d.person_id = r.person_id
        order by r.id, d.position`,
      [agendaItemIds],
    );
    const rulings = rows.flatMap(({ outcome, ...row }) => (outcome === null ? [] : [{ ...row, outcome }]));
    const listed = rows.filter((row) => row.outcome === null);
    return {
      rulings: groupBy(rulings, (row) => row.agendaItemId),
      listed: groupBy<ListedInItem, string>(listed, (row) => row.agendaItemId),
    };
  }
}
