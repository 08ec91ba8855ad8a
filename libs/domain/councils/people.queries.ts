import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { isId } from '#kernel/ids';
import { currentManager } from '#platform/database/current-manager';
import { oncePerRead } from '#platform/database/once-per-read';
import { UnitOfWork } from '#platform/database/unit-of-work';
import {
  type AffiliationOnDate,
  type PersonOnDate,
  type Roster,
  type RosterPerson,
  type RosterSeat,
  rosterFrom,
} from './roster.rules.js';

/** Where somebody worked, and when. */
interface Affiliation extends AffiliationOnDate {
  /** `yyyy-mm-dd`; null for always, at either end. */
  readonly from: string | null;
  readonly to: string | null;
}

interface PersonRow extends Omit<PersonOnDate, 'name' | 'affiliations'> {
  /** In printed order, whenever they were. */
  readonly affiliations: readonly Affiliation[];
}

interface AppointedRow extends Pick<RosterPerson, 'appointmentId' | 'role' | 'seatId' | 'rank'> {
  readonly personId: string;
}

interface RosterRow {
  readonly seats: readonly Omit<RosterSeat, 'member' | 'vara'>[];
  readonly appointed: readonly AppointedRow[];
}

/** People as they were on a day: names and affiliations in papers must stay true when people move on. */
@Injectable()
export class PeopleQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Who held what on a day (`yyyy-mm-dd`), seat by seat.
   * @param others ids of people who will be asked for next: they are looked up together
   */
  async rosterOn(actor: Actor, date: string, others: readonly string[] = []): Promise<Roster> {
    return this.unitOfWork.read(actor, () =>
      oncePerRead(`roster:${date}`, () => this.loadRoster(date, others)),
    );
  }

  /** These people as they were on a day, by id; ids that the register does not know are left out. */
  async peopleOn(
    actor: Actor,
    date: string,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, PersonOnDate>> {
    return this.unitOfWork.read(actor, async () => {
      const met = await this.met(ids);
      return new Map(
        ids.flatMap((id) => {
          const row = met.get(id);
          return row ? [[id, asPerson(row, date)] as const] : [];
        }),
      );
    });
  }

  private async loadRoster(date: string, others: readonly string[]): Promise<Roster> {
    const [{ seats, appointed }] = await currentManager().query<[RosterRow]>(
      `select coalesce((select json_agg(json_build_object('id', s.id, 'key', s.key, 'number', s.number,
                'represents', s.represents) order by s.number) from seat s), '[]') as seats,
              coalesce((select json_agg(json_build_object('personId', a.person_id, 'appointmentId', a.id,
                'role', a.role, 'seatId', a.seat_id, 'rank', a.rank) order by a.position) from appointment a
               where a.from_date <= $1 and (a.to_date is null or a.to_date >= $1)), '[]') as appointed`,
      [date],
    );
    const met = await this.met([...appointed.map(({ personId }) => personId), ...others]);
    return rosterFrom(
      date,
      seats,
      appointed.flatMap(({ personId, ...held }): RosterPerson[] => {
        const row = met.get(personId);
        return row ? [{ ...asPerson(row, date), ...held }] : [];
      }),
    );
  }

  /** These people and those whom the running unit of work has met before, whatever the day. */
  private async met(ids: readonly string[]): Promise<ReadonlyMap<string, PersonRow>> {
    const met = await oncePerRead('people', async () => new Map<string, PersonRow>());
    const missing = [...new Set(ids)].filter((id) => isId(id) && !met.has(id));
    if (missing.length === 0) return met;
    const rows = await currentManager().query<PersonRow[]>(
      `select p.id, p.key, p.given_name as "givenName", p.family_name as "familyName",
              coalesce((select json_agg(json_build_object(
                                 'organisationId', o.id, 'organisationKey', o.key, 'organisation', o.name,
                                 'shortName', o.short_name, 'place', o.place, 'title', f.title,
                                 'from', f.from_date, 'to', f.to_date) order by f.position)
                          from affiliation f join organisation o on o.id = f.organisation_id
                         where f.person_id = p.id), '[]') as affiliations
         from person p where p.id = any ($1::uuid[])`,
      [missing],
    );
    for (const row of rows) met.set(row.id, row);
    return met;
  }
}

function asPerson({ id, key, givenName, familyName, affiliations }: PersonRow, date: string): PersonOnDate {
  const held = affiliations.filter(
    ({ from, to }) => (from === null || from <= date) && (to === null || to >= date),
  );
  return {
    ...{ id, key, givenName, familyName, name: `${givenName} ${familyName}` },
    affiliations: held.map(({ from: _from, to: _to, ...affiliation }) => affiliation),
  };
}
