import { Type } from 'typebox';
import { operation } from '../contract/operation.js';
import { DateText, Id, PageOf, PageQuery, Query, Shape } from '../contract/schema.js';
import { TermEndResponse, TermPlanResponse } from './term-end.responses.js';

const tag = 'people';
const permission = 'people.write';
const termEnd = {
  status: 200,
  body: TermEndResponse,
  etag: 'version',
  description: 'The ended term.',
} as const;

export const planTermEnd = operation({
  ...{ id: 'termEnds.plan', tag, method: 'get', path: 'term-ends/plan', permission },
  summary: 'What will happen when a term ends on a day',
  description: 'Nothing happens yet. Shows what the whole council ending on that day would mean.',
  query: Query({ lastDay: DateText('Last day in office.') }),
  success: { status: 200, body: TermPlanResponse, description: 'Who, and what follows.' },
  errors: ['termEnd.dayInvalid', 'council.notAllowed'],
});

export const listTermEnds = operation({
  ...{ id: 'termEnds.list', tag, method: 'get', path: 'term-ends', permission },
  summary: 'Terms that were ended',
  query: Query(PageQuery),
  success: { status: 200, body: PageOf('TermEndPage', TermEndResponse), description: 'The latest first.' },
  errors: ['council.notAllowed'],
});

export const getTermEnd = operation({
  ...{ id: 'termEnds.get', tag, method: 'get', path: 'term-ends/:termEndId', permission },
  summary: 'A term that was ended',
  success: termEnd,
  errors: ['termEnd.notFound', 'council.notAllowed'],
});

export const endTerm = operation({
  ...{ id: 'termEnds.create', tag, method: 'post', path: 'term-ends', permission },
  summary: 'End a term',
  description:
    'Gives the appointments their last day, all or none. Access ends the day after; nobody need come after them.',
  body: Shape('NewTermEnd', {
    lastDay: DateText('Last day in office.'),
    appointmentIds: Type.Array(Id('An appointment that ends.'), {
      minItems: 1,
      maxItems: 500,
      uniqueItems: true,
    }),
  }),
  success: { ...termEnd, status: 201, location: '/api/v1/term-ends/{id}' },
  errors: [
    ...(['termEnd.dayInvalid', 'termEnd.nobody', 'termEnd.notInOffice'] as const),
    ...(['appointment.lastSecretary', 'council.notAllowed'] as const),
  ],
});

export const undoTermEnd = operation({
  ...{ id: 'termEnds.undo', tag, method: 'post', path: 'term-ends/:termEndId/undo', permission },
  summary: 'Take the end of a term back',
  description: 'Each appointment gets the last day it had. Refused whole when somebody has come after.',
  ifMatch: 'required',
  success: termEnd,
  errors: [
    ...(['termEnd.notFound', 'termEnd.undone', 'council.notAllowed'] as const),
    ...(['appointment.seatTaken', 'appointment.chairTaken', 'appointment.twice'] as const),
  ],
});
