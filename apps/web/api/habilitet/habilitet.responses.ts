import { Type, type Static } from 'typebox';
import type { Disqualification } from '#domain/habilitet';
import { Id, Line, Part, Shape } from '../contract/schema.js';

/** The whole list of an item; the same shape is written and read, and its content is its ETag. */
export const DisqualificationList = Shape('Disqualifications', {
  items: Type.Array(
    Part({
      personId: Id('Who was disqualified.'),
      legalBasis: Line('As printed: "fvl. § 6 annet ledd".'),
      steppedAside: Type.Boolean({ description: 'Whether the person left the matter.' }),
    }),
    { maxItems: 200, description: 'In printed order; empty means that nobody was disqualified.' },
  ),
});

export function disqualificationAnswer(
  rows: readonly Disqualification[],
): Static<typeof DisqualificationList> {
  return {
    items: rows.map(({ personId, legalBasis, steppedAside }) => ({ personId, legalBasis, steppedAside })),
  };
}
