import { Type, type Static } from 'typebox';
import { appointmentRoles } from '#domain/councils';
import { attendanceStatuses, type AttendanceCheck, type AttendanceView } from '#domain/meetings';
import { ClockTime, Id, OrNull, Part, Shape, Version } from '../contract/schema.js';

export const AttendanceResponse = Shape('Attendance', {
  id: Id('Id of the row.'),
  position: Type.Integer({ description: 'Order in the printed list, from 1.' }),
  personId: Id('Who.'),
  name: Type.String(),
  organisation: OrNull(Type.String({ description: 'Where the person worked on the day.' })),
  role: OrNull(
    Type.Enum([...appointmentRoles], { description: 'Appointed role on the day; null for guests.' }),
  ),
  groupKey: Type.String({ description: 'Group of the attendance list, from the settings of the council.' }),
  status: Type.Enum([...attendanceStatuses]),
  seatId: OrNull(Id('The seat that the person fills.')),
  attendsFor: OrNull(Id('The member a vara attends for.')),
  votes: Type.Boolean({ description: 'Whether the person may vote in this meeting.' }),
  note: OrNull(Type.String()),
  arrived: OrNull(ClockTime('When the person came.')),
  left: OrNull(ClockTime('When the person left.')),
  version: Version,
});

export const AttendanceCheckResponse = Shape('AttendanceCheck', {
  quorum: Part({
    represented: Type.Integer({ description: 'Seats that somebody with a vote is present for.' }),
    seats: Type.Integer(),
    required: Type.Integer(),
    quorate: Type.Boolean(),
  }),
  seatsWithoutStatus: Type.Array(Type.Integer(), {
    description: 'Numbers of seats whose member has no status yet.',
  }),
  faults: Type.Array(Part({ path: Type.String(), code: Type.String() })),
});

export function attendanceAnswer(row: AttendanceView): Static<typeof AttendanceResponse> {
  const {
    id,
    position,
    personId,
    person,
    role,
    groupKey,
    status,
    seatId,
    attendsFor,
    votes,
    note,
    arrived,
    left,
    version,
  } = row;
  const organisation = person.affiliations[0]?.organisation ?? null;
  return {
    ...{ id, position, personId, name: person.name, organisation, role, groupKey, status },
    ...{ seatId, attendsFor, votes, note, arrived, left, version },
  };
}

export function attendanceCheckAnswer(check: AttendanceCheck): Static<typeof AttendanceCheckResponse> {
  const { represented, seats, required, quorate } = check.quorum;
  return {
    quorum: { represented, seats, required, quorate },
    seatsWithoutStatus: check.seatsWithoutStatus.map((seat) => seat.number),
    faults: check.faults.map(({ path, code }) => ({ path, code })),
  };
}
