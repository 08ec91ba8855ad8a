import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { isId } from '#kernel/ids';
import { currentManager } from '#platform/database/current-manager';
import { oncePerRead } from '#platform/database/once-per-read';
import { UnitOfWork } from '#platform/database/unit-of-work';
import type { AppointmentRole } from './appointment.rules.js';
import {
  type AffiliationOnDate,
  type PersonOnDate,
  type Roster,
  type RosterPerson,
  type RosterSeat,
  rosterFrom,
} from './roster.rules.js';

interface PersonRow {
  readonly id: string;
  readonly key: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly affiliations: readonly AffiliationOnDate[];
}

interface AppointedRow extends PersonRow {
  readonly appointmentId: string;
  readonly role: AppointmentRole;
  readonly seatId: string | null;
  readonly rank: number | null;
}

/** A person `p` with where they worked on the day `$1`. */
const personColumns = `
  p.id, p.key, p.given_name as "givenName", p.family_name as "familyName",
  coalesce((select json_agg(json_build_object(
                     'organisationId', o.id, 'organisationKey', o.key, 'organisation', o.name,
                     'shortName', o.short_name, 'place', o.place, 'title', f.title) order by f.position)
              from affiliation f join organisation o on o.id = f.organisation_id
             where f.person_id = p.id
               and (f.from_date is null or f.from_date <= $1) and (f.to_date is null or f.to_date >= $1)),
           '[]') as affiliations`;

/** People as they were on a day: names and affiliations in papers must stay true when people move on. */
@Injectable()
export class PeopleQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Who held what on a day (`yyyy-mm-dd`), seat by seat. */
  async rosterOn(actor: Actor, date: string): Promise<Roster> {
    return this.unitOfWork.read(actor, () => oncePerRead(`roster:${date}`, () => this.loadRoster(date)));
  }

  /** These people as they were on a day, by id; ids that the register does not know are left out. */
  async peopleOn(
    actor: Actor,
    date: string,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, PersonOnDate>> {
    return this.unitOfWork.read(actor, async () => {
      const met = await this.metOn(date);
      const missing = [...new Set(ids)].filter((id) => isId(id) && !met.has(id));
      if (missing.length > 0) {
        const rows = await currentManager().query<PersonRow[]>(
          `select ${personColumns} from person p where p.id = any ($2::uuid[])`,
          [date, missing],
        );
        for (const row of rows) met.set(row.id, asPerson(row));
      }
      return new Map(ids.flatMap((id) => (met.has(id) ? [[id, met.get(id)!] as const] : [])));
    });
  }

  private async loadRoster(date: string): Promise<Roster> {
    const manager = currentManager();
    const seats = await manager.query<Omit<RosterSeat, 'member' | 'vara'>[]>(
      `select id, key, number, represents from seat order by number`,
    );
    const appointed = await manager.query<AppointedRow[]>(
      `select ${personColumns}, a.id as "appointmentId", a.role, a.seat_id as "seatId", a.rank
         from appointment a join person p on p.id = a.person_id
        where a.from_date <= $1 and (a.to_date is null or a.to_date >= $1)
        order by a.position`,
      [date],
    );
    const met = await this.metOn(date);
    for (const row of appointed) met.set(row.id, asPerson(row));
    return rosterFrom(
      date,
      seats,
      appointed.map((row): RosterPerson => ({ ...row, ...asPerson(row) })),
    );
  }

  /** Those whom the running unit of work has loaded as they were on a day. */
  private metOn(date: string): Promise<Map<string, PersonOnDate>> {
    return oncePerRead(`people:${date}`, async () => new Map<string, PersonOnDate>());
  }
}

function asPerson({ id, key, givenName, familyName, affiliations }: PersonRow): PersonOnDate {
  return { id, key, givenName, familyName, name: `${givenName} ${familyName}`, affiliations };
}
