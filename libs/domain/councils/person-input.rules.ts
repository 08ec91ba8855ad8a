import type { Fault } from '#kernel/domain-error';
import { isCalendarDate } from '#kernel/oslo-time';

/** Longest name, title or other single line of the register, in characters. */
export const longestLine = 300;

/** What is said about a person, as far as the rules look at it. */
export interface PersonSaid {
  readonly givenName?: string;
  readonly familyName?: string;
  readonly email?: string | null;
  readonly affiliations?: readonly AffiliationSaid[];
}

interface AffiliationSaid {
  readonly organisationId: string;
  readonly title: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * Everything wrong in what is said about a person, by path (`/affiliations/0/to`); what is not said is not judged.
 * @param isAddress whether mail can be sent to a text: known where mail is sent
 */
export function personFaults(person: PersonSaid, isAddress: (text: string) => boolean): Fault[] {
  return [
    ...lineFaults('/givenName', person.givenName),
    ...lineFaults('/familyName', person.familyName),
    ...addressFaults(person.email, isAddress),
    ...(person.affiliations ?? []).flatMap((affiliation, i) =>
      affiliationFaults(`/affiliations/${i}`, affiliation),
    ),
  ];
}

/** Everything wrong in what is said about an organisation. */
export function organisationFaults(organisation: {
  readonly name?: string;
  readonly shortName?: string | null;
  readonly place?: string | null;
}): Fault[] {
  return [
    ...lineFaults('/name', organisation.name),
    ...lineFaults('/shortName', organisation.shortName ?? undefined),
    ...lineFaults('/place', organisation.place ?? undefined),
  ];
}

/** Whether a line says something, is not too long, and is one line. Undefined is not judged. */
export function lineFaults(path: string, line: string | undefined): Fault[] {
  if (line === undefined) return [];
  if (line.trim() === '') return [{ path, code: 'input.missing' }];
  if (line.length > longestLine) return [{ path, code: 'input.tooLong', params: { limit: longestLine } }];
  return /[\r\n]/.test(line) ? [{ path, code: 'input.notOneLine' }] : [];
}

/** Whether a day is one; `null` is an open end. */
export function dayFaults(path: string, day: string | null): Fault[] {
  return day === null || isCalendarDate(day) ? [] : [{ path, code: 'input.notADate' }];
}

function addressFaults(address: string | null | undefined, isAddress: (text: string) => boolean): Fault[] {
  if (address === undefined || address === null) return [];
  return isAddress(address) ? [] : [{ path: '/email', code: 'input.notAnEmail' }];
}

function affiliationFaults(path: string, { organisationId, title, from, to }: AffiliationSaid): Fault[] {
  const days = [...dayFaults(`${path}/from`, from), ...dayFaults(`${path}/to`, to)];
  const isBackwards = days.length === 0 && from !== null && to !== null && to < from;
  return [
    ...(organisationId === '' ? [{ path: `${path}/organisationId`, code: 'organisation.notChosen' }] : []),
    ...lineFaults(`${path}/title`, title ?? undefined),
    ...days,
    ...(isBackwards ? [{ path: `${path}/to`, code: 'affiliation.periodBackwards' }] : []),
  ];
}
