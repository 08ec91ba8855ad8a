import { Type, type Static } from 'typebox';
import {
  type DeclarationGrid,
  declarationStatuses,
  type OwnDeclarations,
  statusIn,
  toldWays,
} from '#domain/habilitet';
import { Id, Instant, OrNull, Part, Shape } from '../contract/schema.js';

const Status = Type.Enum([...declarationStatuses], {
  description: '`notAnswered` until the person has said something; silence is never `able`.',
});
const SeenVersion = Type.Integer({ minimum: 0, description: '0 while nothing is answered.' });
const ToldByOrNull = OrNull(
  Type.Enum([...toldWays], { description: 'How the person told the secretariat; null when they answered.' }),
);
const CaseText = OrNull(Type.String({ description: 'As printed; null until numbers are given.' }));

/** What somebody has answered about the items of a meeting, with their own reasons. */
export const OwnDeclarationsResponse = Shape('OwnDeclarations', {
  items: Type.Array(
    Part({
      agendaItemId: Id('The item.'),
      caseNumber: CaseText,
      title: Type.String(),
      status: Status,
      legalBasisId: OrNull(Id('The ground, when one is given.')),
      reason: Type.String({ description: 'Empty when none is given.' }),
      toldBy: ToldByOrNull,
      ruled: Type.Boolean({ description: 'The council has ruled: the answer stands as it is.' }),
      version: SeenVersion,
    }),
  ),
});

/** Who has answered what. Reasons are not in it. */
export const DeclarationGridResponse = Shape('DeclarationGrid', {
  whole: Type.Boolean({ description: 'False for the chair, who sees what the council must decide.' }),
  people: Type.Array(Part({ personId: Id('Who is asked.'), name: Type.String() })),
  items: Type.Array(Part({ agendaItemId: Id('The item.'), caseNumber: CaseText, title: Type.String() }), {
    description: 'In the order of the agenda.',
  }),
  answers: Type.Array(
    Part({
      agendaItemId: Id('The item.'),
      personId: Id('Who answers.'),
      status: Status,
      legalBasisId: OrNull(Id('The ground, when one is given.')),
      hasReason: Type.Boolean(),
      toldBy: ToldByOrNull,
      declaredAt: Instant('When it was answered.'),
      version: SeenVersion,
    }),
    { description: 'What is not here is not answered.' },
  ),
  settled: Type.Array(
    Part({
      agendaItemId: Id('The item.'),
      personId: Id('Whom the council ruled about.'),
      outcome: Type.Enum(['able', 'disqualified']),
    }),
  ),
});

export const ReasonResponse = Shape('HabilitetReason', {
  reason: Type.String({ description: 'Empty when none is given.' }),
});

export function ownDeclarationsAnswer({ items }: OwnDeclarations): Static<typeof OwnDeclarationsResponse> {
  return {
    items: items.map(({ item, declaration, reason, ruled }) => ({
      ...{ agendaItemId: item.id, caseNumber: item.printedNumber, title: item.title, reason, ruled },
      status: declaration?.status ?? 'notAnswered',
      legalBasisId: declaration?.legalBasisId ?? null,
      toldBy: declaration?.toldBy ?? null,
      version: declaration?.version ?? 0,
    })),
  };
}

export function declarationGridAnswer(grid: DeclarationGrid): Static<typeof DeclarationGridResponse> {
  const { declarations, settled, people, items, isWhole } = grid;
  return {
    whole: isWhole,
    people: people.map(({ personId, person }) => ({ personId, name: person.name })),
    items: items.map(({ id, printedNumber, title }) => ({
      ...{ agendaItemId: id, caseNumber: printedNumber, title },
    })),
    answers: declarations.map((row) => ({
      ...{ agendaItemId: row.agendaItemId, personId: row.personId, legalBasisId: row.legalBasisId },
      status: statusIn(declarations, row.personId, row.agendaItemId),
      ...{ hasReason: row.hasReason, toldBy: row.toldBy, version: row.version },
      declaredAt: row.declaredAt.toISOString(),
    })),
    settled: settled.map(({ agendaItemId, personId, outcome }) => ({ agendaItemId, personId, outcome })),
  };
}
