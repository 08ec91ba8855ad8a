import { Type, type Static } from 'typebox';
import { vedleggKinds } from '#domain/saksframlegg';
import { CalendarDate, Html, Instant, Key, Line } from './field.schema.js';

/** A file with its bytes. */
export const FileEntry = Type.Object(
  {
    name: Line('File name with ending.', 200),
    mediaType: Line('Media type by content, e.g. "application/pdf".', 120),
    base64: Type.String({ contentEncoding: 'base64', description: 'The bytes.' }),
  },
  { additionalProperties: false },
);

/** What a vedlegg consists of: exactly one of a file, a text, a letter, a referat, or the activity overview. */
export const VedleggContent = Type.Union(
  [
    Type.Object(
      {
        file: FileEntry,
      },
      { additionalProperties: false, description: 'A file from outside.' },
    ),
    Type.Object(
      { html: Html('The text of the vedlegg.') },
      { additionalProperties: false, description: 'A text written by the secretariat; stored as a file.' },
    ),
    Type.Object(
      { letter: Key },
      { additionalProperties: false, description: 'A letter of this council, by key.' },
    ),
    Type.Object(
      {
        referat: Type.String({
          pattern: '^\\d{1,3}/\\d{4}$',
          description: 'The referat of a meeting, e.g. "1/2021".',
        }),
      },
      { additionalProperties: false, description: 'The referat of an earlier meeting.' },
    ),
    Type.Object(
      { activityOverview: Type.Literal(true) },
      {
        additionalProperties: false,
        description: 'The table of activities per area, as it stands at the meeting.',
      },
    ),
  ],
  { description: 'Exactly one content: one entry is one file.' },
);

/** What a vedlegg is called and where it comes from. */
const head = {
  title: Line('Title as printed.'),
  kind: Type.Enum([...vedleggKinds], { description: 'What sort of paper it is.' }),
  status: Type.Union([Type.Literal('draft'), Type.Literal('final')]),
  source: Type.Optional(Line('Who made it, for papers from outside.')),
  date: Type.Optional(CalendarDate),
};

/** How a vedlegg stood before it was changed. */
export const EarlierVedlegg = Type.Object(
  {
    ...head,
    content: VedleggContent,
    until: Instant('When it was changed into the next one.'),
    by: Type.Optional(Key),
    reason: Type.Optional(Type.String({ minLength: 1, maxLength: 500, description: 'Why it was changed.' })),
  },
  { additionalProperties: false, description: 'An earlier version of a vedlegg.' },
);

/** A vedlegg that was taken away from a paper and is kept in its history. */
export const RemovedVedlegg = Type.Object(
  {
    versions: Type.Array(EarlierVedlegg, {
      ...{ minItems: 1, maxItems: 201 },
      description:
        'How it stood, first to last. The last is how it was left: `until` is when it was taken away, `by` who did it.',
    }),
  },
  { additionalProperties: false, description: 'A vedlegg that was taken away (fjernet).' },
);

/** One numbered attachment; its number is its place in the list. */
export const VedleggEntry = Type.Object(
  {
    key: Key,
    ...head,
    sentLater: Type.Optional(Instant('When it was sent after its paper (ettersendt).')),
    content: VedleggContent,
    earlier: Type.Optional(
      Type.Array(EarlierVedlegg, {
        ...{ minItems: 1, maxItems: 200 },
        description: 'How it stood before, first to last; absent when it was never changed.',
      }),
    ),
  },
  { additionalProperties: false, description: 'A vedlegg to a paper or a referat.' },
);

export type VedleggContent = Static<typeof VedleggContent>;
export type VedleggEntry = Static<typeof VedleggEntry>;
export type FileEntry = Static<typeof FileEntry>;
export type EarlierVedlegg = Static<typeof EarlierVedlegg>;
export type RemovedVedlegg = Static<typeof RemovedVedlegg>;
