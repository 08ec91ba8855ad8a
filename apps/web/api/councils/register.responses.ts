import { Type, type Static } from 'typebox';
import type { PersonOnDate, RegisteredPerson, RegisterQueries, Roster } from '#domain/councils';
import { appointmentRoles } from '#domain/councils';
import { DateText, Id, OrNull, Part, Shape, Version } from '../contract/schema.js';

type Row<Method extends 'organisations' | 'seats' | 'appointments'> = Awaited<
  ReturnType<RegisterQueries[Method]>
>[number];

export const OrganisationResponse = Shape('Organisation', {
  id: Id('Id of the organisation.'),
  key: Type.String(),
  name: Type.String(),
  shortName: OrNull(Type.String()),
  aliases: Type.Array(Type.String(), { description: 'Other names that papers call it by.' }),
  place: OrNull(Type.String()),
  version: Version,
});

export const PersonResponse = Shape('Person', {
  id: Id('Id of the person.'),
  key: Type.String(),
  givenName: Type.String(),
  familyName: Type.String(),
  email: OrNull(Type.String({ description: 'Only for those who send the papers; null for others.' })),
  affiliations: Type.Array(
    Part({
      organisationId: Id('Where the person works.'),
      title: OrNull(Type.String()),
      from: OrNull(DateText('First day; null = always so.')),
      to: OrNull(DateText('Last day, included; null = still so.')),
    }),
    { description: 'In the order they are printed.' },
  ),
  version: Version,
});

export const SeatResponse = Shape('Seat', {
  id: Id('Id of the seat.'),
  key: Type.String(),
  number: Type.Integer(),
  represents: Type.String({ description: 'Whom the seat speaks for.' }),
  version: Version,
});

export const AppointmentResponse = Shape('Appointment', {
  id: Id('Id of the appointment.'),
  personId: Id('Who is appointed.'),
  role: Type.Enum([...appointmentRoles]),
  seatId: OrNull(Id('The seat; null for those without one.')),
  rank: OrNull(Type.Integer({ description: 'Order among the ranked vara of a seat.' })),
  from: DateText('First day.'),
  to: OrNull(DateText('Last day, included; null = until further notice.')),
  version: Version,
});

/** Id and version of something that was made or changed. */
export const SavedResponse = Shape('Saved', { id: Id('Its id.'), key: Type.String(), version: Version });

const RosterPerson = Shape('RosterPerson', {
  id: Id('Id of the person.'),
  name: Type.String(),
  organisation: OrNull(Type.String({ description: 'Where the person worked on that day.' })),
  role: Type.Enum([...appointmentRoles]),
});

export const RosterResponse = Shape('Roster', {
  date: DateText('The day.'),
  seats: Type.Array(
    Part({
      id: Id('Id of the seat.'),
      number: Type.Integer(),
      represents: Type.String(),
      member: OrNull(RosterPerson),
      vara: Type.Array(RosterPerson),
    }),
  ),
  others: Type.Array(RosterPerson, { description: 'Without a seat: observers, secretariat.' }),
});

export const organisationAnswer = (row: Row<'organisations'>): Static<typeof OrganisationResponse> => {
  const { id, key, name, shortName, aliases, place, version } = row;
  return { id, key, name, shortName, aliases, place, version };
};

export const personAnswer = (row: RegisteredPerson): Static<typeof PersonResponse> => {
  const { id, key, givenName, familyName, email, version } = row;
  const affiliations = row.affiliations.map(({ organisationId, title, from, to }) => ({
    ...{ organisationId, title, from, to },
  }));
  return { id, key, givenName, familyName, email, affiliations, version };
};

export const seatAnswer = (row: Row<'seats'>): Static<typeof SeatResponse> => {
  const { id, key, number, represents, version } = row;
  return { id, key, number, represents, version };
};

export const appointmentAnswer = (row: Row<'appointments'>): Static<typeof AppointmentResponse> => {
  const { id, personId, role, seatId, rank, from, to, version } = row;
  return { id, personId, role, seatId, rank, from, to, version };
};

export function rosterAnswer({ date, seats, others }: Roster): Static<typeof RosterResponse> {
  return {
    date,
    seats: seats.map(({ id, number, represents, member, vara }) => ({
      ...{ id, number, represents },
      member: member ? rosterPerson(member) : null,
      vara: vara.map(rosterPerson),
    })),
    others: others.map(rosterPerson),
  };
}

function rosterPerson(
  person: PersonOnDate & { readonly role: Static<typeof RosterPerson>['role'] },
): Static<typeof RosterPerson> {
  const { id, name, role, affiliations } = person;
  return { id, name, role, organisation: affiliations[0]?.organisation ?? null };
}
