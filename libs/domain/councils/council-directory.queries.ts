import { Injectable } from '@nestjs/common';
import { type Actor, systemActor } from '#kernel/actor';
import { osloLocal } from '#kernel/oslo-time';
import { systemClock } from '#kernel/clock';
import { CouncilDirectory } from '#platform/database/council-directory';
import { currentManager } from '#platform/database/current-manager';
import { UnitOfWork } from '#platform/database/unit-of-work';
import type { AppointmentRole } from './appointment.rules.js';
import { Council } from './council.entity.js';

/** A council in the list of all of them. */
export interface CouncilEntry {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly shortName: string;
  readonly language: 'nb-NO' | 'nn-NO';
}

/** Somebody who can be chosen on the demo sign-in page. */
export interface DemoAccount {
  readonly personId: string;
  readonly name: string;
  readonly role: AppointmentRole;
  /** Whom the seat speaks for, or where the person works. */
  readonly description: string;
}

/** A role that somebody holds today, in one of the councils they are in. */
export interface OwnPlace {
  readonly councilId: string;
  readonly councilName: string;
  readonly personId: string;
  readonly role: AppointmentRole;
}

/** What is known across councils. Each council is read inside its own wall. */
@Injectable()
export class CouncilDirectoryQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly directory: CouncilDirectory,
  ) {}

  /** Every council, in the order they were made. */
  async all(): Promise<readonly CouncilEntry[]> {
    const entries: CouncilEntry[] = [];
    for (const councilId of await this.directory.councilIds()) {
      const council = await this.unitOfWork.read(systemActor(councilId), () =>
        currentManager().findOneBy(Council, { id: councilId }),
      );
      if (council) {
        const { id, key, name, shortName, language } = council;
        entries.push({ id, key, name, shortName, language });
      }
    }
    return entries;
  }

  /** The council with this key, if there is one. */
  async byKey(key: string): Promise<CouncilEntry | undefined> {
    return (await this.all()).find((council) => council.key === key);
  }

  /**
   * Where somebody signed in can be instead: their other roles, and other councils.
   * @param byAddress also councils in which somebody with the same mail address is in office. Only for the demo: each
   * council writes its own register, so an address in one proves nothing to another
   */
  async placesOf(
    actor: Actor,
    byAddress: boolean,
    now: Date = systemClock.now(),
  ): Promise<readonly OwnPlace[]> {
    const { councilId: own, personId = '' } = actor;
    const [self] = await this.unitOfWork.read(actor, () =>
      currentManager().query<{ email: string | null }[]>(`select email from person where id = $1`, [
        personId,
      ]),
    );
    if (!self) return [];
    const today = osloLocal(now).date;
    const places: OwnPlace[] = [];
    for (const { id: councilId, name: councilName } of await this.all()) {
      if (councilId !== own && !byAddress) continue;
      const rows = await this.unitOfWork.read(systemActor(councilId), () =>
        currentManager().query<Pick<OwnPlace, 'personId' | 'role'>[]>(
          `select distinct a.person_id as "personId", a.role from appointment a join person p on p.id = a.person_id
            where (p.id = $1 or $2 and lower(p.email) = lower($3))
              and a.from_date <= $4 and (a.to_date is null or a.to_date >= $4)
            order by a.role`,
          [personId, byAddress, self.email, today],
        ),
      );
      places.push(...rows.map((row) => ({ councilId, councilName, ...row })));
    }
    return places;
  }

  /**
   * Everybody in office today, for the demo sign-in page. Whether the demo is on is asked for by the page: this
   * tells names, so nothing else may call it.
   */
  async demoAccounts(councilId: string, now: Date = systemClock.now()): Promise<readonly DemoAccount[]> {
    return this.unitOfWork.read(systemActor(councilId), () =>
      currentManager().query<DemoAccount[]>(
        `select p.id as "personId", p.given_name || ' ' || p.family_name as name, a.role,
                coalesce(s.represents, (select o.name from affiliation f join organisation o on o.id = f.organisation_id
                                         where f.person_id = p.id
                                           and (f.from_date is null or f.from_date <= $1)
                                           and (f.to_date is null or f.to_date >= $1)
                                         order by f.position limit 1), '') as description
           from appointment a join person p on p.id = a.person_id left join seat s on s.id = a.seat_id
          where a.from_date <= $1 and (a.to_date is null or a.to_date >= $1)
          order by array_position(array['secretariat', 'chair', 'deputyChair', 'member', 'vara', 'observer'], a.role),
                   s.number nulls last, a.position`,
        [osloLocal(now).date],
      ),
    );
  }
}
