import { DomainError } from './domain-error.js';

/** Says of the present value whether it is the one that the writer read; for lists without a version of their own. */
export type AsRead<Value> = (current: Value) => boolean;

/**
 * Refuses a change that was made from something that is no longer so. Nothing is asked when `asRead` is left out.
 * @throws DomainError `database.stale`
 */
export function refuseUnlessAsRead<Value>(current: Value, asRead: AsRead<Value> | undefined): void {
  if (asRead && !asRead(current)) throw new DomainError('database.stale', 'stale');
}
