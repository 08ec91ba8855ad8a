import { Injectable } from '@nestjs/common';
import { currentManager } from '#platform/database/current-manager';
import type { OrganisationEntry, PersonEntry } from './people.schema.js';

/**
 * The register in the form of the exchange file, in its own order. Postgres builds the entries: `json` keeps the
 * order of the fields and `json_strip_nulls` leaves out what is not known. Called inside a unit of work.
 */
@Injectable()
export class RegisterEntryQueries {
  async organisations(): Promise<OrganisationEntry[]> {
    return entries(`
      select json_strip_nulls(json_build_object(
               'key', o.key, 'name', o.name, 'shortName', o.short_name,
               'aliases', case when o.aliases <> '{}' then to_json(o.aliases) end, 'place', o.place)) as entry
        from organisation o order by o.position, o.key`);
  }

  async people(): Promise<PersonEntry[]> {
    return entries(`
      select json_strip_nulls(json_build_object(
               'key', p.key, 'givenName', p.given_name, 'familyName', p.family_name, 'email', p.email,
               'affiliations', coalesce((
                  select json_agg(json_build_object(
                           'organisation', o.key, 'title', f.title, 'from', f.from_date, 'to', f.to_date)
                         order by f.position)
                    from affiliation f join organisation o on o.id = f.organisation_id
                   where f.person_id = p.id), '[]'))) as entry
        from person p order by p.position, p.key`);
  }
}

/** Rows of one JSON column `entry`. */
export async function entries<Entry>(sql: string, parameters: readonly unknown[] = []): Promise<Entry[]> {
  const rows = await currentManager().query<{ entry: Entry }[]>(sql, [...parameters]);
  return rows.map((row) => row.entry);
}
