import type { EntityManager } from 'typeorm';
import type { Actor } from '#kernel/actor';
import { unitOfWorkScope, type UnitOfWorkScope } from './unit-of-work-scope.js';

/**
 * The EntityManager of the transaction that is running.
 * @throws Error outside a unit of work, or after it ended (a missing `await`): a fault in the program, not in the input
 */
export function currentManager(): EntityManager {
  return currentScope().manager;
}

/** The actor on whose behalf the running unit of work acts. @throws Error as {@link currentManager} does */
export function currentActor(): Actor {
  return currentScope().actor;
}

function currentScope(): UnitOfWorkScope {
  const scope = unitOfWorkScope.getStore();
  if (!scope) throw new Error('The database was used outside a unit of work.');
  if (!scope.open)
    throw new Error('The database was used after its unit of work ended: an await is missing.');
  return scope;
}
