import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { currentManager } from '#platform/database/current-manager';
import { oncePerRead } from '#platform/database/once-per-read';
import { Affiliation } from './affiliation.entity.js';
import { Appointment } from './appointment.entity.js';
import { maySeeContactData } from './council.policy.js';
import { EarlierCase } from './earlier-case.entity.js';
import { Organisation } from './organisation.entity.js';
import { Person } from './person.entity.js';
import { Seat } from './seat.entity.js';

/** A person with everything the register has; the address only for those who may see contact data. */
export type RegisteredPerson = Readonly<Omit<Person, 'councilId'>> & {
  readonly affiliations: readonly Readonly<Affiliation>[];
};

/** Names as they are printed. */
export interface RegisteredNames {
  readonly people: readonly string[];
  readonly organisations: readonly string[];
}

/** The register as it is kept, in the order it was entered: for the people pages and for writing it to a file. */
@Injectable()
export class RegisterQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async organisations(actor: Actor): Promise<readonly Readonly<Organisation>[]> {
    return this.unitOfWork.read(actor, () =>
      currentManager().find(Organisation, { order: { position: 'ASC' } }),
    );
  }

  async people(actor: Actor): Promise<readonly RegisteredPerson[]> {
    return this.unitOfWork.read(actor, async () => {
      const people = await currentManager().find(Person, { order: { position: 'ASC' } });
      const affiliations = await currentManager().find(Affiliation, { order: { position: 'ASC' } });
      const hidden = maySeeContactData(actor) !== undefined;
      return people.map((person) => ({
        ...person,
        email: hidden ? null : person.email,
        affiliations: affiliations.filter((affiliation) => affiliation.personId === person.id),
      }));
    });
  }

  /** What everybody and every organisation is called, for finding names in texts. */
  async names(actor: Actor): Promise<RegisteredNames> {
    return this.unitOfWork.read(actor, () =>
      oncePerRead('registered-names', async () => {
        const rows = await currentManager().query<{ name: string; isPerson: boolean }[]>(
          `select given_name || ' ' || family_name as name, true as "isPerson" from person
           union all select name, false from organisation`,
        );
        const namesOf = (people: boolean) =>
          rows.filter(({ isPerson }) => isPerson === people).map(({ name }) => name);
        return { people: namesOf(true), organisations: namesOf(false) };
      }),
    );
  }

  async seats(actor: Actor): Promise<readonly Readonly<Seat>[]> {
    return this.unitOfWork.read(actor, () => currentManager().find(Seat, { order: { position: 'ASC' } }));
  }

  async appointments(actor: Actor): Promise<readonly Readonly<Appointment>[]> {
    return this.unitOfWork.read(actor, () =>
      currentManager().find(Appointment, { order: { position: 'ASC' } }),
    );
  }

  async earlierCases(actor: Actor): Promise<readonly Readonly<EarlierCase>[]> {
    return this.unitOfWork.read(actor, () =>
      currentManager().find(EarlierCase, { order: { position: 'ASC' } }),
    );
  }
}
