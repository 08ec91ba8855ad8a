import { Type, type Static } from 'typebox';
import { CalendarDate, CaseNumberText, Html, Key, Line, Period } from './field.schema.js';
import { AppointmentEntry, OrganisationEntry, PersonEntry, SeatEntry } from './people.schema.js';

/** An area of the action plan with the other names that people use for it. */
export const AreaEntry = Type.Object(
  {
    key: Key,
    name: Line('The name as printed.'),
    aliases: Type.Array(Line('Another name for the same area.'), { description: 'Names used elsewhere.' }),
    subAreas: Type.Array(
      Type.Object(
        {
          key: Key,
          name: Line('Name of the sub-area.'),
          goals: Type.Array(
            Type.Object(
              { key: Key, text: Line('The goal (delmål).', 1000) },
              { additionalProperties: false },
            ),
            { description: 'Goals, in order.' },
          ),
        },
        { additionalProperties: false },
      ),
      { description: 'Sub-areas (delområder), in order.' },
    ),
  },
  { additionalProperties: false, description: 'A main area (hovedområde) of the action plan.' },
);

/** The register and settings of one council: what its meetings stand on. */
export const CouncilFile = Type.Object(
  {
    format: Type.Literal('saksgang-council/1', { description: 'What this file is.' }),
    council: Type.Object(
      {
        key: Key,
        name: Line('Name as printed, e.g. "HelseOmsorg21-rådet".'),
        shortName: Line('Short name used in "Til" and in texts, e.g. "HO21-rådet".'),
        noun: Line('What the body calls itself in running text, e.g. "Rådet".'),
        language: Type.Union([Type.Literal('nb-NO'), Type.Literal('nn-NO')], {
          description: 'Language of its documents.',
        }),
        settings: Type.Record(Type.String(), Type.Unknown(), {
          description: "The settings that differ from the program's defaults; see CouncilSettings.",
        }),
      },
      { additionalProperties: false },
    ),
    organisations: Type.Array(OrganisationEntry),
    people: Type.Array(PersonEntry),
    seats: Type.Array(SeatEntry),
    appointments: Type.Array(AppointmentEntry),
    earlierCases: Type.Array(
      Type.Object(
        { number: CaseNumberText, title: Line('Title of the case.'), date: Type.Optional(CalendarDate) },
        { additionalProperties: false },
      ),
      { description: 'Cases treated before the program came into use, so that references to them resolve.' },
    ),
    actionPlans: Type.Array(
      Type.Object(
        {
          key: Key,
          title: Line('Name of the plan.'),
          version: Line('Version label, e.g. "juni 2020".'),
          ...Period,
          areas: Type.Array(AreaEntry),
        },
        { additionalProperties: false },
      ),
      { description: 'Versions of the action plan, ordered by key.' },
    ),
    about: Type.Optional(Html('What the council is for.')),
  },
  { additionalProperties: false, $id: 'saksgang-council', title: 'Council file' },
);

export type AreaEntry = Static<typeof AreaEntry>;
export type CouncilFile = Static<typeof CouncilFile>;
