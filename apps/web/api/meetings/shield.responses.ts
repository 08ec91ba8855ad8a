import { Type } from 'typebox';
import { shieldReaders } from '#domain/meetings';
import { OrNull, Part } from '../contract/schema.js';

const Readers = Type.Array(Type.Enum([...shieldReaders]), {
  uniqueItems: true,
  description: 'Roles that may read the item besides the secretariat.',
});

/** How an item is shielded, as its reader may know. */
export const ShieldResponse = Part(
  {
    legalBasis: Type.String({ description: 'Printed short form, "offl. § 23 første ledd".' }),
    shieldedTitle: Type.String({ description: 'The title for those who may not know more.' }),
    open: Type.Boolean({ description: 'Whether this reader may know what the item is about.' }),
    reason: OrNull(Type.String({ description: 'Null for those who may not know more.' })),
    readers: OrNull(Readers),
  },
  'Without the right, `title` of the item is the shielded one, and its paper is refused.',
);

export { Readers as ShieldReaders };
