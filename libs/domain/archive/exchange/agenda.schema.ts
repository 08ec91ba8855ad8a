import { Type, type Static } from 'typebox';
import { CaseNumberText, Line } from './field.schema.js';

/** How an item is shielded. */
export const ShieldEntry = Type.Object(
  {
    title: Line('The title that everybody sees; `title` of the item is what it is about.', 500),
    legalBasis: Line('Printed short form, e.g. "offl. § 23 første ledd".'),
    reason: Type.Optional(Line('Why, for those who may read the item.', 2000)),
    readers: Type.Array(Type.Enum(['chair', 'deputyChair', 'member', 'vara', 'observer']), {
      uniqueItems: true,
      description: 'Roles that may read it besides the secretariat.',
    }),
  },
  { additionalProperties: false, description: 'A shielded item: others see the shielded title only.' },
);

/** What an item is besides a matter of its own. Spread into the item's schema. */
export const agendaFields = {
  letter: Type.Optional(
    Type.String({
      pattern: '^[a-z]$',
      description: 'Of a part, as "a" in "16 a": it belongs to the last item before it without a letter.',
    }),
  ),
  statusReason: Type.Optional(Line('Why it was withdrawn or postponed.', 2000)),
  continues: Type.Optional(CaseNumberText),
  shield: Type.Optional(ShieldEntry),
};

/** A heading between items. */
export const HeadingEntry = Type.Object(
  {
    title: Line('The heading.', 500),
    itemsAbove: Type.Integer({ minimum: 0, description: 'How many items stand above it.' }),
  },
  { additionalProperties: false, description: 'A heading on the saksliste; it has no number.' },
);

export type HeadingEntry = Static<typeof HeadingEntry>;
