/** A row of the attendance list, as far as taking a seat in one item goes. */
export interface SeatTaker {
  readonly personId: string;
  readonly status: string;
  /** The member a vara attends for. */
  readonly attendsFor: string | null;
}

/**
 * Whether somebody stands in the attendance list only because they would take the seat of this member in an item, so that
 * they leave it when they do not: expected, without a vote of their own, and not there yet.
 */
export function leavesTheList(row: SeatTaker & { readonly votes: boolean }, memberId: string): boolean {
  return row.attendsFor === memberId && row.status === 'expected' && !row.votes;
}

/** A vara who can take the seat of a disqualified member in one item. */
export interface ItemVara {
  readonly personId: string;
  readonly isPresent: boolean;
}

/**
 * The vara of a seat who can step in, in the order they are asked (fvl. § 8 last paragraph). Whoever is away, attends for
 * somebody else or is disqualified in the item cannot.
 * @param varaIds the vara of the seat by rank
 */
export function itemVaraCandidates(
  memberId: string,
  varaIds: readonly string[],
  rows: readonly SeatTaker[],
  disqualified: ReadonlySet<string>,
): readonly ItemVara[] {
  return varaIds.flatMap((personId) => {
    const row = rows.find((candidate) => candidate.personId === personId);
    const isAway = row?.status === 'apology' || row?.status === 'absent';
    const isTaken = row !== undefined && row.attendsFor !== null && row.attendsFor !== memberId;
    if (isAway || isTaken || disqualified.has(personId)) return [];
    return [{ personId, isPresent: row?.status === 'present' }];
  });
}
