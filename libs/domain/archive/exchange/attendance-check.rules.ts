import type { Fault } from '#kernel/domain-error';
import { type AttendanceRow, attendanceFaults } from '#domain/meetings';
import type { KnownCouncil } from './known-council.rules.js';
import type { MeetingFile } from './meeting-file.schema.js';
import { unknown } from './people-check.rules.js';
import { repeated } from './repeated.rules.js';

/** What cannot be so in an attendance list; when the meeting has been held, that every seat has a status too. */
export function attendanceListFaults(file: MeetingFile, known: KnownCouncil): Fault[] {
  const seats = new Set(known.seats.map(({ key }) => key));
  const rows = file.attendance.map((row): AttendanceRow => ({
    personId: row.person,
    status: row.status,
    seatId: row.seat ?? null,
    attendsFor: row.attendsFor ?? null,
    votes: row.votes,
    arrived: row.arrived ?? null,
    left: row.left ?? null,
    absences: row.absences ?? [],
  }));
  return [
    ...repeated(
      file.attendance,
      ({ person }) => person,
      (key, i) => ({
        path: `/attendance/${i}/person`,
        code: 'exchange.attendanceTwice',
        params: { key },
      }),
    ),
    ...file.attendance.flatMap(({ seat }, i) =>
      seat === undefined || seats.has(seat)
        ? []
        : [unknown(`/attendance/${i}/seat`, 'exchange.seatUnknown', seat, seats)],
    ),
    ...attendanceFaults(rows, known.varas).map((fault) => ({ ...fault, path: `/attendance${fault.path}` })),
    ...(file.meeting.status === 'held' ? seatsLeftOut(file, known) : []),
  ];
}

function seatsLeftOut(file: MeetingFile, known: KnownCouncil): Fault[] {
  const settled = new Set(
    file.attendance.filter(({ status }) => status !== 'expected').map(({ person }) => person),
  );
  return known.seats
    .filter(({ member }) => member !== null && !settled.has(member))
    .map(({ key }) => ({ path: '/attendance', code: 'exchange.seatWithoutStatus', params: { key } }));
}
