import { Type, type TProperties, type TSchema } from 'typebox';

/** Rich text never grows beyond this many characters. */
const longestHtml = 2_000_000;

/** A JSON object without other fields than these. The title names it in the OpenAPI document. */
export const Shape = <Fields extends TProperties>(title: string, fields: Fields, description?: string) =>
  Type.Object(fields, { title, additionalProperties: false, ...(description ? { description } : {}) });

/** An object inside another one, without a name of its own. */
export const Part = <Fields extends TProperties>(fields: Fields, description?: string) =>
  Type.Object(fields, { additionalProperties: false, ...(description ? { description } : {}) });

/** The value, or null when there is none. */
export const OrNull = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()]);

export const Id = (description: string) => Type.String({ format: 'uuid', description });

/** One line of plain text. */
export const Line = (description: string, maxLength = 300) =>
  Type.String({ minLength: 1, maxLength, pattern: '^\\S[^\\r\\n]*$', description });

/** Plain text that may run over several lines. */
export const Text = (description: string, maxLength = 5000) =>
  Type.String({ minLength: 1, maxLength, description });

/** The same where nothing may have been written yet. */
export const TextOrNothing = (description: string, maxLength = 5000) =>
  Type.String({ maxLength, description });

/** Rich text in the allowed subset of HTML. */
export const Html = (description: string) => Type.String({ maxLength: longestHtml, description });

export const DateText = (description: string) => Type.String({ format: 'date', description });

export const ClockTime = (description: string) =>
  Type.String({
    pattern: '^([01]\\d|2[0-3]):[0-5]\\d$',
    description: `${description} Wall-clock time in Oslo, HH:MM.`,
  });

export const Instant = (description: string) => Type.String({ format: 'date-time', description });

/** What the client must repeat in If-Match when it changes this. */
export const Version = Type.Integer({
  minimum: 1,
  description: 'Counts changes; the same number stands in the ETag.',
});

/** Canonical case number. */
export const CaseNumberText = Type.String({
  pattern: '^\\d{1,4}/\\d{1,2}/\\d{4}$',
  description: 'Case number: sequence in the year / meeting / year, "10/2/2021".',
});

/** What lists are asked with. */
export const PageQuery = {
  limit: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 200, default: 50, description: 'Rows on a page.' }),
  ),
  cursor: Type.Optional(
    Type.String({ maxLength: 500, description: 'Where the page before ended: `next` of its answer.' }),
  ),
};

/** A query with these parameters and no others. */
export const Query = <Fields extends TProperties>(fields: Fields) =>
  Type.Object(fields, { additionalProperties: false });

/** One page of a list in a stable order. */
export const PageOf = <Row extends TSchema>(title: string, row: Row) =>
  Shape(title, {
    items: Type.Array(row),
    next: Type.Optional(
      Type.String({
        description: 'Cursor of the next page; absent on the last one. The Link header has its address.',
      }),
    ),
  });
