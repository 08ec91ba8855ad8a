import { Type } from 'typebox';
import { appointmentRoles } from '#domain/councils';
import { operation } from '../contract/operation.js';
import { DateText, Id, Line, OrNull, PageOf, PageQuery, Query, Shape } from '../contract/schema.js';
import { AppointmentResponse, SeatResponse } from './register.responses.js';

const tag = 'people';
const read = { tag, method: 'get', permission: 'people.read' } as const;
const create = { tag, method: 'post', permission: 'people.write' } as const;
const change = { tag, method: 'patch', permission: 'people.write', ifMatch: 'required' } as const;
const seat = { status: 200, body: SeatResponse, etag: 'version', description: 'The seat.' } as const;
const appointment = {
  status: 200,
  body: AppointmentResponse,
  etag: 'version',
  description: 'The appointment.',
} as const;

const seatFields = {
  number: Type.Integer({ minimum: 1, maximum: 200, description: 'Order in which seats are listed.' }),
  represents: Line('Whom the seat speaks for.'),
};

export const listSeats = operation({
  ...{ ...read, id: 'seats.list', path: 'seats' },
  summary: 'Seats',
  query: Query(PageQuery),
  success: { status: 200, body: PageOf('SeatPage', SeatResponse), description: 'By number.' },
  errors: [],
});

export const createSeat = operation({
  ...{ ...create, id: 'seats.create', path: 'seats' },
  summary: 'Make a seat',
  body: Shape('NewSeat', seatFields),
  success: { ...seat, status: 201, location: '/api/v1/seats' },
  errors: ['seat.invalid', 'seat.keyTaken', 'seat.numberTaken', 'council.notAllowed'],
});

export const changeSeat = operation({
  ...{ ...change, id: 'seats.change', path: 'seats/:seatId' },
  summary: 'Change a seat',
  body: Type.Partial(Type.Object(seatFields), {
    ...{ title: 'SeatChange', additionalProperties: false, minProperties: 1 },
  }),
  success: seat,
  errors: ['seat.invalid', 'seat.notFound', 'seat.numberTaken', 'council.notAllowed'],
});

export const listAppointments = operation({
  ...{ ...read, id: 'appointments.list', path: 'appointments' },
  summary: 'Appointments, past ones too',
  query: Query(PageQuery),
  success: {
    status: 200,
    body: PageOf('AppointmentPage', AppointmentResponse),
    description: 'As registered.',
  },
  errors: [],
});

export const createAppointment = operation({
  ...{ ...create, id: 'appointments.create', path: 'appointments' },
  summary: 'Appoint somebody for a period',
  body: Shape('NewAppointment', {
    personId: Id('Who is appointed.'),
    role: Type.Enum([...appointmentRoles]),
    seatId: OrNull(Id('The seat, for members and vara.')),
    rank: OrNull(Type.Integer({ minimum: 1, maximum: 20, description: 'Order among the vara of a seat.' })),
    from: DateText('First day.'),
    to: OrNull(DateText('Last day, included; null = until further notice.')),
    endsPredecessor: Type.Optional(
      Type.Boolean({
        description: 'Whoever sits in the seat, or is the chair, on the first day ends on the day before.',
      }),
    ),
  }),
  success: { ...appointment, status: 201, location: '/api/v1/appointments' },
  errors: [
    ...([
      'appointment.invalid',
      'appointment.periodBackwards',
      'appointment.seatRequired',
      'appointment.seatNotAllowed',
    ] as const),
    ...(['appointment.rankNotAllowed', 'appointment.seatTaken', 'appointment.chairTaken'] as const),
    ...(['appointment.twice', 'appointment.varaNotUsed', 'person.notFound', 'seat.notFound'] as const),
    'council.notAllowed',
  ],
});

const periodErrors = [
  ...(['appointment.invalid', 'appointment.periodBackwards', 'appointment.rankNotAllowed'] as const),
  ...(['appointment.seatTaken', 'appointment.chairTaken', 'appointment.twice'] as const),
] as const;

export const changeAppointment = operation({
  ...{ ...change, id: 'appointments.change', path: 'appointments/:appointmentId' },
  summary: 'Change first or last day, or rank',
  description:
    'Access ends the day after the last day, and sessions at midnight in Oslo. Coming meetings get the people of their day.',
  body: Type.Partial(
    Type.Object({
      from: DateText('First day.'),
      to: OrNull(DateText('Last day, included; null = until further notice.')),
      rank: OrNull(Type.Integer({ minimum: 1, maximum: 20, description: 'Order among the vara of a seat.' })),
    }),
    { title: 'AppointmentChange', additionalProperties: false, minProperties: 1 },
  ),
  success: appointment,
  errors: [...periodErrors, 'appointment.notFound', 'appointment.lastSecretary', 'council.notAllowed'],
});

export const removeAppointment = operation({
  ...{ ...change, method: 'delete', id: 'appointments.remove', path: 'appointments/:appointmentId' },
  summary: 'Remove an appointment that has not begun',
  description: 'One that has begun is history: give it a last day instead.',
  success: { status: 204, description: 'Removed.' },
  errors: ['appointment.notFound', 'appointment.begun', 'council.notAllowed'],
});
