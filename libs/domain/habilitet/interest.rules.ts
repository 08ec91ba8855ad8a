import type { Fault } from '#kernel/domain-error';
import { isCalendarDate } from '#kernel/oslo-time';

/** A position, ownership, somebody close, or anything else the person wants to tell. */
export const interestKinds = ['role', 'ownership', 'relation', 'other'] as const;
export type InterestKind = (typeof interestKinds)[number];

/** The longest name and description, in characters. */
export const longestInterest = 500;

/** An interest as it is told. Dates are `yyyy-mm-dd`, null when open. */
export interface InterestInput {
  readonly kind: InterestKind;
  readonly organisation: string;
  readonly description: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** Everything wrong in an interest, by field. Close relations are told as the person wishes: a word is enough. */
export function interestFaults(input: InterestInput): Fault[] {
  const faults: Fault[] = [];
  const at = (field: string, code: string) => faults.push({ path: `/${field}`, code });
  if (!(interestKinds as readonly string[]).includes(input.kind)) at('kind', 'habilitet.interestKindUnknown');
  const organisation = input.organisation.trim();
  const needsOrganisation = input.kind === 'role' || input.kind === 'ownership';
  if (needsOrganisation && organisation === '') at('organisation', 'habilitet.interestOrganisationMissing');
  else if (organisation === '' && input.description.trim() === '')
    at('description', 'habilitet.interestEmpty');
  if (organisation.length > longestInterest) at('organisation', 'habilitet.interestTooLong');
  if (input.description.length > longestInterest) at('description', 'habilitet.interestTooLong');
  for (const field of ['from', 'to'] as const) {
    const date = input[field];
    if (date !== null && !isCalendarDate(date)) at(field, 'habilitet.interestDateUnknown');
  }
  const { from, to } = input;
  if (faults.length === 0 && from !== null && to !== null && to < from)
    at('to', 'habilitet.interestEndsBeforeStart');
  return faults;
}

/** Whether an interest holds on a day; both its ends are included. */
export function holdsOn(
  interest: { readonly from: string | null; readonly to: string | null },
  day: string,
): boolean {
  return (interest.from === null || interest.from <= day) && (interest.to === null || day <= interest.to);
}
