/** What a written procedure is begun from: a paper that waits for a meeting, or an item with its paper. */
export interface ProcedureSource {
  readonly kind: 'paper' | 'item';
  readonly id: string;
}

/** What decides what becomes of the item that a procedure is begun from. */
export interface SourceItem {
  readonly status: 'planned' | 'treated' | 'postponed' | 'withdrawn';
  readonly isShielded: boolean;
  /** It belongs to its meeting: approval of its innkalling, its Eventuelt. */
  readonly isStanding: boolean;
  /** Its number has been sent to readers and is never used again. */
  readonly isNumbered: boolean;
  readonly meetingStatus: string;
}

/**
 * How a matter goes on in writing. `moved`: nobody has seen the item, which comes off the agenda, and its paper is taken
 * along; `withdrawn`: readers know it, so it stands as withdrawn and the paper is copied; `continued`: it was put off, and
 * the paper is copied. A code says why it cannot be.
 */
export function wayIntoWriting(
  item: SourceItem,
):
  | 'moved'
  | 'withdrawn'
  | 'continued'
  | { readonly code: 'writtenProcedure.sourceShielded' | 'writtenProcedure.sourceOver' } {
  if (item.isShielded) return { code: 'writtenProcedure.sourceShielded' };
  if (item.status === 'postponed') return 'continued';
  const isBefore = item.meetingStatus === 'planned' || item.meetingStatus === 'called';
  if (item.status !== 'planned' || !isBefore || item.isStanding)
    return { code: 'writtenProcedure.sourceOver' };
  return item.isNumbered ? 'withdrawn' : 'moved';
}
