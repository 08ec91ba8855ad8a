import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { PeopleRegisterService, RegisterQueries } from '#domain/councils';
import { KeyedIds } from './meeting-ids.rules.js';
import type { OrganisationEntry, PersonEntry } from './people.schema.js';

/** Takes the people of a file into the register; who is there already stays as they are. */
@Injectable()
export class RegisterWritingService {
  constructor(
    private readonly register: PeopleRegisterService,
    private readonly queries: RegisterQueries,
  ) {}

  /** @returns the ids of all people of the council, by key. Called inside a unit of work. */
  async takeIn(
    actor: Actor,
    organisations: readonly OrganisationEntry[],
    people: readonly PersonEntry[],
  ): Promise<KeyedIds> {
    const employers = new KeyedIds('organisation', await this.organisations(actor, organisations));
    const ids = new Map((await this.queries.people(actor)).map(({ key, id }) => [key, id]));
    for (const { key, givenName, familyName, email, affiliations } of people) {
      if (ids.has(key)) continue;
      const saved = await this.register.createPerson(actor, {
        ...{ key, givenName, familyName, email: email ?? null },
        affiliations: affiliations.map(({ organisation, title, from, to }) => ({
          organisationId: employers.of(organisation),
          title: title ?? null,
          from: from ?? null,
          to: to ?? null,
        })),
      });
      ids.set(key, saved.id);
    }
    return new KeyedIds('person', ids);
  }

  private async organisations(
    actor: Actor,
    entries: readonly OrganisationEntry[],
  ): Promise<Map<string, string>> {
    const ids = new Map((await this.queries.organisations(actor)).map(({ key, id }) => [key, id]));
    for (const { key, name, shortName, place, aliases = [] } of entries) {
      if (ids.has(key)) continue;
      const saved = await this.register.createOrganisation(actor, {
        ...{ key, name, shortName: shortName ?? null, place: place ?? null, aliases },
      });
      ids.set(key, saved.id);
    }
    return ids;
  }
}
