import type { AttendanceStatus } from './attendance.rules.js';

/** What the rule needs of a row of the attendance list. */
export interface VaraVoteRow {
  readonly personId: string;
  readonly status: AttendanceStatus;
  /** The member a vara attends for. */
  readonly attendsFor: string | null;
  readonly votes: boolean;
}

/**
 * Whether each vara called in for a member votes after the member's status has changed. A seat has one vote, and it is
 * the member's: a member who turns up after all takes it back, and one who falls out gives it again. The vara stays in
 * the list either way, so that both are shown.
 * @param member the member's row as it is now
 * @returns the new `votes` by the person id of the vara, only where it changes
 */
export function varaVotesAfter(
  rows: readonly VaraVoteRow[],
  member: Pick<VaraVoteRow, 'personId' | 'status' | 'votes'>,
): ReadonlyMap<string, boolean> {
  const isAway = member.status === 'apology' || member.status === 'absent';
  const votes = isAway || !member.votes;
  return new Map(
    rows
      .filter((row) => row.attendsFor === member.personId && row.votes !== votes)
      .map((row) => [row.personId, votes]),
  );
}
