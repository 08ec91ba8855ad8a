/** Somebody in the attendance list, as far as chairing goes. */
export interface PossibleChair {
  readonly personId: string;
  /** Appointed role on the day. */
  readonly role: string | null;
}

/**
 * Who gives the casting vote among those who rule: who chairs the meeting, else the chair, else the deputy chair. Nobody
 * does when all of them are in question themselves.
 */
export function castingHolder(
  deciders: readonly string[],
  people: readonly PossibleChair[],
  chairedBy: string | null,
): string | null {
  const having = (role: string) => people.filter((row) => row.role === role).map((row) => row.personId);
  const inOrder = [...(chairedBy ? [chairedBy] : []), ...having('chair'), ...having('deputyChair')];
  return inOrder.find((personId) => deciders.includes(personId)) ?? null;
}

/** The same where the council decides whether there is a casting vote at all. */
export function castingByAmong(
  ground: {
    readonly castingVote: boolean;
    readonly chairedBy: string | null;
    readonly people: readonly PossibleChair[];
  },
  deciders: readonly string[],
): string | null {
  return ground.castingVote ? castingHolder(deciders, ground.people, ground.chairedBy) : null;
}
