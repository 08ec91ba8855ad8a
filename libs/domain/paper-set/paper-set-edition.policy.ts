import type { Actor } from '#kernel/actor';
import type { Refusal } from '#kernel/state-machine';
import { type Closed, isSameReader, type PackageReader, readerOf } from './paper-set-edition.rules.js';

/** Whether the actor may look at, and order, the packages of a reader: their own; the secretariat those of all. */
export function maySeePackagesOf(actor: Actor, reader: PackageReader): Refusal | undefined {
  const own = readerOf(actor);
  if (own.role === 'secretariat' || isSameReader(own, reader)) return undefined;
  return { code: 'paperSet.notYours' };
}

/**
 * Whether an actor still gets a package that was made earlier.
 * @param closed what has been closed to its reader since
 */
export function mayOpenEdition(
  actor: Actor,
  reader: PackageReader,
  closed: readonly Closed[],
): Refusal | undefined {
  const refusal = maySeePackagesOf(actor, reader);
  if (refusal) return refusal;
  if (readerOf(actor).role === 'secretariat' || closed.length === 0) return undefined;
  return { code: 'paperSet.closedSince' };
}
