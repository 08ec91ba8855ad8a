import type { Fault } from '#kernel/domain-error';
import { archiveError } from '../archive.errors.js';
import { mostFaults } from './schema-check.rules.js';

/**
 * Ends the work when a file has faults.
 * @throws DomainError with the code and the faults; past `mostFaults` of them the rest is only counted
 */
export function refusedWith(
  code: 'exchange.meetingRefused' | 'exchange.councilRefused',
  faults: readonly Fault[],
): void {
  if (faults.length === 0) return;
  const told = faults.slice(0, mostFaults);
  const more = faults.length - told.length;
  throw archiveError(
    code,
    {},
    more > 0 ? [...told, { path: '', code: 'exchange.moreFaults', params: { count: more } }] : told,
  );
}
