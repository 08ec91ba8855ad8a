import { unitOfWorkScope } from './unit-of-work-scope.js';

/**
 * Writes something because of what is being read, as a log of reads does. In a reading unit of work it is done when that
 * is over, in one of its own, and before what was read is given out: when it cannot be written, nothing is. In a writing
 * one it is done at once.
 */
export async function afterwards(write: () => Promise<void>): Promise<void> {
  const scope = unitOfWorkScope.getStore();
  if (scope?.open && !scope.writable) scope.after.push(write);
  else await write();
}
