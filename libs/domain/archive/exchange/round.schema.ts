import { type Static, Type } from 'typebox';
import { CalendarDate, CaseNumberText, Instant, Key } from './field.schema.js';

const Text = (description: string, maxLength: number) =>
  Type.String({ minLength: 1, maxLength, description });

/** The PDF that an approved or corrected version was filed as: it is the record, and nothing made anew takes its place. */
const FiledPdf = Type.Object(
  {
    at: Instant('When it was filed.'),
    file: Type.Object(
      {
        name: Text('File name with ending.', 200),
        mediaType: Type.Literal('application/pdf'),
        base64: Type.String({ contentEncoding: 'base64', description: 'The bytes.' }),
      },
      { additionalProperties: false },
    ),
  },
  { additionalProperties: false, description: 'The version as it was filed.' },
);

/** The words of a referat when it left the secretariat or was decided upon. */
export const VersionEntry = Type.Object(
  {
    version: Type.Integer({ minimum: 1, description: 'The number printed on it.' }),
    reason: Type.Enum(['forComment', 'forApproval', 'approved', 'notApproved', 'corrected'], {
      description: 'Why it was kept.',
    }),
    made: Instant('When it was kept.'),
    decidedIn: Type.Optional(CaseNumberText),
    words: Type.Array(
      Type.Object(
        {
          key: Text('The same in all versions: "referat-sak-6-1-2021/account".', 200),
          part: Type.Enum([
            ...(['head', 'attendance', 'account', 'habilitet', 'vedtak', 'statements'] as const),
            'corrections',
          ]),
          heading: Type.String({ maxLength: 1000, description: 'Empty for what belongs to the whole.' }),
          paragraphs: Type.Array(Type.String({ maxLength: 2_000_000 })),
        },
        { additionalProperties: false },
      ),
      { description: 'Part by part, in printed order.' },
    ),
    filed: Type.Optional(FiledPdf),
  },
  { additionalProperties: false, description: 'A version of a referat; it is never changed.' },
);

/** The place in the version sent that a comment is about; where it stands now follows from it. */
const CommentedWords = Type.Object(
  {
    section: Text('The part, by its key.', 200),
    start: Type.Integer({ minimum: 0, description: 'Offset in its paragraphs, joined by line ends.' }),
    end: Type.Integer({ minimum: 1 }),
    quote: Text('The words.', 200_000),
    prefix: Type.String({ maxLength: 200, description: 'Some words before.' }),
    suffix: Type.String({ maxLength: 200, description: 'Some words after.' }),
  },
  { additionalProperties: false, description: 'Absent when the comment is about the whole.' },
);

const settled = { at: Instant('When it was settled.'), by: Type.Optional(Key) };
const answer = Text('What the secretariat says to it.', 200_000);

/** What somebody commented, and what became of it. */
export const CommentEntry = Type.Object(
  {
    person: Key,
    about: Type.Optional(CommentedWords),
    text: Type.String({ maxLength: 200_000, description: 'May be empty where other words are proposed.' }),
    suggestion: Type.Optional(
      Type.String({ maxLength: 200_000, description: 'Other words; empty to take them out.' }),
    ),
    written: Instant('When it was written.'),
    late: Type.Boolean({ description: 'Written after the deadline ("etter frist").' }),
    settled: Type.Optional(
      Type.Union([
        Type.Object(
          { outcome: Type.Enum(['takenIn', 'laidBefore']), answer: Type.Optional(answer), ...settled },
          { additionalProperties: false },
        ),
        Type.Object(
          { outcome: Type.Literal('declined'), answer, ...settled },
          { additionalProperties: false, description: 'Declined, with the reason.' },
        ),
      ]),
    ),
  },
  { additionalProperties: false, description: 'A comment on a referat.' },
);

/** One sending of a referat to be commented on. */
export const RoundEntry = Type.Object(
  {
    of: Type.Integer({ minimum: 1, description: 'Which of the versions was sent, by its place, from 1.' }),
    sent: Instant('When it was sent.'),
    deadline: CalendarDate,
    closes: Instant('The end of that day in Oslo; a comment from then on is late.'),
    remind: Type.Optional(Instant('When those who have not answered are reminded; absent for never.')),
    reminded: Type.Optional(Instant('When they were.')),
    closed: Type.Optional(Instant('When it ended; absent while it is open.')),
    recipients: Type.Array(
      Type.Object(
        {
          person: Key,
          noRemarks: Type.Optional(Instant('When the person said "Ingen merknader".')),
          reminded: Type.Optional(Instant('When the person was reminded.')),
        },
        { additionalProperties: false },
      ),
      { description: 'Everybody who was asked or answered, in the order they were asked.' },
    ),
    comments: Type.Array(CommentEntry, { description: 'In the order they were written.' }),
  },
  { additionalProperties: false, description: 'A round of comments on a referat.' },
);

export type VersionEntry = Static<typeof VersionEntry>;
export type CommentEntry = Static<typeof CommentEntry>;
export type RoundEntry = Static<typeof RoundEntry>;
