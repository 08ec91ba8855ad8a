import { type Mention, mentionsIn, type NamedOrganisation, type TextPlace } from './mention.rules.js';

/** Somebody who takes part, with what binds them on the day of the meeting. */
export interface BoundPerson {
  readonly personId: string;
  readonly name: string;
  readonly affiliations: readonly { readonly organisationId: string; readonly title: string | null }[];
  /** Organisations of the interests that hold on the day; the id is null for those the register does not know. */
  readonly interests: readonly {
    readonly organisationId: string | null;
    readonly organisationName: string;
  }[];
}

/** An item with everything in it that can name somebody. */
export interface ItemTexts {
  readonly agendaItemId: string;
  readonly texts: readonly TextPlace[];
  /** Organisations of the register that the secretariat has named as parties. */
  readonly parties: readonly { readonly organisationId: string; readonly name: string }[];
}

/** Somebody has to do with an organisation that the item names. A person decides whether it matters. */
export interface Conflict extends Mention {
  readonly agendaItemId: string;
  readonly personId: string;
  readonly because: 'affiliation' | 'interest';
  /** Title in the organisation; null for an interest and for an affiliation without one. */
  readonly title: string | null;
}

/** An organisation of the register as the rules look for it. */
export function namedOrganisation(organisation: {
  readonly id: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly aliases: readonly string[];
}): NamedOrganisation {
  const { id, name, shortName, aliases } = organisation;
  return { key: id, name, names: [name, ...(shortName ? [shortName] : []), ...aliases] };
}

/** What tells an interest's organisation from others. */
export function interestKey({ organisationId, organisationName }: BoundPerson['interests'][number]): string {
  return organisationId ?? organisationName.trim().toLocaleLowerCase('nb-NO');
}

/**
 * Every likely conflict: people against the parties of the items and the organisations that their texts name. Where somebody both works in an
 * organisation and has told of an interest in it, the affiliation is given as the ground: it is known to all.
 */
export function conflictsIn(
  items: readonly ItemTexts[],
  people: readonly BoundPerson[],
  register: readonly NamedOrganisation[],
): Conflict[] {
  const organisations = [...register, ...outsideRegister(people)];
  return items.flatMap(({ agendaItemId, texts, parties }) =>
    withParties(parties, mentionsIn(texts, organisations)).flatMap((mention) =>
      people.flatMap((person) => {
        const tie = tieBetween(person, mention.key);
        return tie ? [{ ...mention, ...tie, agendaItemId, personId: person.personId }] : [];
      }),
    ),
  );
}

/** A party is a party, whatever the text says of it. */
function withParties(parties: ItemTexts['parties'], mentions: readonly Mention[]): Mention[] {
  const named = parties.map(({ organisationId, name }) => ({
    ...{ key: organisationId, name, place: 'party' as const, number: null },
  }));
  const keys = new Set(named.map(({ key }) => key));
  return [...named, ...mentions.filter(({ key }) => !keys.has(key))];
}

function tieBetween(person: BoundPerson, key: string): Pick<Conflict, 'because' | 'title'> | undefined {
  const affiliation = person.affiliations.find((entry) => entry.organisationId === key);
  if (affiliation) return { because: 'affiliation', title: affiliation.title };
  return person.interests.some((interest) => interestKey(interest) === key)
    ? { because: 'interest', title: null }
    : undefined;
}

/** Names shorter than three letters say too little to look for when nobody has registered them. */
function outsideRegister(people: readonly BoundPerson[]): NamedOrganisation[] {
  const told = people.flatMap((person) => person.interests);
  const unknown = told.filter(
    (interest) => interest.organisationId === null && interest.organisationName.trim().length >= 3,
  );
  const byKey = new Map(unknown.map((interest) => [interestKey(interest), interest.organisationName.trim()]));
  return [...byKey].map(([key, name]) => ({ key, name, names: [name] }));
}
