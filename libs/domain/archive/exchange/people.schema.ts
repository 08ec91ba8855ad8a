import { Type, type Static } from 'typebox';
import { CalendarDate, Key, Line, Period } from './field.schema.js';

/** An organisation that people come from or that sends and receives papers. */
export const OrganisationEntry = Type.Object(
  {
    key: Key,
    name: Line('Full name as printed, e.g. "Folkehelseinstituttet".'),
    shortName: Type.Optional(Line('Abbreviation, e.g. "FHI".')),
    aliases: Type.Optional(
      Type.Array(Line('Another name, e.g. "Folkehelsa".'), {
        minItems: 1,
        uniqueItems: true,
        description: 'Other names that papers call it by; absent when there are none.',
      }),
    ),
    place: Type.Optional(Line('Town as printed after the organisation in a referat.')),
  },
  { additionalProperties: false, description: 'An organisation; referred to by its key.' },
);

/** A dated tie between a person and an organisation. */
export const AffiliationEntry = Type.Object(
  {
    organisation: Key,
    title: Type.Optional(Line('Job title, e.g. "seniorrådgiver".')),
    ...Period,
  },
  { additionalProperties: false, description: 'Where a person works, from when to when.' },
);

/** Someone known to the register. */
export const PersonEntry = Type.Object(
  {
    key: Key,
    givenName: Line('Given name or names.'),
    familyName: Line('Family name.'),
    email: Type.Optional(Type.String({ format: 'email', description: 'Address for innkalling and papers.' })),
    affiliations: Type.Array(AffiliationEntry, { description: 'Where the person works, now and before.' }),
  },
  { additionalProperties: false, description: 'A person; referred to by its key.' },
);

/** A seat in the council: who it represents. */
export const SeatEntry = Type.Object(
  {
    key: Key,
    number: Type.Integer({ minimum: 1, maximum: 200, description: 'Order in which seats are listed.' }),
    represents: Line('Whom the seat speaks for, e.g. "Universitetene".'),
  },
  { additionalProperties: false, description: 'A seat in the council.' },
);

/** A person in a seat or another role, for a period. */
export const AppointmentEntry = Type.Object(
  {
    person: Key,
    role: Type.Enum(['chair', 'deputyChair', 'member', 'vara', 'observer', 'secretariat'], {
      description: 'The role of the appointment.',
    }),
    seat: Type.Optional(Key),
    rank: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 20, description: 'Order among ranked vara of a seat.' }),
    ),
    from: CalendarDate,
    to: Type.Optional(CalendarDate),
  },
  { additionalProperties: false, description: 'Who sits where, from when to when (last day included).' },
);

export type OrganisationEntry = Static<typeof OrganisationEntry>;
export type AffiliationEntry = Static<typeof AffiliationEntry>;
export type PersonEntry = Static<typeof PersonEntry>;
export type SeatEntry = Static<typeof SeatEntry>;
export type AppointmentEntry = Static<typeof AppointmentEntry>;
