import { Type } from 'typebox';
import { attendanceStatuses } from '#domain/meetings';
import { operation } from '../contract/operation.js';
import { ClockTime, Id, Line, OrNull, PageOf, PageQuery, Query, Shape } from '../contract/schema.js';
import { AttendanceCheckResponse, AttendanceResponse } from './attendance.responses.js';

const tag = 'meetings';
const path = 'meetings/:meeting/attendance';
const row = { status: 200, body: AttendanceResponse, etag: 'version', description: 'The row.' } as const;
const refusedRead = ['meeting.notFound', 'meeting.notReadable'] as const;
const refusedWrite = [...refusedRead, 'meeting.notAllowed', 'meeting.over', 'attendance.invalid'] as const;

const fields = {
  groupKey: Line('Group of the attendance list, from the settings of the council.', 80),
  status: Type.Enum([...attendanceStatuses]),
  seatId: OrNull(Id('The seat that the person fills.')),
  attendsFor: OrNull(Id('The member a vara attends for.')),
  votes: Type.Boolean({ description: 'Whether the person may vote.' }),
  note: OrNull(Line('Printed after the name.')),
  arrived: OrNull(ClockTime('When the person came.')),
  left: OrNull(ClockTime('When the person left.')),
};

export const listAttendance = operation({
  ...{ id: 'attendance.list', tag, method: 'get', path, permission: 'meetings.read' },
  summary: 'Who is expected at, present in or away from a meeting',
  query: Query(PageQuery),
  success: {
    status: 200,
    body: PageOf('AttendancePage', AttendanceResponse),
    description: 'In printed order.',
  },
  errors: refusedRead,
});

export const checkAttendance = operation({
  ...{ id: 'attendance.check', tag, method: 'get', path: `${path}-check`, permission: 'meetings.read' },
  summary: 'Quorum, seats without a status, and what cannot be so',
  success: { status: 200, body: AttendanceCheckResponse, description: 'As the list stands now.' },
  errors: refusedRead,
});

export const addAttendance = operation({
  ...{ id: 'attendance.add', tag, method: 'post', path, permission: 'meetings.write' },
  summary: 'Add somebody to the list',
  body: Shape('NewAttendance', { personId: Id('Who.'), ...fields }),
  success: { ...row, status: 201 },
  errors: [...refusedWrite, 'attendance.personTwice', 'attendance.groupUnknown', 'database.referenced'],
});

export const changeAttendance = operation({
  ...{
    id: 'attendance.change',
    tag,
    method: 'patch',
    path: `${path}/:attendanceId`,
    permission: 'meetings.write',
  },
  summary: "Change somebody's row",
  description: 'A new status moves the person to the group that lists it, unless a group is given.',
  ifMatch: 'required',
  body: Type.Partial(Type.Object(fields), {
    title: 'AttendanceChange',
    additionalProperties: false,
    minProperties: 1,
  }),
  success: row,
  errors: [...refusedWrite, 'attendance.notFound', 'database.referenced'],
});

export const removeAttendance = operation({
  ...{
    id: 'attendance.remove',
    tag,
    method: 'delete',
    path: `${path}/:attendanceId`,
    permission: 'meetings.write',
  },
  summary: 'Take somebody off the list',
  ifMatch: 'required',
  success: { status: 204, description: 'Removed.' },
  errors: [...refusedWrite, 'attendance.notFound'],
});
