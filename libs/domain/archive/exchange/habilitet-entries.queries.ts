import { Injectable } from '@nestjs/common';
import { currentManager } from '#platform/database/current-manager';
import type { CaseEntry } from './case.schema.js';
import type { RulingEntry } from './habilitet.schema.js';
import { osloInstantText } from './oslo-instant.rules.js';

/** Parties and rulings of an item, each only where there are any. */
export type HabilitetEntry = Pick<CaseEntry, 'parties' | 'rulings'>;

/** Parties and rulings in the form of the exchange file. Called inside a unit of work. */
@Injectable()
export class HabilitetEntryQueries {
  /** By item. */
  async ofItems(itemIds: readonly string[]): Promise<Map<string, HabilitetEntry>> {
    const rows = await currentManager().query<HabilitetRow[]>(
      `select i.id,
              coalesce((select json_agg(o.key order by p.position)
                          from case_party p join organisation o on o.id = p.organisation_id
                         where p.agenda_item_id = i.id), '[]') as parties,
              coalesce((select json_agg(json_build_object('at', r.ruled_at, 'entry', ${rulingEntry}) order by r.id)
                          from habilitet_ruling r
                               join person m on m.id = r.person_id
                               left join person c on c.id = r.casting_by
                               left join person v on v.id = r.vara_id
                         where r.agenda_item_id = i.id), '[]') as rulings
         from agenda_item i where i.id = any ($1::uuid[])`,
      [itemIds],
    );
    return new Map(
      rows.map(({ id, parties, rulings }) => [
        id,
        {
          ...(rulings.length > 0
            ? {
                rulings: rulings.map(({ at, entry }) => ({ ...entry, ruled: osloInstantText(new Date(at)) })),
              }
            : {}),
          ...(parties.length > 0 ? { parties } : {}),
        },
      ]),
    );
  }
}

interface HabilitetRow {
  readonly id: string;
  readonly parties: string[];
  readonly rulings: readonly { readonly at: string; readonly entry: Omit<RulingEntry, 'ruled'> }[];
}

/** `json_strip_nulls` leaves out what is not known. */
const rulingEntry = `json_strip_nulls(json_build_object(
  'person', m.key, 'outcome', r.outcome, 'decidedBy', r.decided_by,
  'deciders', coalesce((select json_agg(d.key order by t.place)
                          from unnest(r.deciders) with ordinality t (id, place) join person d on d.id = t.id), '[]'),
  'votes', case when r.votes_for is not null then json_build_object(
     'for', r.votes_for, 'against', r.votes_against, 'abstained', r.votes_abstained) end,
  'castingVote', c.key, 'from', r.from_time, 'out', r.out_at, 'back', r.back_at,
  'audience', r.stays_as_audience, 'vara', v.key))`;
