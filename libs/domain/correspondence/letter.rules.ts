import type { Fault } from '#kernel/domain-error';
import { placeholdersIn } from '#domain/saksframlegg';
import { isCalendarDate } from '#kernel/oslo-time';
import type { LetterDirection, LetterStatus } from './letter.states.js';

/** The parts of a letter that its rules look at. */
export interface LetterContent {
  readonly direction: LetterDirection;
  readonly status: LetterStatus;
  readonly addressee: readonly string[];
  readonly sender?: string;
  readonly ourRef?: string;
  readonly date: string;
  readonly html: string;
}

const outgoing: readonly LetterStatus[] = ['draft', 'adopted', 'sent', 'answered'];
const incoming: readonly LetterStatus[] = ['received', 'answered'];

/** Whether a letter in this status has left the house: then it may no longer be changed. */
export function hasLeft(status: LetterStatus): boolean {
  return status === 'sent' || status === 'answered';
}

/** Every fault in a letter, by field: what its direction and status ask for. */
export function letterFaults(letter: LetterContent): Fault[] {
  const faults: Fault[] = [];
  const statuses = letter.direction === 'out' ? outgoing : incoming;
  if (!statuses.includes(letter.status))
    faults.push({ path: '/status', code: 'letter.statusNotForDirection' });
  if (letter.addressee.length === 0) faults.push({ path: '/addressee', code: 'letter.addresseeMissing' });
  if (!isCalendarDate(letter.date))
    faults.push({ path: '/date', code: 'letter.dateInvalid', params: { date: letter.date } });
  if (letter.direction === 'in' && !letter.sender)
    faults.push({ path: '/sender', code: 'letter.senderMissing' });
  if (letter.direction === 'out' && letter.sender)
    faults.push({ path: '/sender', code: 'letter.senderNotForOutgoing' });
  return letter.direction === 'out' && hasLeft(letter.status)
    ? [...faults, ...sendingFaults(letter)]
    : faults;
}

/** What is missing before a letter may be sent (D21, and `Vår ref.` that was empty in the real papers). */
export function sendingFaults(letter: Pick<LetterContent, 'ourRef' | 'html'>): Fault[] {
  const faults: Fault[] = [];
  if (!letter.ourRef?.trim()) faults.push({ path: '/ourRef', code: 'letter.ourRefMissing' });
  if (placeholdersIn(letter.html).length > 0) faults.push({ path: '/html', code: 'letter.placeholderLeft' });
  return faults;
}
