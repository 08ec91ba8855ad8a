import { Type } from 'typebox';

/** A readable name for one thing inside a file, stable across export and import. */
export const Key = Type.String({
  pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
  maxLength: 80,
  description:
    'Readable key in lower case, e.g. "aud-holm". The same key means the same thing in every file.',
});

/** One line of plain text. */
export const Line = (description: string, maxLength = 300) =>
  Type.String({ minLength: 1, maxLength, pattern: '^\\S[^\\r\\n]*$', description });

/** A date that exists, `yyyy-mm-dd`. */
export const CalendarDate = Type.String({ format: 'date', description: 'A date, yyyy-mm-dd.' });

/** Wall-clock time in Oslo. */
export const ClockTime = Type.String({
  pattern: '^([01]\\d|2[0-3]):[0-5]\\d$',
  description: 'Wall-clock time in Oslo, HH:MM.',
});

/** A moment in time with its offset. */
export const Instant = (description: string) =>
  Type.String({
    format: 'date-time',
    description: `${description} RFC 3339 with offset; kept to the millisecond and written out with the offset of Oslo.`,
  });

/** Rich text in the allowed subset of HTML. */
export const Html = (description: string) =>
  Type.String({
    maxLength: 2_000_000,
    description: `${description} Rich text in the allowed subset of HTML.`,
  });

/** From and to, both optional, the last day included. */
export const Period = {
  from: Type.Optional(CalendarDate),
  to: Type.Optional(CalendarDate),
};

/** The number of a case as printed: sequence in the year, meeting number, year. */
export const CaseNumberText = Type.String({
  pattern: '^\\d{1,4}/\\d{1,3}/\\d{4}$',
  description: 'A case number: sequence in the year / meeting / year, e.g. "10/2/2021".',
});
