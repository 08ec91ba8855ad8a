import type { Actor, ActorRole } from '#kernel/actor';

/** Whose package it is. The secretariat and the public are one reader each; everybody else is a person in a role. */
export interface PackageReader {
  readonly role: ActorRole;
  readonly personId: string | null;
}

/** The reader that an actor is. What the program makes by itself is the secretariat's. */
export function readerOf({ role, personId }: Actor): PackageReader {
  if (role === 'secretariat' || role === 'system') return { role: 'secretariat', personId: null };
  if (role === 'public') return { role, personId: null };
  return { role, personId: personId ?? null };
}

/** Somebody to make a reader's package ready as, before they get it. */
export function actorFor({ councilId, requestId }: Actor, { role, personId }: PackageReader): Actor {
  return {
    ...{ councilId, role, isAhead: true },
    ...(personId === null ? {} : { personId }),
    ...(requestId === undefined ? {} : { requestId }),
  };
}

/** Whether two mean the same reader: role and person both, for the same person may read more in another role. */
export function isSameReader(one: PackageReader, other: PackageReader): boolean {
  return one.role === other.role && one.personId === other.personId;
}

/** Something that is kept from a reader. */
export interface Closed {
  /** Of the shielded or barred item, or of the exemption. */
  readonly id: string;
  /** Of what it is that they do not get: an item, a paper, a vedlegg, a referat, a letter. */
  readonly of: string;
  /** When some of it was opened last while the rest stays closed. */
  readonly narrowedAt?: Date | null;
}

/** Whether something that was kept from a reader when their package was made is open to them now, or some of it: a new one may tell more. */
export function opensMore(
  { closed, madeAt }: { readonly closed: readonly string[]; readonly madeAt: Date },
  closedNow: readonly Closed[],
): boolean {
  const now = new Map(closedNow.map((each) => [each.id, each]));
  return closed.some((id) => {
    const still = now.get(id);
    return !still || (still.narrowedAt ?? madeAt) > madeAt;
  });
}

/**
 * What has been closed to a reader since their package was made. Ids are in the order in which they were given, so what
 * came into being later than the package cannot have been told in it.
 */
export function closedSince(
  edition: { readonly id: string; readonly closed: readonly string[] },
  closedNow: readonly Closed[],
): readonly Closed[] {
  const before = new Set(edition.closed);
  return closedNow.filter(({ id, of }) => !before.has(id) && of < edition.id);
}
