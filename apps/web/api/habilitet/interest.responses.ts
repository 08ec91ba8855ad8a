import { Type, type Static } from 'typebox';
import { interestKinds, type InterestsOfPerson } from '#domain/habilitet';
import { DateText, Id, Instant, OrNull, Part, Shape, Version } from '../contract/schema.js';

export const InterestResponse = Shape('Interest', {
  id: Id('Id of the interest.'),
  kind: Type.Enum([...interestKinds]),
  organisationId: OrNull(Id('The organisation, when the register knows it.')),
  organisation: Type.String({ description: 'Its name as told; empty when the interest is in none.' }),
  description: Type.String(),
  from: OrNull(DateText('First day; null = always so.')),
  to: OrNull(DateText('Last day, included; null = still so.')),
  version: Version,
});

export const InterestsResponse = Shape('Interests', {
  name: Type.String({ description: 'Whose interests.' }),
  interests: Type.Array(InterestResponse),
  reads: Type.Array(
    Part({
      at: Instant('When it was read.'),
      reader: Type.String({ description: 'Empty when the program read it.' }),
      subject: Type.Enum(['reason', 'interests']),
    }),
    { description: 'Reads by others, the latest first; only the person gets them.' },
  ),
});

export function interestAnswer(row: InterestsOfPerson['interests'][number]): Static<typeof InterestResponse> {
  const { id, kind, organisationId, organisationName, description, from, to, version } = row;
  return { id, kind, organisationId, organisation: organisationName, description, from, to, version };
}

/** @param isOwn whether the reader is the person */
export function interestsAnswer(
  { name, interests, reads }: InterestsOfPerson,
  isOwn: boolean,
): Static<typeof InterestsResponse> {
  return {
    ...{ name, interests: interests.map(interestAnswer) },
    reads: (isOwn ? reads : []).map(({ at, reader, subject }) => ({
      ...{ at: at.toISOString(), reader },
      subject: subject === 'reason' ? ('reason' as const) : ('interests' as const),
    })),
  };
}
