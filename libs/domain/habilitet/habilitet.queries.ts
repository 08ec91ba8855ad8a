import { Injectable } from '@nestjs/common';
import { osloLocal } from '#kernel/oslo-time';
import { currentManager } from '#platform/database/current-manager';
import { isOutAt } from './ruling.rules.js';

/** What other features ask before they count voters or quorum. */
@Injectable()
export class HabilitetQueries {
  /**
   * Ids of the people who are disqualified in an item. Called inside a unit of work whose own policy has let the
   * reader in.
   * @param at the moment asked about, on the day of the meeting; at any time in the item when absent
   */
  async disqualifiedIn(agendaItemId: string, at?: Date): Promise<ReadonlySet<string>> {
    const time = at && osloLocal(at).time;
    const rows = await currentManager().query<{ personId: string; fromTime: string | null }[]>(
      `select d.person_id as "personId", r.from_time as "fromTime"
         from disqualification d
         left join habilitet_ruling r on r.agenda_item_id = d.agenda_item_id and r.person_id = d.person_id
        where d.agenda_item_id = $1`,
      [agendaItemId],
    );
    return new Set(rows.filter((row) => isOutAt(row, time)).map((row) => row.personId));
  }

  /**
   * The vara who take a disqualified member's seat in an item, by the member: they vote in it and count for its quorum,
   * when they are present themselves. Called as `disqualifiedIn`.
   */
  async varaIn(agendaItemId: string, at?: Date): Promise<ReadonlyMap<string, string>> {
    const time = at && osloLocal(at).time;
    const rows = await currentManager().query<
      { personId: string; varaId: string; fromTime: string | null }[]
    >(
      `select person_id as "personId", vara_id as "varaId", from_time as "fromTime"
         from habilitet_ruling where agenda_item_id = $1 and vara_id is not null`,
      [agendaItemId],
    );
    const now = rows.filter((row) => isOutAt(row, time));
    return new Map(now.map((row) => [row.personId, row.varaId]));
  }
}
