import { Injectable } from '@nestjs/common';
import { currentManager } from '#platform/database/current-manager';
import type { RulingOutcome } from './ruling-outcome.rules.js';

/** How the matter of one person in one item was settled. */
export interface SettledMatter {
  readonly agendaItemId: string;
  readonly personId: string;
  readonly outcome: RulingOutcome;
}

/** In which items the council has already ruled. Called inside a unit of work. */
@Injectable()
export class RuledItemQueries {
  /** Everything that is settled in these items, whether ruled here or recorded elsewhere. */
  async settledIn(agendaItemIds: readonly string[]): Promise<SettledMatter[]> {
    return currentManager().query<SettledMatter[]>(
      `select agenda_item_id as "agendaItemId", person_id as "personId", 'disqualified' as outcome
         from disqualification where agenda_item_id = any ($1::uuid[])
       union
       select agenda_item_id, person_id, outcome from habilitet_ruling where agenda_item_id = any ($1::uuid[])`,
      [agendaItemIds],
    );
  }

  /** Of these items, those where the council has settled the matter of the person. */
  async ofPerson(agendaItemIds: readonly string[], personId: string): Promise<ReadonlySet<string>> {
    const rows = await currentManager().query<{ id: string }[]>(
      `select agenda_item_id as id from disqualification where person_id = $2 and agenda_item_id = any ($1::uuid[])
       union
       select agenda_item_id from habilitet_ruling where person_id = $2 and agenda_item_id = any ($1::uuid[])`,
      [agendaItemIds, personId],
    );
    return new Set(rows.map((row) => row.id));
  }
}
