import type { Fault } from '#kernel/domain-error';
import { absenceFault } from './presence.rules.js';

export const attendanceStatuses = ['expected', 'present', 'apology', 'absent'] as const;
export type AttendanceStatus = (typeof attendanceStatuses)[number];

/** What the rules need of a row of the attendance list; persons and seats by id. */
export interface AttendanceRow {
  readonly personId: string;
  readonly status: AttendanceStatus;
  readonly seatId: string | null;
  /** The member a vara attends for. */
  readonly attendsFor: string | null;
  readonly votes: boolean;
  /** Wall-clock time, `HH:MM`. */
  readonly arrived: string | null;
  readonly left: string | null;
  /** Times out in between, "10:31-10:55", in order; none when left out. */
  readonly absences?: readonly string[];
}

/** Somebody in the attendance list. */
export interface AttendanceInput extends AttendanceRow {
  readonly groupKey: string;
  readonly note: string | null;
}

/** A seat that somebody is appointed to on the day of the meeting. */
export interface FilledSeat {
  readonly seatId: string;
  readonly number: number;
  readonly memberId: string;
}

export type QuorumRule =
  | { readonly rule: 'moreThanHalf' | 'atLeastHalf' | 'twoThirds' }
  | { readonly rule: 'fixed'; readonly seats: number };

/** How many seats are represented, of how many, and whether that is enough to decide. */
export interface Quorum {
  readonly represented: number;
  readonly seats: number;
  readonly required: number;
  readonly quorate: boolean;
}

/** Seats whose member is neither present, excused nor noted as absent: each must be before the meeting can be closed. */
export function seatsWithoutStatus(
  rows: readonly AttendanceRow[],
  seats: readonly FilledSeat[],
): FilledSeat[] {
  const settled = new Set(rows.filter((row) => row.status !== 'expected').map((row) => row.personId));
  return seats.filter((seat) => !settled.has(seat.memberId));
}

/**
 * Everything that cannot be so in an attendance list. Paths point at the row: `/3/attendsFor`.
 * A vara who votes stands in for somebody who is in the list and does not vote; a seat has one vote.
 */
export function attendanceFaults(rows: readonly AttendanceRow[], varaIds: ReadonlySet<string>): Fault[] {
  const byPerson = new Map(rows.map((row) => [row.personId, row]));
  return [
    ...rows.flatMap((row, i) => {
      const fault = varaFault(row, byPerson, varaIds) ?? timeFault(row);
      return fault ? [{ path: `/${i}/${fault.field}`, code: fault.code }] : [];
    }),
    ...doubleVotes(rows),
  ];
}

interface RowFault {
  readonly field: string;
  readonly code: string;
}

function varaFault(
  row: AttendanceRow,
  byPerson: ReadonlyMap<string, AttendanceRow>,
  varaIds: ReadonlySet<string>,
): RowFault | undefined {
  if (row.attendsFor === null) {
    const needsMember = varaIds.has(row.personId) && row.status === 'present' && row.votes;
    return needsMember ? { field: 'attendsFor', code: 'attendance.varaUnlinked' } : undefined;
  }
  const member = byPerson.get(row.attendsFor);
  if (!member) return { field: 'attendsFor', code: 'attendance.memberNotListed' };
  const bothVote = row.votes && row.status === 'present' && member.status === 'present' && member.votes;
  return bothVote ? { field: 'votes', code: 'attendance.memberPresent' } : undefined;
}

function timeFault(row: AttendanceRow): RowFault | undefined {
  const backwards = row.arrived !== null && row.left !== null && row.left < row.arrived;
  if (backwards) return { field: 'left', code: 'attendance.leftBeforeArrived' };
  const absence = absenceFault(row);
  return absence === undefined ? undefined : { field: 'absences', code: absence };
}

function doubleVotes(rows: readonly AttendanceRow[]): Fault[] {
  const voting = new Set<string>();
  return rows.flatMap((row, i) => {
    if (!row.votes || row.status !== 'present' || row.seatId === null) return [];
    if (voting.has(row.seatId)) return [{ path: `/${i}/votes`, code: 'attendance.seatVotesTwice' }];
    voting.add(row.seatId);
    return [];
  });
}

/** Counts the seats that somebody with a vote is present for. Seats without a member on the day count for nothing. */
export function quorumOf(
  rows: readonly AttendanceRow[],
  seats: readonly FilledSeat[],
  rule: QuorumRule,
): Quorum {
  const seatOf = new Map(seats.map((seat) => [seat.memberId, seat.seatId]));
  const filled = new Set(seats.map((seat) => seat.seatId));
  const represented = new Set(
    rows
      .filter((row) => row.status === 'present' && row.votes)
      .map((row) => row.seatId ?? seatOf.get(row.attendsFor ?? row.personId))
      .filter((seatId) => seatId !== undefined && filled.has(seatId)),
  ).size;
  const required = requiredSeats(seats.length, rule);
  return { represented, seats: seats.length, required, quorate: represented >= required };
}

function requiredSeats(seats: number, rule: QuorumRule): number {
  switch (rule.rule) {
    case 'moreThanHalf':
      return Math.floor(seats / 2) + 1;
    case 'atLeastHalf':
      return Math.ceil(seats / 2);
    case 'twoThirds':
      return Math.ceil((seats * 2) / 3);
    case 'fixed':
      return rule.seats;
  }
}
