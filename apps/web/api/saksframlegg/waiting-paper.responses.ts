import { Type, type Static } from 'typebox';
import { caseTypes } from '#domain/meetings';
import { type WaitingPaper, type WrittenPaper } from '#domain/saksframlegg';
import { Id, Instant, Shape } from '../contract/schema.js';
import { paperFields, paperFieldsAnswer } from './saksframlegg.responses.js';

const waitingFields = {
  id: Id('Id of the paper.'),
  title: Type.String({ description: 'What its item will be called.' }),
  caseTypes: Type.Array(Type.Enum([...caseTypes]), { description: 'Of that item. Empty = none.' }),
};

export const WaitingPaperLineResponse = Shape('WaitingPaperLine', {
  ...waitingFields,
  status: paperFields.status,
  changedAt: Instant('When its text was changed last.'),
});

export const WaitingPaperResponse = Shape('WaitingPaper', { ...waitingFields, ...paperFields });

/** A paper that waits for a meeting, as the API lists it. */
export function waitingLineAnswer(paper: WaitingPaper): Static<typeof WaitingPaperLineResponse> {
  const { id, title, caseTypes: chosen, status, changedAt } = paper;
  return { id, title, caseTypes: [...chosen], status, changedAt: changedAt.toISOString() };
}

/** A paper that waits for a meeting, with everything in it. */
export function waitingPaperAnswer(written: WrittenPaper): Static<typeof WaitingPaperResponse> {
  const { paper, title, caseTypes: chosen } = written;
  return { id: paper.id, title, caseTypes: [...chosen], ...paperFieldsAnswer(written) };
}
