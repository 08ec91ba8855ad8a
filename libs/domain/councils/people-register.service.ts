import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import type { Fault } from '#kernel/domain-error';
import { newId } from '#kernel/ids';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { isMailAddress } from '#platform/mail/mail-address';
import { Affiliation } from './affiliation.entity.js';
import { mayAdministerCouncil } from './council.policy.js';
import { councilError } from './councils.errors.js';
import { Organisation } from './organisation.entity.js';
import { PeopleRepository } from './people.repository.js';
import { organisationFaults, personFaults } from './person-input.rules.js';
import { Person } from './person.entity.js';

export interface OrganisationInput {
  /** Made from the name when absent. */
  readonly key?: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly place: string | null;
  /** Other names that papers call it by; none when absent. */
  readonly aliases?: readonly string[];
}

export interface AffiliationInput {
  readonly organisationId: string;
  readonly title: string | null;
  /** First and last day, `yyyy-mm-dd`; null = open. */
  readonly from: string | null;
  readonly to: string | null;
}

export interface PersonInput {
  /** Made from the name when absent. */
  readonly key?: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string | null;
  /** In the order they are printed. */
  readonly affiliations: readonly AffiliationInput[];
}

/** Id and version of something that was made or changed. */
export interface Saved {
  readonly id: string;
  readonly key: string;
  readonly version: number;
}

/** The register of people and organisations: names are written here once and picked everywhere else. */
@Injectable()
export class PeopleRegisterService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PeopleRepository,
  ) {}

  /** @throws DomainError `organisation.invalid` with every fault, `organisation.keyTaken`, `council.notAllowed` */
  async createOrganisation(actor: Actor, input: OrganisationInput): Promise<Saved> {
    return this.change(actor, 'organisation.create', async () => {
      refuseFaults('organisation.invalid', organisationFaults(input));
      return this.people.saveOrganisation(
        Object.assign(new Organisation(), input, {
          id: newId(),
          aliases: [...(input.aliases ?? [])],
          councilId: actor.councilId,
          key: input.key ?? (await this.people.freeKey(Organisation, input.name)),
          position: await this.people.nextPosition(Organisation),
        }),
      );
    });
  }

  /** @throws DomainError `organisation.invalid`, `organisation.notFound`, `database.stale`, `council.notAllowed` */
  async updateOrganisation(
    actor: Actor,
    id: string,
    expectedVersion: number,
    change: Partial<OrganisationInput>,
  ): Promise<Saved> {
    return this.change(actor, 'organisation.update', async () => {
      refuseFaults('organisation.invalid', organisationFaults(change));
      const organisation = await this.people.lockedOrganisation(id, expectedVersion);
      const { aliases, ...rest } = change;
      if (aliases) organisation.aliases = [...aliases];
      return this.people.saveOrganisation(Object.assign(organisation, rest));
    });
  }

  /** @throws DomainError `person.invalid` with every fault, `person.keyTaken`, `organisation.notFound`, `council.notAllowed` */
  async createPerson(actor: Actor, input: PersonInput): Promise<Saved> {
    return this.change(actor, 'person.create', async () => {
      refuseFaults('person.invalid', personFaults(input, isMailAddress));
      const { affiliations, ...own } = input;
      const person = await this.people.savePerson(
        Object.assign(new Person(), own, {
          id: newId(),
          councilId: actor.councilId,
          key: own.key ?? (await this.people.freeKey(Person, `${own.givenName} ${own.familyName}`)),
          position: await this.people.nextPosition(Person),
        }),
      );
      if (affiliations.length > 0) {
        await this.people.replaceAffiliations(person, affiliationRows(person, affiliations));
      }
      return person;
    });
  }

  /**
   * Changes a person; affiliations, when given, are the whole new list.
   * @throws DomainError `person.invalid` with every fault, `person.notFound`, `database.stale`, `organisation.notFound`
   */
  async updatePerson(
    actor: Actor,
    id: string,
    expectedVersion: number,
    change: Partial<PersonInput>,
  ): Promise<Saved> {
    return this.change(actor, 'person.update', async () => {
      refuseFaults('person.invalid', personFaults(change, isMailAddress));
      const { affiliations, ...own } = change;
      const person = await this.people.lockedPerson(id, expectedVersion);
      const saved = await this.people.savePerson(Object.assign(person, own));
      if (affiliations) await this.people.replaceAffiliations(saved, affiliationRows(saved, affiliations));
      return saved;
    });
  }

  private async change(actor: Actor, action: string, work: () => Promise<Saved>): Promise<Saved> {
    return this.unitOfWork.run(actor, action, async () => {
      refuseIf(mayAdministerCouncil(actor));
      const { id, key, version } = await work();
      return { id, key, version };
    });
  }
}

function refuseFaults(code: 'person.invalid' | 'organisation.invalid', faults: readonly Fault[]): void {
  if (faults.length > 0) throw councilError(code, {}, faults);
}

function affiliationRows(person: Person, inputs: readonly AffiliationInput[]): Affiliation[] {
  return inputs.map((input, i) =>
    Object.assign(new Affiliation(), input, {
      id: newId(),
      councilId: person.councilId,
      personId: person.id,
      position: i + 1,
    }),
  );
}
