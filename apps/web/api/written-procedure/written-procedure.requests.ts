import { Type } from 'typebox';
import { longestComment, writtenAnswers } from '#domain/written-procedure';
import { operation } from '../contract/operation.js';
import { ClockTime, DateText, Html, Id, Line, Part, Query, Shape } from '../contract/schema.js';
import { ProcedureResponse, ProceduresResponse } from './written-procedure.responses.js';

const tag = 'written procedure';
const path = 'written-procedures';
const one = `${path}/:procedureId`;
const procedure = { status: 200, body: ProcedureResponse, description: 'The procedure.' } as const;
const refused = ['writtenProcedure.notFound', 'writtenProcedure.forbidden', 'meeting.notReadable'] as const;

export const listProcedures = operation({
  ...{ id: 'writtenProcedures.list', tag, method: 'get', path, permission: 'written.read' },
  summary: 'Written procedures, the latest first',
  query: Query({
    show: Type.Optional(
      Type.Enum(['waiting', 'toReport'], {
        description: "Only those that wait for the reader's answer, or that no meeting has been told of.",
      }),
    ),
  }),
  success: { status: 200, body: ProceduresResponse, description: 'At most 200.' },
  errors: ['writtenProcedure.forbidden', 'meeting.notReadable'],
});

export const getProcedure = operation({
  ...{ id: 'writtenProcedures.get', tag, method: 'get', path: one, permission: 'written.read' },
  summary: 'A written procedure, as the reader may see it',
  success: procedure,
  errors: refused,
});

export const startProcedure = operation({
  ...{ id: 'writtenProcedures.start', tag, method: 'post', path, permission: 'written.write' },
  summary: 'Ask the council in writing',
  description: 'A meeting in writing is made with a number and a paper, and every member gets a mail.',
  body: Shape('WrittenQuestion', {
    title: Line('What the case is called.', 500),
    html: Html('Why, as author HTML.'),
    proposedVedtak: Type.Array(Html('A paragraph, inline author HTML.'), { minItems: 1, maxItems: 50 }),
    deadline: Part({ date: DateText('Last day.'), time: ClockTime('Until when.') }),
  }),
  success: { ...procedure, status: 201, location: '/api/v1/written-procedures/{id}' },
  errors: [
    ...([
      'writtenProcedure.invalid',
      'writtenProcedure.forbidden',
      'writtenProcedure.nobodyToAsk',
      'writtenProcedure.askedAlready',
    ] as const),
    ...(['writtenProcedure.chairMissing', 'meeting.writtenNotAllowed'] as const),
  ],
});

export const startProcedureFrom = operation({
  ...{
    id: 'writtenProcedures.startFrom',
    tag,
    method: 'post',
    path: `${path}/from`,
    permission: 'written.write',
  },
  summary: 'Ask the council in writing about a matter that has its paper',
  description:
    'Title, text, proposed vedtak and vedlegg come with it. An item that nobody has seen comes off its agenda, one that readers know stands as withdrawn, and one that was postponed is continued.',
  body: Shape('WrittenQuestionFrom', {
    source: Part({
      kind: Type.Enum(['item', 'paper'], { description: 'An item of an agenda, or a paper that waits.' }),
      id: Id('Of the item or the paper.'),
    }),
    deadline: Part({ date: DateText('Last day.'), time: ClockTime('Until when.') }),
  }),
  success: { ...procedure, status: 201, location: '/api/v1/written-procedures/{id}' },
  errors: [
    ...([
      'writtenProcedure.invalid',
      'writtenProcedure.forbidden',
      'writtenProcedure.nobodyToAsk',
      'writtenProcedure.askedAlready',
    ] as const),
    ...(['writtenProcedure.sourceOver', 'writtenProcedure.sourceShielded'] as const),
    ...(['writtenProcedure.sourceWithoutPaper', 'agendaItem.notFound', 'agendaItem.hasParts'] as const),
    ...([
      'writtenProcedure.chairMissing',
      'meeting.writtenNotAllowed',
      'saksframlegg.senderMissing',
    ] as const),
  ],
});

export const answerProcedure = operation({
  ...{
    id: 'writtenProcedures.answer',
    tag,
    method: 'post',
    path: `${one}/answer`,
    permission: 'written.answer',
  },
  summary: "Give one's own answer, or another one until the deadline",
  body: Shape('WrittenAnswer', {
    answer: Type.Enum([...writtenAnswers]),
    comment: Type.Optional(Type.String({ maxLength: longestComment })),
  }),
  success: procedure,
  errors: [
    ...([...refused, 'writtenProcedure.tooLate', 'writtenProcedure.wrongState'] as const),
    ...(['writtenProcedure.notAsked', 'writtenProcedure.disqualified'] as const),
  ],
});

export const closeProcedure = operation({
  ...{
    id: 'writtenProcedures.close',
    tag,
    method: 'post',
    path: `${one}/close`,
    permission: 'written.write',
  },
  summary: 'Close before the deadline, when everybody has answered',
  success: procedure,
  errors: [...refused, 'writtenProcedure.tooEarly', 'writtenProcedure.wrongState'],
});

export const withdrawProcedure = operation({
  ...{
    id: 'writtenProcedures.withdraw',
    tag,
    method: 'post',
    path: `${one}/withdraw`,
    permission: 'written.write',
  },
  summary: 'Take the question back',
  body: Shape('WithdrawnQuestion', { reason: Line('Why.', 500) }),
  success: procedure,
  errors: [...refused, 'writtenProcedure.reasonMissing', 'writtenProcedure.wrongState'],
});

export const reportProcedure = operation({
  ...{
    id: 'writtenProcedures.report',
    tag,
    method: 'post',
    path: `${one}/report`,
    permission: 'written.write',
  },
  summary: 'Add an item about the result to the agenda of a meeting',
  body: Shape('WrittenReport', { meetingId: Id('The meeting.') }),
  success: procedure,
  errors: [
    ...([...refused, 'writtenProcedure.alreadyReported', 'writtenProcedure.wrongState'] as const),
    ...(['meeting.notFound', 'agendaItem.meetingOver', 'offer.gone'] as const),
  ],
});
