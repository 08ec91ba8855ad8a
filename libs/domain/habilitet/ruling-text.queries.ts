import { Injectable } from '@nestjs/common';
import { groupBy } from '#kernel/grouping';
import { currentManager } from '#platform/database/current-manager';
import type { PrintedRuling } from './ruling-text.rules.js';

/** Rulings as documents print them. Called inside a unit of work whose own policy has let the reader in. */
@Injectable()
export class RulingTextQueries {
  /** By item, in the order they were ruled. */
  async ofItems(agendaItemIds: readonly string[]): Promise<ReadonlyMap<string, readonly PrintedRuling[]>> {
    const rows = await currentManager().query<PrintedRuling[]>(
      `select r.agenda_item_id as "agendaItemId", r.person_id as "personId", r.outcome,
              d.legal_basis as "legalBasis", r.decided_by as "decidedBy", r.votes_for as "votesFor",
              r.votes_against as "votesAgainst", r.votes_abstained as "votesAbstained",
              r.casting_by as "castingBy", r.from_time as "fromTime", r.out_at as "outAt", r.back_at as "backAt",
              r.stays_as_audience as "staysAsAudience", r.vara_id as "varaId"
         from habilitet_ruling r
         left join disqualification d on d.agenda_item_id = r.agenda_item_id and d.person_id = r.person_id
        where r.agenda_item_id = any ($1::uuid[]) order by r.id`,
      [agendaItemIds],
    );
    return groupBy(rows, (row) => row.agendaItemId);
  }
}
