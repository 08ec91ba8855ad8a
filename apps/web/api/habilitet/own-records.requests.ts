import { Type, type Static } from 'typebox';
import { declarationAnswers, interestKinds, type OwnRecords } from '#domain/habilitet';
import { operation } from '../contract/operation.js';
import { DateText, Id, Instant, OrNull, Part, Shape } from '../contract/schema.js';

export const OwnRecordsResponse = Shape('OwnRecords', {
  personId: Id('Whose they are.'),
  name: Type.String(),
  declarations: Type.Array(
    Part({
      meeting: Type.String({ description: '"2/2021".' }),
      title: Type.String({ description: 'The item.' }),
      status: Type.Enum([...declarationAnswers]),
      legalBasis: OrNull(Type.String()),
      reason: Type.String({ description: "In the person's own words; empty when none was given." }),
      declaredAt: Instant('When it was answered.'),
    }),
  ),
  interests: Type.Array(
    Part({
      kind: Type.Enum([...interestKinds]),
      organisation: Type.String(),
      description: Type.String(),
      from: OrNull(DateText('First day.')),
      to: OrNull(DateText('Last day, included.')),
    }),
  ),
});

export const handOutOwnRecords = operation({
  ...{ id: 'people.ownRecords', tag: 'habilitet', method: 'get', path: 'people/:personId/own-records' },
  permission: 'interests.read',
  summary: 'What a person has told of their habilitet, to be handed out to them',
  description: 'Asked for by people whose access has ended. Who opens it is written down.',
  success: {
    status: 200,
    body: OwnRecordsResponse,
    description: 'Declarations with reasons, and interests.',
  },
  errors: ['habilitet.interestsNotReadable', 'habilitet.personUnknown'],
});

export function ownRecordsAnswer(records: OwnRecords): Static<typeof OwnRecordsResponse> {
  const { personId, name, declarations, interests } = records;
  return {
    ...{ personId, name, interests: interests.map((interest) => ({ ...interest })) },
    declarations: declarations.map(({ meeting, title, status, legalBasis, reason, declaredAt }) => ({
      ...{ meeting, title, status, legalBasis, reason, declaredAt: declaredAt.toISOString() },
    })),
  };
}
