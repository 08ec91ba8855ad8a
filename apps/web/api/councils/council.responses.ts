import { Type, type Static } from 'typebox';
import type { CouncilRecord } from '#domain/councils';
import { Id, OrNull, Shape, Version } from '../contract/schema.js';

export const CouncilResponse = Shape('Council', {
  id: Id('Id of the council.'),
  key: Type.String(),
  name: Type.String({ description: 'As printed.' }),
  shortName: Type.String(),
  noun: Type.String({ description: 'What the body calls itself in running text.' }),
  language: Type.Enum(['nb-NO', 'nn-NO']),
  settings: Type.Record(Type.String(), Type.Unknown(), {
    description: 'Only what differs from the defaults.',
  }),
  effective: Type.Record(Type.String(), Type.Unknown(), {
    description: 'The settings in force, defaults included.',
  }),
  about: OrNull(Type.String()),
  version: Version,
});

/** The council as the API shows it. */
export function councilAnswer(record: CouncilRecord): Static<typeof CouncilResponse> {
  const { id, key, name, shortName, noun, language, settings, effective, about, version } = record;
  return { id, key, name, shortName, noun, language, settings, effective: { ...effective }, about, version };
}
