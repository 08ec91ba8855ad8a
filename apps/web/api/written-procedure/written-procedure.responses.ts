import { Type, type Static } from 'typebox';
import { procedureResults, type ProcedureView, writtenAnswers } from '#domain/written-procedure';
import { CaseNumberText, Html, Id, Instant, OrNull, Part, Shape, Version } from '../contract/schema.js';

const count = OrNull(Type.Integer({ minimum: 0 }));

export const ProcedureResponse = Shape('WrittenProcedure', {
  ...{ id: Id('Its id.'), agendaItemId: Id('The item that is decided.'), title: Type.String() },
  caseNumber: OrNull(CaseNumberText),
  proposedVedtak: Type.Array(Html('A paragraph.')),
  state: Type.Enum(['open', 'closed', 'stopped', 'withdrawn']),
  ...{ deadline: Instant('Answers count until then.'), openedAt: Instant('When the council was asked.') },
  ...{ closedAt: OrNull(Instant('When it ended.')), result: OrNull(Type.Enum([...procedureResults])) },
  asked: Type.Integer({ minimum: 0, description: 'How many were asked and not disqualified.' }),
  ...{ agreed: count, disagreed: count, wantedMeeting: count },
  withdrawnBecause: OrNull(Type.String()),
  reportedItemId: OrNull(Id('The item of a later meeting in which the council was told.')),
  people: Type.Array(
    Part({
      ...{
        personId: Id('Who.'),
        name: Type.String(),
        isDisqualified: Type.Boolean(),
        hasAnswered: Type.Boolean(),
      },
      answer: OrNull(Type.Enum([...writtenAnswers])),
      comment: OrNull(Type.String()),
    }),
    {
      description:
        'Answers are told to all when it is closed; before that one’s own, and all to the secretariat.',
    },
  ),
  version: Version,
});

export const ProceduresResponse = Shape('WrittenProcedures', { procedures: Type.Array(ProcedureResponse) });

export function procedureAnswer(view: ProcedureView): Static<typeof ProcedureResponse> {
  return {
    ...{ id: view.id, agendaItemId: view.agendaItemId, title: view.title, caseNumber: view.caseNumber },
    ...{ proposedVedtak: [...view.proposedVedtak], state: view.state, result: view.result },
    ...{ deadline: view.deadline.toISOString(), openedAt: view.openedAt.toISOString() },
    ...{ closedAt: view.closedAt?.toISOString() ?? null, asked: view.asked, agreed: view.agreed },
    ...{ disagreed: view.disagreed, wantedMeeting: view.wantedMeeting, version: view.version },
    ...{ withdrawnBecause: view.withdrawnBecause, reportedItemId: view.reportedItemId },
    people: view.people.map(({ personId, name, isDisqualified, hasAnswered, answer, comment }) => ({
      ...{ personId, name, isDisqualified, hasAnswered, answer, comment },
    })),
  };
}
