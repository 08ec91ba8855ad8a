import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { isId } from '#kernel/ids';
import { currentManager } from '#platform/database/current-manager';
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

interface AffiliationRow extends AffiliationOnDate {
  readonly personId: string;
}

interface PersonRow {
  readonly id: string;
  readonly key: string;
  readonly givenName: string;
  readonly familyName: string;
}

interface AppointedRow extends PersonRow {
  readonly appointmentId: string;
  readonly role: AppointmentRole;
  readonly seatId: string | null;
  readonly rank: number | null;
}

const personColumns = `p.id, p.key, p.given_name as "givenName", p.family_name as "familyName"`;

/** People as they were on a day: names and affiliations in papers must stay true when people move on. */
@Injectable()
export class PeopleQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Who held what on a day (`yyyy-mm-dd`), seat by seat. */
  async rosterOn(actor: Actor, date: string): Promise<Roster> {
    return this.unitOfWork.read(actor, async () => {
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
      const affiliations = await this.affiliationsOn(date);
      const people: RosterPerson[] = appointed.map((row) => ({ ...row, ...asPerson(row, affiliations) }));
      return rosterFrom(date, seats, people);
    });
  }

  /** These people as they were on a day, by id; ids that the register does not know are left out. */
  async peopleOn(
    actor: Actor,
    date: string,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, PersonOnDate>> {
    return this.unitOfWork.read(actor, async () => {
      const known = ids.filter(isId);
      const rows = await currentManager().query<PersonRow[]>(
        `select ${personColumns} from person p where p.id = any ($1::uuid[])`,
        [known],
      );
      const affiliations = await this.affiliationsOn(date, known);
      return new Map(rows.map((row) => [row.id, asPerson(row, affiliations)]));
    });
  }

  private async affiliationsOn(date: string, ids?: readonly string[]): Promise<readonly AffiliationRow[]> {
    return currentManager().query<AffiliationRow[]>(
      `select f.person_id as "personId", o.id as "organisationId", o.key as "organisationKey",
              o.name as organisation, o.short_name as "shortName", o.place, f.title
         from affiliation f join organisation o on o.id = f.organisation_id
        where (f.from_date is null or f.from_date <= $1) and (f.to_date is null or f.to_date >= $1)
          and ($2::uuid[] is null or f.person_id = any ($2::uuid[]))
        order by f.person_id, f.position`,
      [date, ids ?? null],
    );
  }
}

function asPerson(row: PersonRow, affiliations: readonly AffiliationRow[]): PersonOnDate {
  return {
    id: row.id,
    key: row.key,
    givenName: row.givenName,
    familyName: row.familyName,
    name: `${row.givenName} ${row.familyName}`,
    affiliations: affiliations
      .filter((affiliation) => affiliation.personId === row.id)
      .map(({ organisationId, organisationKey, organisation, shortName, place, title }) => ({
        ...{ organisationId, organisationKey, organisation, shortName, place, title },
      })),
  };
}
