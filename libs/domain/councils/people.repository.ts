import { Injectable } from '@nestjs/common';
import { isId } from '#kernel/ids';
import { readableKey } from '#kernel/readable-key';
import { currentManager } from '#platform/database/current-manager';
import { lockRow } from '#platform/database/locked-row';
import { Affiliation } from './affiliation.entity.js';
import { councilError } from './councils.errors.js';
import { Organisation } from './organisation.entity.js';
import { Person } from './person.entity.js';

/** People, organisations and who works where. */
@Injectable()
export class PeopleRepository {
  /** @throws DomainError `person.notFound`, or `database.stale` for another version */
  async lockedPerson(id: string, expectedVersion?: number): Promise<Person> {
    const person = isId(id) ? await lockRow(Person, id, expectedVersion) : null;
    if (!person) throw councilError('person.notFound');
    return person;
  }

  /** @throws DomainError `organisation.notFound`, or `database.stale` for another version */
  async lockedOrganisation(id: string, expectedVersion?: number): Promise<Organisation> {
    const organisation = isId(id) ? await lockRow(Organisation, id, expectedVersion) : null;
    if (!organisation) throw councilError('organisation.notFound');
    return organisation;
  }

  async savePerson(person: Person): Promise<Person> {
    return currentManager().save(Person, person);
  }

  async saveOrganisation(organisation: Organisation): Promise<Organisation> {
    return currentManager().save(Organisation, organisation);
  }

  /** Puts these affiliations in the place of those the person has; the person counts as changed. */
  async replaceAffiliations(person: Person, affiliations: readonly Affiliation[]): Promise<void> {
    const manager = currentManager();
    await manager.delete(Affiliation, { personId: person.id });
    if (affiliations.length > 0) await manager.insert(Affiliation, [...affiliations]);
    // An update by query builder counts the version on, also when no column of the person itself is new.
    await manager.update(Person, { id: person.id }, { position: person.position });
    person.version += 1;
  }

  /** The next free place in the register. */
  async nextPosition(entity: typeof Person | typeof Organisation): Promise<number> {
    const rows = await currentManager().find(entity, {
      select: { position: true },
      order: { position: 'DESC' },
      take: 1,
    });
    return (rows[0]?.position ?? 0) + 1;
  }

  /** A readable key from a name that nothing else of its kind has. */
  async freeKey(entity: typeof Person | typeof Organisation, name: string): Promise<string> {
    const rows = await currentManager().find(entity, { select: { key: true } });
    const keys = new Set(rows.map((row) => row.key));
    return readableKey(name, (key) => keys.has(key));
  }
}
