import { Type } from 'typebox';
import { declarationAnswers, longestReason, toldWays } from '#domain/habilitet';
import { operation } from '../contract/operation.js';
import { Id, OrNull, Part, Shape } from '../contract/schema.js';
import { DeclarationGridResponse, OwnDeclarationsResponse, ReasonResponse } from './declaration.responses.js';

const tag = 'habilitet';
const ofMeeting = 'meetings/:meeting/habilitet';
const refusedMeeting = ['meeting.notFound', 'meeting.notReadable'] as const;
const refusedAnswer = [
  ...refusedMeeting,
  ...(['habilitet.invalid', 'habilitet.answerUnknown'] as const),
] as const;

const Answers = Type.Array(
  Part({
    agendaItemId: Id('The item.'),
    answer: Type.Enum([...declarationAnswers]),
    legalBasisId: OrNull(Id('Asked for with `disqualified`: a ground in force on the day of the meeting.')),
    reason: Type.String({
      maxLength: longestReason,
      description: 'Asked for with `unsure`; as short as it can be. Not kept with `able`.',
    }),
    version: Type.Integer({ minimum: 0, description: 'Version of the answer that was read; 0 for none.' }),
  }),
  { minItems: 1, maxItems: 200, description: 'Items left out stay as they are. All are saved, or none.' },
);

export const getOwnDeclarations = operation({
  ...{
    id: 'declarations.own',
    tag,
    method: 'get',
    path: `${ofMeeting}/own`,
    permission: 'habilitet.declare',
  },
  summary: 'What I have answered about the items of a meeting',
  success: { status: 200, body: OwnDeclarationsResponse, description: 'Item by item.' },
  errors: [...refusedMeeting, 'habilitet.notAsked'],
});

export const declareOwn = operation({
  ...{ id: 'declarations.declare', tag, method: 'post', path: `${ofMeeting}/own` },
  permission: 'habilitet.declare',
  summary: 'Answer for myself',
  description: 'Each answer says which version it is made from, because each has its own.',
  body: Shape('NewDeclarations', { answers: Answers }),
  success: { status: 200, body: OwnDeclarationsResponse, description: 'The answers as they are now.' },
  errors: [...refusedAnswer, 'habilitet.notAsked'],
});

export const getDeclarationGrid = operation({
  ...{ id: 'declarations.grid', tag, method: 'get', path: ofMeeting, permission: 'habilitet.overview' },
  summary: 'Who has answered what',
  success: { status: 200, body: DeclarationGridResponse, description: 'Member × item, without reasons.' },
  errors: [...refusedMeeting, 'habilitet.forbidden'],
});

export const declareForPerson = operation({
  ...{ id: 'declarations.declareFor', tag, method: 'post', path: `${ofMeeting}/people/:personId` },
  permission: 'habilitet.write',
  summary: 'Write down what somebody told the secretariat',
  description: 'Who wrote it, and how it was told, stays with the answer; the person sees both.',
  body: Shape('ToldDeclarations', {
    toldBy: Type.Enum([...toldWays], { description: 'How the person told it.' }),
    answers: Answers,
  }),
  success: { status: 200, body: DeclarationGridResponse, description: 'All answers as they are now.' },
  errors: [
    ...refusedAnswer,
    ...(['habilitet.forbidden', 'habilitet.personNotAsked', 'habilitet.toldByUnknown'] as const),
  ],
});

export const readReason = operation({
  ...{ id: 'declarations.readReason', tag, method: 'post' },
  path: 'agenda-items/:item/habilitet/:personId/reason',
  permission: 'habilitet.overview',
  summary: 'Open the reason behind an answer',
  description:
    'An act of its own, and therefore no GET: it is written down, and the person sees who has read it.',
  success: { status: 200, body: ReasonResponse, description: 'The reason.' },
  errors: ['agendaItem.notFound', 'meeting.notReadable', 'habilitet.reasonNotReadable'],
});
