/** A time somebody was out of the meeting and came back, "10:31-10:55" in Oslo. */
export type Absence = string;

/** When somebody was there. Wall-clock times of the day of the meeting, `HH:MM`; null: from the start, to the end. */
export interface PresenceTimes {
  readonly status: string;
  readonly arrived: string | null;
  readonly left: string | null;
  readonly absences?: readonly Absence[];
}

/** Whether somebody is in the room at a time of the day. */
export function isPresentAt(row: PresenceTimes, time: string): boolean {
  if (row.status !== 'present') return false;
  if (row.arrived !== null && row.arrived > time) return false;
  if (row.left !== null && row.left <= time) return false;
  return !wasOut(row, time);
}

/** Whether somebody was out for a while at a time. */
export function wasOut({ absences = [] }: Pick<PresenceTimes, 'absences'>, time: string): boolean {
  return absences.some((absence) => {
    const [from, to] = absence.split('-');
    return from <= time && time < to;
  });
}

/**
 * The row of somebody who comes in now. Who had left and comes back has been out meanwhile; who comes before the
 * meeting begins is there from the start.
 * @param begun whether the meeting is under way
 */
export function afterArriving<Row extends PresenceTimes>(row: Row, time: string, begun: boolean) {
  const { absences = [], left, arrived } = row;
  if (row.status === 'present' && left === null)
    return { absences, left, arrived, status: 'present' as const };
  if (row.status === 'present' && left !== null) {
    const back = left < time ? [...absences, `${left}-${time}`] : absences;
    return { absences: back, left: null, arrived, status: 'present' as const };
  }
  return { absences: [], left: null, arrived: begun ? time : null, status: 'present' as const };
}

/** The row of somebody who goes out now; they have come at the latest now. */
export function afterLeaving<Row extends PresenceTimes>(row: Row, time: string) {
  const arrived = row.arrived !== null && row.arrived > time ? time : row.arrived;
  return { status: 'present' as const, arrived, left: time, absences: row.absences ?? [] };
}

/** Absences that cannot be so: out of order, before somebody came, after they went. */
export function absenceFault({ arrived, left, absences = [] }: PresenceTimes): string | undefined {
  const times = [arrived ?? '00:00', ...absences.flatMap((absence) => absence.split('-')), left ?? '23:59'];
  const isOrdered = times.every((time, i) => i === 0 || times[i - 1] <= time);
  return isOrdered || absences.length === 0 ? undefined : 'attendance.absencesUnordered';
}
