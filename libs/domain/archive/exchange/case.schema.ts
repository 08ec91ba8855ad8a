import { Type, type Static } from 'typebox';
import { vedtakOutcomes } from '#domain/vedtak';
import { agendaFields } from './agenda.schema.js';
import { CalendarDate, CaseNumberText, Html, Instant, Key, Line } from './field.schema.js';
import { RulingEntry } from './habilitet.schema.js';
import { RoomEntry } from './room.schema.js';
import { RemovedVedlegg, VedleggEntry } from './vedlegg.schema.js';
import { VotesEntry } from './vote.schema.js';
import { WrittenEntry } from './written.schema.js';

/** A saksframlegg: the fields of the head, the sections in order, and what is proposed. */
export const PaperEntry = Type.Object(
  {
    status: Type.Enum(['draft', 'forQualityCheck', 'ready', 'sent', 'treated']),
    submittedBy: Key,
    caseOfficers: Type.Array(Key, { description: 'Authors (saksbehandlere), in printed order.' }),
    earlierTreated: Type.Array(CaseNumberText, {
      description: '"Tidligere behandlet": earlier cases, must exist.',
    }),
    areas: Type.Array(Key, { description: 'Areas of the action plan that the case belongs to.' }),
    sections: Type.Array(
      Type.Object(
        {
          kind: Type.Enum(['text', 'background', 'reason', 'mainPoints', 'free'], {
            description:
              'text = without heading; background = Bakgrunn; reason = Hvorfor saken fremmes; mainPoints = Hovedpunkter; free = own heading.',
          }),
          heading: Type.Optional(Line('Heading of a free section.')),
          html: Html('The text of the section; sub-headings are h3 and h4.'),
        },
        { additionalProperties: false },
      ),
    ),
    proposedVedtak: Type.Array(Html('One paragraph of "Forslag til vedtak" (inline elements only).'), {
      description: 'Paragraphs in order; an empty list is printed as "Intet".',
    }),
    vedlegg: Type.Array(VedleggEntry, { description: 'Numbered by their order.' }),
    removedVedlegg: Type.Optional(
      Type.Array(RemovedVedlegg, {
        ...{ minItems: 1, maxItems: 500 },
        description:
          'Vedlegg that were taken away, in the order in which they had come; absent when none were.',
      }),
    ),
    changed: Instant('When the text was changed last; stands in the metadata of the document.'),
    sentAt: Type.Optional(Instant('When it reached its readers.')),
  },
  { additionalProperties: false, description: 'The case paper (saksframlegg).' },
);

/** What the council decided in a case. */
export const VedtakEntry = Type.Object(
  {
    outcome: Type.Enum([...vedtakOutcomes]),
    paragraphs: Type.Array(Html('One adopted paragraph (inline elements only).')),
    changes: Type.Array(Line('One change made in the meeting, in words.', 2000), {
      description: 'What "med de endringer som kom frem" means; required when the text says so.',
    }),
    vote: Type.Optional(
      Type.Object(
        {
          unanimous: Type.Boolean(),
          votesFor: Type.Optional(Type.Integer({ minimum: 0 })),
          votesAgainst: Type.Optional(Type.Integer({ minimum: 0 })),
          abstained: Type.Optional(Type.Integer({ minimum: 0 })),
          castingVote: Type.Optional(Type.Boolean()),
        },
        { additionalProperties: false },
      ),
    ),
    statements: Type.Array(
      Type.Object(
        {
          person: Key,
          kind: Type.Enum(['statement', 'dissent']),
          text: Line("The member's own words.", 5000),
        },
        { additionalProperties: false },
      ),
    ),
    state: Type.Optional(
      Type.Enum(['open', 'locked'], {
        description:
          'open = still being written, so that it may be incomplete; absent: locked when the meeting is held, open while it lasts.',
      }),
    ),
    reopened: Type.Optional(Line('Why the chair opened it again after it had been locked.', 2000)),
  },
  { additionalProperties: false, description: 'The decision (vedtak).' },
);

/** One item on the agenda with its paper, its decision and its place in the referat. */
export const CaseEntry = Type.Object(
  {
    sequence: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: 9999,
        description: 'Case number in the year; absent until the innkalling is sent.',
      }),
    ),
    title: Line('Title as printed.', 500),
    standing: Type.Optional(Key),
    caseTypes: Type.Array(Type.Enum(['vedtak', 'diskusjon', 'orientering']), {
      uniqueItems: true,
      description: 'May be combined; an empty list means none, and is said on purpose.',
    }),
    status: Type.Enum(['planned', 'treated', 'postponed', 'withdrawn']),
    minutes: Type.Optional(Type.Integer({ minimum: 0, maximum: 1440, description: 'Planned duration.' })),
    ...agendaFields,
    guests: Type.Array(
      Type.Object(
        { person: Key, role: Type.Optional(Line('Why the guest is there, e.g. "innleder".')) },
        { additionalProperties: false },
      ),
      { description: 'Present for this item only.' },
    ),
    paper: Type.Optional(PaperEntry),
    vedtak: Type.Optional(VedtakEntry),
    votes: Type.Optional(VotesEntry),
    written: Type.Optional(WrittenEntry),
    reports: Type.Optional(CaseNumberText),
    room: Type.Optional(RoomEntry),
    account: Type.Optional(Html('The account of the item in the referat.')),
    accountFrom: Type.Optional(
      Type.String({
        maxLength: 100_000,
        description:
          'The note that the account was drafted from or held against, where it is not `room.note`.',
      }),
    ),
    disqualified: Type.Array(
      Type.Object(
        {
          person: Key,
          legalBasis: Line('Printed short form, e.g. "fvl. § 6 annet ledd".'),
          steppedAside: Type.Boolean(),
        },
        { additionalProperties: false },
      ),
      { description: 'Members who were disqualified (inhabile) in this item.' },
    ),
    rulings: Type.Optional(
      Type.Array(RulingEntry, {
        ...{ minItems: 1, maxItems: 200 },
        description:
          'What the council ruled on habilitet, in the order it was ruled; absent when nothing is known.',
      }),
    ),
    parties: Type.Optional(
      Type.Array(Key, {
        ...{ minItems: 1, maxItems: 200, uniqueItems: true },
        description: 'Organisations that the item is about, as the secretariat named them; absent when none.',
      }),
    ),
    followUps: Type.Array(
      Type.Object(
        {
          key: Key,
          text: Line('What is to be done.', 1000),
          owner: Line('Who does it, e.g. "Sekretariatet".'),
          due: Type.Optional(CalendarDate),
          status: Type.Enum(['open', 'done', 'dropped']),
          openedAt: Type.Optional(Instant('When it was opened; left out, when the meeting ended.')),
          closedAt: Type.Optional(Instant('When it was done or dropped, where that is known.')),
        },
        { additionalProperties: false },
      ),
    ),
  },
  { additionalProperties: false, description: 'An item on the agenda (sak).' },
);

export type PaperEntry = Static<typeof PaperEntry>;
export type VedtakEntry = Static<typeof VedtakEntry>;
export type CaseEntry = Static<typeof CaseEntry>;
