import type { PersonEntry } from '#domain/councils';
import { fieldIn, fieldOrNull, type SentFields } from '../sent-fields.js';

/** One row of "Tilknytning" as it was typed. */
export interface TypedRow {
  readonly organisation: string;
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly isNew: boolean;
}

/** A person's form as it was typed, kept so that a form with faults shows it again. */
export interface TypedPerson {
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly rows: readonly TypedRow[];
}

const mostRows = 50;

/** What was sent; rows that are empty all through are left out. */
export function typedPerson(sent: SentFields): TypedPerson {
  const rows = Array.from({ length: Math.min(Number(fieldIn(sent, 'rows')) || 0, mostRows) }, (_, i) => ({
    organisation: fieldIn(sent, `organisation-${i}`),
    title: fieldIn(sent, `title-${i}`),
    from: fieldIn(sent, `from-${i}`),
    to: fieldIn(sent, `to-${i}`),
    isNew: fieldIn(sent, `new-${i}`) === 'yes',
  }));
  return {
    givenName: fieldIn(sent, 'givenName'),
    familyName: fieldIn(sent, 'familyName'),
    email: fieldIn(sent, 'email'),
    rows: rows.filter(({ organisation, title, from, to }) => `${organisation}${title}${from}${to}` !== ''),
  };
}

/** The same as the register takes it; the register judges it. */
export function personEntry({ givenName, familyName, email, rows }: TypedPerson): PersonEntry {
  return {
    ...{ givenName, familyName, email: email || null },
    affiliations: rows.map(({ organisation, title, from, to, isNew }) => ({
      ...{ organisation, isNew, title: title || null, from: from || null, to: to || null },
    })),
  };
}

/** The field of the form that a path of the register is about. */
export function personFieldOf(path: string): string {
  const [, , row, name] = path.split('/');
  if (row === undefined || name === undefined) return path.slice(1);
  return `${name === 'organisationId' ? 'organisation' : name}-${row}`;
}

/** An organisation as the register takes it. */
export interface TypedOrganisation {
  readonly name: string;
  readonly shortName: string | null;
  readonly place: string | null;
  readonly aliases: string[];
}

/** The fields of an organisation. */
export function organisationEntry(sent: SentFields): TypedOrganisation {
  return {
    name: fieldIn(sent, 'name'),
    shortName: fieldOrNull(sent, 'shortName'),
    place: fieldOrNull(sent, 'place'),
    aliases: fieldIn(sent, 'aliases')
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  };
}
