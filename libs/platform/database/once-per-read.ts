import type { Actor } from '#kernel/actor';
import { unitOfWorkScope } from './unit-of-work-scope.js';

/** How many things one unit of work remembers; beyond it the oldest is forgotten, so that an export stays small. */
const remembered = 500;

/**
 * Loads a thing once in a reading unit of work: asked again inside the same one, it is what it was, because a reading
 * one sees one moment. In a writing one, and outside any, it is loaded each time. It is forgotten with the unit of
 * work, so it can neither be stale nor reach another council.
 * @param key names the thing and everything that it depends on; the actor too (`actorKey`) where a policy decides
 */
export function oncePerRead<T>(key: string, load: () => Promise<T>): Promise<T> {
  const scope = unitOfWorkScope.getStore();
  if (!scope?.open || scope.writable) return load();
  const { memory } = scope;
  const known = memory.get(key);
  // What stands under a key was put there by the same caller, with the same type.
  if (known) return known as Promise<T>;
  const loading = load();
  memory.set(key, loading);
  loading.catch(() => memory.delete(key));
  if (memory.size > remembered) memory.delete(memory.keys().next().value ?? key);
  return loading;
}

/** What a policy, or the log of reads, may look at in an actor, as part of a key. */
export function actorKey({
  role,
  personId = '',
  isAhead = false,
  given = [],
}: Pick<Actor, 'role' | 'personId' | 'isAhead' | 'given'>): string {
  return [role, personId, ...(isAhead ? ['ahead'] : []), ...given].join(':');
}
