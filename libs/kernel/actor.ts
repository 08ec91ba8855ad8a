/**
 * The roles of an appointment (glossary), `system` for the program itself (import, jobs, command line), and `public` for
 * anybody at all, who is nobody in particular: what is made for `public` may be given to everyone.
 */
export const actorRoles = [
  'chair',
  'deputyChair',
  'member',
  'vara',
  'observer',
  'secretariat',
  'system',
  'public',
] as const;

export type ActorRole = (typeof actorRoles)[number];

/**
 * Who does something, on behalf of which council. Every unit of work has one; policies decide by it, the audit
 * trail names it and row-level security follows its `councilId`.
 */
export interface Actor {
  readonly councilId: string;
  /** The person behind it; absent for the program itself. */
  readonly personId?: string;
  readonly role: ActorRole;
  /** Ties log lines and audit rows to one request. */
  readonly requestId?: string;
  /**
   * Something is made ready as this person may see it, and they do not get it yet: whoever hands it to them notes that they
   * read it.
   */
  readonly isAhead?: boolean;
  /**
   * Ids of what this reader is given although others may not read it: exemptions, shielded items, letters. Only for
   * `public`, when somebody decided about an innsynskrav.
   */
  readonly given?: readonly string[];
}

/** The program acting by itself in one council. */
export function systemActor(councilId: string, requestId?: string): Actor {
  return { councilId, role: 'system', ...(requestId ? { requestId } : {}) };
}

/** Anybody, but given some things all the same: whoever asked for access, as far as it was decided that they get it. */
export function givenActor(councilId: string, given: readonly string[], requestId?: string): Actor {
  return { ...publicActor(councilId, requestId), given };
}

/** Whether a reader is given what has this id. */
export function isGiven({ given = [] }: Pick<Actor, 'given'>, id: string): boolean {
  return given.includes(id);
}

/** Anybody, in one council: reads only what everyone may have, and has no permission in the program. */
export function publicActor(councilId: string, requestId?: string): Actor {
  return { councilId, role: 'public', ...(requestId ? { requestId } : {}) };
}
