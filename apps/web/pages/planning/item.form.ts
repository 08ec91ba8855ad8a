import {
  type AgendaItemInput,
  type CaseType,
  caseTypes,
  type ShieldInput,
  shieldReaders,
} from '#domain/meetings';
import type { Fault } from '#kernel/domain-error';
import { fieldIn, type SentFields, valuesIn } from '../sent-fields.js';

/** How many guests the form has room for beyond those the item has. */
export const emptyGuestRows = 2;

/** What was typed about an item, kept so that a form with faults shows it again. */
export interface TypedItem {
  readonly title: string;
  readonly caseTypes: readonly CaseType[];
  readonly minutes: string;
  readonly guests: readonly { readonly personId: string; readonly role: string }[];
}

export function typedItem(sent: SentFields): TypedItem {
  const types = valuesIn(sent, 'caseTypes');
  const people = valuesIn(sent, 'guest');
  const roles = valuesIn(sent, 'guestRole');
  return {
    title: fieldIn(sent, 'title'),
    caseTypes: caseTypes.filter((type) => types.includes(type)),
    minutes: fieldIn(sent, 'minutes'),
    guests: people
      .map((personId, i) => ({ personId, role: (roles[i] ?? '').trim() }))
      .filter(({ personId }) => personId !== ''),
  };
}

/** Everything wrong with an item, by field. */
export function itemFaults({ title, minutes }: TypedItem): Fault[] {
  const number = Number(minutes);
  const isMinutes = minutes === '' || (Number.isInteger(number) && number >= 0 && number <= 1440);
  return [
    ...(title === '' ? [{ path: '/title', code: 'planning.titleMissing' }] : []),
    ...(title.length > 500 ? [{ path: '/title', code: 'planning.titleTooLong' }] : []),
    ...(isMinutes ? [] : [{ path: '/minutes', code: 'planning.minutesInvalid' }]),
  ];
}

/** The same as the agenda takes it. */
export function itemInput({ title, caseTypes: types, minutes, guests }: TypedItem): AgendaItemInput {
  return {
    ...{ title, caseTypes: types, minutes: minutes === '' ? null : Number(minutes) },
    guests: guests.map(({ personId, role }) => ({ personId, role: role || null })),
  };
}

/** How an item is to be shielded, as it was sent. */
export function shieldInput(sent: SentFields): ShieldInput {
  const readers = valuesIn(sent, 'readers');
  return {
    ...{ shieldedTitle: fieldIn(sent, 'shieldedTitle'), legalBasis: fieldIn(sent, 'legalBasis') },
    reason: fieldIn(sent, 'reason'),
    readers: shieldReaders.filter((reader) => readers.includes(reader)),
  };
}
