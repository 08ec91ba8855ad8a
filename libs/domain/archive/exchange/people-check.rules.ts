import type { Fault } from '#kernel/domain-error';
import { differingFields } from './difference.rules.js';
import type { KnownCouncil } from './known-council.rules.js';
import type { MeetingFile } from './meeting-file.schema.js';
import { nearestKey, suggestion } from './nearest.rules.js';
import type { OrganisationEntry, PersonEntry } from './people.schema.js';
import { type KeyReference, partyReferences, personReferences } from './person-references.rules.js';
import { repeatedKeys } from './repeated.rules.js';

interface RegisterFile {
  readonly organisations: readonly OrganisationEntry[];
  readonly people: readonly PersonEntry[];
}

/** What cannot be so in the register of a file by itself: keys twice, unknown organisations, periods that end first. */
export function registerFaults({ organisations, people }: RegisterFile): Fault[] {
  const known = new Set(organisations.map(({ key }) => key));
  return [
    ...repeatedKeys('/organisations', organisations),
    ...repeatedKeys('/people', people),
    ...people.flatMap((person, p) =>
      person.affiliations.flatMap((affiliation, a) => {
        const path = `/people/${p}/affiliations/${a}`;
        const { organisation, from, to } = affiliation;
        return [
          ...(known.has(organisation)
            ? []
            : [unknown(`${path}/organisation`, 'exchange.organisationUnknown', organisation, known)]),
          ...(from !== undefined && to !== undefined && to < from
            ? [{ path: `${path}/to`, code: 'exchange.periodBackwards' }]
            : []),
        ];
      }),
    ),
  ];
}

/**
 * The people of a meeting file: everybody named is listed, everybody listed is named (what nobody names would be lost
 * when the meeting is written out again), and who is in the register already is the same there.
 */
export function meetingPeopleFaults(file: MeetingFile, known: KnownCouncil): Fault[] {
  const named = personReferences(file);
  const parties = partyReferences(file);
  const organisations = new Set(file.organisations.map(({ key }) => key));
  return [
    ...registerFaults(file),
    ...unknownPeople(named, file.people),
    ...parties
      .filter(({ key }) => !organisations.has(key))
      .map(({ path, key }) => unknown(path, 'exchange.organisationUnknown', key, organisations)),
    ...unused('/people', file.people, new Set(named.map(({ key }) => key)), 'exchange.personUnused'),
    ...unused(
      '/organisations',
      file.organisations,
      new Set([...organisationsOf(file.people), ...parties.map(({ key }) => key)]),
      'exchange.organisationUnused',
    ),
    ...different('/people', file.people, known.people, 'exchange.personDiffers'),
    ...differentOrganisations(file.organisations, known.organisations),
  ];
}

/** Other names come and go in the register, also after a file was written: they make no organisation another one. */
function differentOrganisations(
  said: readonly OrganisationEntry[],
  known: ReadonlyMap<string, OrganisationEntry>,
): Fault[] {
  const plain = ({ key, name, shortName, place }: OrganisationEntry) => ({ key, name, shortName, place });
  const there = new Map([...known].map(([key, entry]) => [key, plain(entry)]));
  return different('/organisations', said.map(plain), there, 'exchange.organisationDiffers');
}

function unknownPeople(named: readonly KeyReference[], people: readonly PersonEntry[]): Fault[] {
  const listed = new Set(people.map(({ key }) => key));
  return named
    .filter(({ key }) => !listed.has(key))
    .map(({ path, key }) => unknown(path, 'exchange.personUnknown', key, listed));
}

/** A reference that leads nowhere, with the key that was most likely meant. */
export function unknown(path: string, code: string, key: string, known: Iterable<string>): Fault {
  return { path, code, params: { key, suggestion: suggestion(nearestKey(key, known)) } };
}

function organisationsOf(people: readonly PersonEntry[]): Set<string> {
  return new Set(people.flatMap(({ affiliations }) => affiliations.map(({ organisation }) => organisation)));
}

function unused(
  path: string,
  entries: readonly { key: string }[],
  used: ReadonlySet<string>,
  code: string,
): Fault[] {
  return entries.flatMap(({ key }, i) =>
    used.has(key) ? [] : [{ path: `${path}/${i}`, code, params: { key } }],
  );
}

/** Entries whose key is taken already by something that says something else. */
export function different<Entry extends { readonly key: string }>(
  path: string,
  entries: readonly Entry[],
  known: ReadonlyMap<string, Entry>,
  code: string,
): Fault[] {
  return entries.flatMap((entry, i) => {
    const there = known.get(entry.key);
    const fields = there ? differingFields(entry, there) : [];
    return fields.length > 0
      ? [{ path: `${path}/${i}`, code, params: { key: entry.key, fields: fields.join(', ') } }]
      : [];
  });
}
