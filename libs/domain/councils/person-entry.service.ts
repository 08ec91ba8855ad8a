import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { isMailAddress } from '#platform/mail/mail-address';
import { mayAdministerCouncil } from './council.policy.js';
import { councilError } from './councils.errors.js';
import { type AffiliationInput, PeopleRegisterService, type Saved } from './people-register.service.js';
import { organisationCalled, type TypedAffiliation, unknownOrganisations } from './person-entry.rules.js';
import { personFaults } from './person-input.rules.js';
import { RegisterQueries } from './register.queries.js';

/** A person as somebody types them. */
export interface PersonEntry {
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string | null;
  /** In the order they are printed. */
  readonly affiliations: readonly TypedAffiliation[];
}

/** Takes in people as they are typed, with organisations by name; new ones are added with them, or nothing is. */
@Injectable()
export class PersonEntryService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly register: RegisterQueries,
    private readonly people: PeopleRegisterService,
  ) {}

  /**
   * @param existing the person to change and the version that was read; a new person when absent
   * @throws DomainError `person.invalid` with every fault, organisations that are not known among them; `person.notFound`,
   * `database.stale`, `council.notAllowed`
   */
  async save(
    actor: Actor,
    entry: PersonEntry,
    existing?: { readonly id: string; readonly version: number },
  ): Promise<Saved> {
    return this.unitOfWork.run(actor, existing ? 'person.update' : 'person.create', async () => {
      refuseIf(mayAdministerCouncil(actor));
      const known = await this.register.organisations(actor);
      const affiliations = entry.affiliations.map(({ organisation, title, from, to }) => ({
        ...{ organisationId: organisation, title, from, to },
      }));
      const faults = [
        ...personFaults({ ...entry, affiliations }, isMailAddress),
        ...unknownOrganisations(entry.affiliations, known),
      ];
      if (faults.length > 0) throw councilError('person.invalid', {}, faults);
      const { givenName, familyName, email } = entry;
      const person = { givenName, familyName, email, affiliations: await this.resolved(actor, entry) };
      return existing
        ? this.people.updatePerson(actor, existing.id, existing.version, person)
        : this.people.createPerson(actor, person);
    });
  }

  private async resolved(actor: Actor, { affiliations }: PersonEntry): Promise<AffiliationInput[]> {
    const known: { id: string; name: string; shortName: string | null }[] = [
      ...(await this.register.organisations(actor)),
    ];
    const inputs: AffiliationInput[] = [];
    for (const { organisation, title, from, to } of affiliations) {
      const name = organisation.trim();
      const found = organisationCalled(name, known);
      const { id } =
        found ?? (await this.people.createOrganisation(actor, { name, shortName: null, place: null }));
      if (!found) known.push({ id, name, shortName: null });
      inputs.push({ organisationId: id, title, from, to });
    }
    return inputs;
  }
}
