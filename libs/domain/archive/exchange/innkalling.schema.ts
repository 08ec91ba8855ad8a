import { Type, type Static } from 'typebox';
import { Html, Instant, Line } from './field.schema.js';

/** A line of the saksliste as an issue of the innkalling had it. */
const LineAsSent = Type.Object(
  {
    item: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: 1000,
        description: 'Place in `items`, from 1; absent for a line that is gone.',
      }),
    ),
    sequence: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 9999, description: 'Case number in the year.' }),
    ),
    title: Line('Title as it was printed.', 500),
    minutes: Type.Optional(Type.Integer({ minimum: 0, maximum: 1440, description: 'Planned duration.' })),
    status: Type.Enum(['planned', 'treated', 'postponed', 'withdrawn']),
    paperLater: Type.Boolean({ description: 'The paper was announced to follow.' }),
  },
  { additionalProperties: false },
);

/** One issue of the innkalling. */
export const InnkallingEntry = Type.Object(
  {
    version: Type.Integer({ minimum: 1 }),
    sentAt: Type.Optional(Instant('When this version was sent.')),
    html: Html('The text above the saksliste.'),
    reason: Type.Optional(Line('Why there was a new version; only when sent.', 500)),
    asSent: Type.Optional(
      Type.Object(
        {
          startsAt: Instant('When the meeting was to begin.'),
          endsAt: Instant('When it was to end.'),
          place: Line('Where.'),
          link: Type.Optional(Type.String({ format: 'uri', description: 'Address of a video meeting.' })),
          items: Type.Array(LineAsSent, { description: 'The saksliste, in order.' }),
        },
        {
          additionalProperties: false,
          description: 'What this version said of the meeting; only when sent.',
        },
      ),
    ),
  },
  { additionalProperties: false },
);

export type InnkallingEntry = Static<typeof InnkallingEntry>;
