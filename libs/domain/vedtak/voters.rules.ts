import {
  type AttendanceRow,
  type FilledSeat,
  type Quorum,
  quorumOf,
  type QuorumRule,
  wasOut,
} from '#domain/meetings';

/** Why somebody in the list of voters is not counted among them at a moment. */
export const exclusions = [
  'disqualified',
  'away',
  'notArrived',
  'left',
  'memberPresent',
  'withoutVote',
] as const;
export type Exclusion = (typeof exclusions)[number];

/** Somebody who is, or could be, a voter in an item. */
export interface Voter {
  readonly personId: string;
  readonly seatId: string | null;
  /** The member a vara attends for. */
  readonly attendsFor: string | null;
  /** Null for those who may vote. */
  readonly why: Exclusion | null;
}

/** The meeting as it is at a moment in an item. */
export interface VotingGround {
  readonly attendance: readonly AttendanceRow[];
  readonly disqualified: ReadonlySet<string>;
  /** Vara who take the seat of a disqualified member in this item, by the member. */
  readonly itemVara?: ReadonlyMap<string, string>;
  /** `HH:MM` in Oslo. */
  readonly time: string;
}

/**
 * Everybody who holds a vote in the meeting or stands in for somebody who does, and whether each may vote at the
 * moment: present then, not disqualified then, and one for each seat. A vara who was called in votes while the member
 * of the seat does not: also when the member is disqualified, has not come yet or has left. A vara without vote
 * although the member is away was left without it on purpose.
 */
export function votersAt(ground: VotingGround): Voter[] {
  const attendance = withItemVara(ground);
  const holders = attendance.filter((row) => row.votes || row.attendsFor !== null || row.seatId !== null);
  const members = new Map(
    holders.filter((row) => row.attendsFor === null).map((row) => [row.personId, ownReason(row, ground)]),
  );
  const taken = new Set<string>();
  return holders.map((row) => {
    const own = ownReason(row, ground);
    const why =
      row.attendsFor === null
        ? (own ?? (row.votes ? null : 'withoutVote'))
        : (own ?? varaReason(row, members, attendance, taken));
    if (why === null && row.attendsFor !== null) taken.add(row.attendsFor);
    const { personId, seatId, attendsFor } = row;
    return { personId, seatId, attendsFor, why };
  });
}

/** A vara called in for this item only stands in it as one who was called in for the meeting. */
function withItemVara({ attendance, disqualified, itemVara }: VotingGround): readonly AttendanceRow[] {
  const memberOf = new Map([...(itemVara ?? [])].map(([member, vara]) => [vara, member]));
  return attendance.map((row) => {
    const member = attendance.find(({ personId }) => personId === memberOf.get(row.personId));
    if (!member || row.attendsFor !== null || !disqualified.has(member.personId)) return row;
    return { ...row, attendsFor: member.personId, seatId: member.seatId, votes: true };
  });
}

/** What keeps somebody from voting that has to do with themselves. */
function ownReason(row: AttendanceRow, { disqualified, time }: VotingGround): Exclusion | null {
  if (row.status !== 'present') return 'away';
  if (row.arrived !== null && row.arrived > time) return 'notArrived';
  if ((row.left !== null && row.left <= time) || wasOut(row, time)) return 'left';
  return disqualified.has(row.personId) ? 'disqualified' : null;
}

function varaReason(
  vara: AttendanceRow,
  members: ReadonlyMap<string, Exclusion | null>,
  attendance: readonly AttendanceRow[],
  taken: ReadonlySet<string>,
): Exclusion | null {
  const memberId = vara.attendsFor ?? '';
  if (taken.has(memberId)) return 'withoutVote';
  const member = attendance.find((row) => row.personId === memberId);
  const memberVotes = member?.votes === true && members.get(memberId) === null;
  if (memberVotes) return 'memberPresent';
  // The list takes the vote from a vara whose member turned up; it holds again for as long as the member cannot vote.
  return vara.votes || member?.status === 'present' ? null : 'withoutVote';
}

/** The quorum counted again in an item: the seats of those who may vote at the moment, of all that are filled. */
export function quorumAmong(
  voters: readonly Voter[],
  seats: readonly FilledSeat[],
  rule: QuorumRule,
): Quorum {
  const rows = voters
    .filter((voter) => voter.why === null)
    .map(({ personId, seatId, attendsFor }): AttendanceRow => ({
      ...{ personId, seatId, attendsFor, status: 'present', votes: true, arrived: null, left: null },
    }));
  return quorumOf(rows, seats, rule);
}
