import { Injectable } from '@nestjs/common';
import { currentManager } from '#platform/database/current-manager';

/** In which items the council has already ruled. Called inside a unit of work. */
@Injectable()
export class RuledItemQueries {
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
