import { Type, type Static } from 'typebox';
import { HeadingEntry } from './agenda.schema.js';
import { CaseEntry } from './case.schema.js';
import { CorrectionEntry } from './correction.schema.js';
import { ExemptionEntry } from './exemption.schema.js';
import { CalendarDate, CaseNumberText, ClockTime, Html, Instant, Key, Line } from './field.schema.js';
import { InnkallingEntry } from './innkalling.schema.js';
import { OrganisationEntry, PersonEntry } from './people.schema.js';
import { RoundEntry, VersionEntry } from './round.schema.js';
import { VedleggEntry } from './vedlegg.schema.js';

/** One person's place in the attendance list of a meeting. */
export const AttendanceEntry = Type.Object(
  {
    person: Key,
    group: Key,
    status: Type.Enum(['expected', 'present', 'apology', 'absent']),
    seat: Type.Optional(Key),
    attendsFor: Type.Optional(Key),
    votes: Type.Boolean({ description: 'Whether the person may vote in this meeting.' }),
    note: Type.Optional(Line('Printed after the name, e.g. "på enkeltsaker".')),
    arrived: Type.Optional(ClockTime),
    left: Type.Optional(ClockTime),
    absences: Type.Optional(
      Type.Array(
        Type.String({
          pattern: '^([01]\\d|2[0-3]):[0-5]\\d-([01]\\d|2[0-3]):[0-5]\\d$',
          description: 'Out and back, wall-clock times in Oslo, HH:MM-HH:MM.',
        }),
        { minItems: 1, description: 'Times out of the meeting, in order.' },
      ),
    ),
  },
  {
    additionalProperties: false,
    description: 'Attendance; `attendsFor` names the member a vara attends for.',
  },
);

/** A letter from or to the council. */
export const LetterEntry = Type.Object(
  {
    key: Key,
    direction: Type.Enum(['out', 'in']),
    status: Type.Enum(['draft', 'adopted', 'sent', 'answered', 'received']),
    addressee: Type.Array(Line('One line of the address.'), { minItems: 1 }),
    sender: Type.Optional(Line('Sender of an incoming letter.')),
    ourRef: Type.Optional(Line('Vår ref.')),
    theirRef: Type.Optional(Line('Deres ref.')),
    place: Line('Place in the date line.'),
    date: CalendarDate,
    subject: Line('Subject line.', 500),
    html: Html('Body of the letter.'),
    signedBy: Type.Optional(Key),
  },
  { additionalProperties: false, description: 'A letter (brev).' },
);

/** One activity of the action plan. */
export const ActivityEntry = Type.Object(
  {
    key: Key,
    area: Key,
    subArea: Type.Optional(Key),
    title: Line('What was or will be done.', 500),
    date: Type.Optional(CalendarDate),
    status: Type.Enum(['planned', 'ongoing', 'done', 'dropped']),
    source: Type.Optional(CaseNumberText),
  },
  { additionalProperties: false, description: 'An activity (aktivitet).' },
);

/** A reference group appointed by a vedtak. */
export const ReferenceGroupEntry = Type.Object(
  {
    key: Key,
    name: Line('Name of the group.'),
    area: Key,
    appointedBy: Type.Optional(CaseNumberText),
    members: Type.Array(Key),
  },
  { additionalProperties: false, description: 'A reference group (referansegruppe).' },
);

/** A whole meeting in one file: people, items, papers, vedlegg, vedtak and referat. */
export const MeetingFile = Type.Object(
  {
    format: Type.Literal('saksgang-meeting/1', { description: 'What this file is.' }),
    meeting: Type.Object(
      {
        number: Type.Integer({ minimum: 1, maximum: 99, description: 'Number within the year.' }),
        year: Type.Integer({ minimum: 1990, maximum: 2100 }),
        kind: Type.Enum(['ordinary', 'extraordinary', 'written']),
        status: Type.Enum(['planned', 'called', 'inProgress', 'held', 'cancelled']),
        date: CalendarDate,
        startTime: ClockTime,
        endTime: ClockTime,
        repeatedHour: Type.Optional(
          Type.Union([Type.Literal('earlier'), Type.Literal('later')], {
            description: 'Which hour is meant for times in the night when clocks go back.',
          }),
        ),
        place: Line('Where, e.g. "Zoom".'),
        link: Type.Optional(Type.String({ format: 'uri', description: 'Address of a video meeting.' })),
        chairedBy: Type.Optional(Key),
        begun: Type.Optional(Instant('When it was declared open.')),
        ended: Type.Optional(Instant('When it was closed.')),
      },
      { additionalProperties: false },
    ),
    organisations: Type.Array(OrganisationEntry, {
      description: 'Organisations that the people below belong to, in the order of the register.',
    }),
    people: Type.Array(PersonEntry, {
      description:
        'Everybody that this file names, and nobody else, as the register knows them and in its order.',
    }),
    attendance: Type.Array(AttendanceEntry, { description: 'In printed order.' }),
    innkallinger: Type.Array(InnkallingEntry, { description: 'Issues of the innkalling, first to last.' }),
    items: Type.Array(CaseEntry, { description: 'The agenda, in order.' }),
    headings: Type.Optional(
      Type.Array(HeadingEntry, { minItems: 1, description: 'Headings between the items, from the top.' }),
    ),
    referat: Type.Optional(
      Type.Object(
        {
          status: Type.Enum(['draft', 'forComment', 'forApproval', 'approved']),
          version: Type.Integer({ minimum: 1 }),
          date: CalendarDate,
          sentForComment: Type.Optional(CalendarDate),
          commentDeadline: Type.Optional(CalendarDate),
          approvedIn: Type.Optional(CaseNumberText),
          writtenBy: Type.Optional(Key),
          vedlegg: Type.Array(VedleggEntry),
          corrections: Type.Optional(
            Type.Array(CorrectionEntry, { minItems: 1, description: 'In the order they were proposed.' }),
          ),
          versions: Type.Optional(
            Type.Array(VersionEntry, {
              ...{ minItems: 1, maxItems: 500 },
              description: 'What it said when it was sent or decided upon, first to last.',
            }),
          ),
          rounds: Type.Optional(
            Type.Array(RoundEntry, {
              ...{ minItems: 1, maxItems: 100 },
              description: 'Rounds of comments, in the order they were sent.',
            }),
          ),
        },
        { additionalProperties: false },
      ),
    ),
    letters: Type.Array(LetterEntry),
    activities: Type.Array(ActivityEntry),
    referenceGroups: Type.Array(ReferenceGroupEntry),
    exemptions: Type.Optional(
      Type.Array(ExemptionEntry, { minItems: 1, description: 'In the order they were decided.' }),
    ),
  },
  { additionalProperties: false, $id: 'saksgang-meeting', title: 'Meeting file' },
);

export type AttendanceEntry = Static<typeof AttendanceEntry>;
export type LetterEntry = Static<typeof LetterEntry>;
export type ActivityEntry = Static<typeof ActivityEntry>;
export type ReferenceGroupEntry = Static<typeof ReferenceGroupEntry>;
export type MeetingFile = Static<typeof MeetingFile>;
