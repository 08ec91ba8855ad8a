import { Type, type Static } from 'typebox';
import { Instant } from './field.schema.js';

/** What happened in an item while the meeting lasted. */
export const RoomEntry = Type.Object(
  {
    times: Type.Array(
      Type.Object(
        {
          from: Instant('When it was taken up.'),
          to: Type.Optional(Instant('When it rested or ended; absent while it is taken up.')),
        },
        { additionalProperties: false },
      ),
      { description: 'Stretches of the meeting, first to last.' },
    ),
    note: Type.Optional(
      Type.String({
        maxLength: 100_000,
        description: 'What the secretariat noted, a line for each paragraph; for the secretariat alone.',
      }),
    ),
  },
  { additionalProperties: false, description: 'The item in the møterom.' },
);

export type RoomEntry = Static<typeof RoomEntry>;
