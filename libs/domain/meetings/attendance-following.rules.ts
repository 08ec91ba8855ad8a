import type { AttendanceStatus } from './attendance.rules.js';
import type { ExpectedPerson } from './expected-attendance.rules.js';

/** What the rule needs of a row of the attendance list. */
export interface FollowedRow {
  readonly id: string;
  readonly personId: string;
  readonly status: AttendanceStatus;
  readonly seatId: string | null;
  readonly attendsFor: string | null;
}

/** What is to be changed in an attendance list when other people hold office on its day than when it was made. */
export interface AttendanceChange<Row extends FollowedRow> {
  readonly leaving: readonly Row[];
  /** Still listed, but in another seat, or with one now. */
  readonly moving: readonly { readonly row: Row; readonly expected: ExpectedPerson }[];
  readonly coming: readonly ExpectedPerson[];
}

/** Who holds office on the day of a meeting. */
export interface OfficeOnDay {
  readonly expected: readonly ExpectedPerson[];
  /** Everybody in any role, vara too. */
  readonly inOffice: ReadonlySet<string>;
  /** Those who have held anything at any time; a guest has not, and is nobody's business here. */
  readonly everAppointed: ReadonlySet<string>;
}

/**
 * How a list is brought in step with who holds office on its day. Nobody is taken off who is noted as present or
 * absent: that has happened. A vara called in for somebody who leaves goes with them.
 */
export function attendanceChange<Row extends FollowedRow>(
  rows: readonly Row[],
  { expected, inOffice, everAppointed }: OfficeOnDay,
): AttendanceChange<Row> {
  const expectedOf = new Map(expected.map((person) => [person.personId, person]));
  const hasLeft = (personId: string) => everAppointed.has(personId) && !inOffice.has(personId);
  const isOpen = ({ status }: Row) => status === 'expected' || status === 'apology';
  const leaving = rows.filter((row) => {
    if (!isOpen(row)) return false;
    if (row.attendsFor !== null) return hasLeft(row.personId) || !expectedOf.has(row.attendsFor);
    const lostSeat = row.seatId !== null && expectedOf.get(row.personId) === undefined;
    return hasLeft(row.personId) || (lostSeat && everAppointed.has(row.personId));
  });
  const staying = rows.filter((row) => !leaving.includes(row));
  const listed = new Set(staying.map((row) => row.personId));
  return {
    leaving,
    moving: staying.flatMap((row) => {
      const person = expectedOf.get(row.personId);
      const isMoved = person && row.attendsFor === null && isOpen(row) && row.seatId !== person.seatId;
      return isMoved ? [{ row, expected: person }] : [];
    }),
    coming: expected.filter((person) => !listed.has(person.personId)),
  };
}
