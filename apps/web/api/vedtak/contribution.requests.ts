import { Type } from 'typebox';
import { operation } from '../contract/operation.js';
import { Html, Id, OrNull, Shape } from '../contract/schema.js';
import { AlternativesResponse, statementFields, StatementsResponse } from './ballot.responses.js';
import { itemReadRefused } from './item-refusals.js';

const tag = 'vedtak';
const item = 'agenda-items/:item';

export const listAlternatives = operation({
  ...{
    id: 'alternatives.list',
    tag,
    method: 'get',
    path: `${item}/alternatives`,
    permission: 'vedtak.follow',
  },
  summary: 'Alternatives to the proposal, in the order they are voted on',
  success: { status: 200, body: AlternativesResponse, etag: 'content', description: 'The alternatives.' },
  errors: itemReadRefused,
});

const alternativeFields = {
  proposerId: OrNull(Id('Who proposed it; null for the meeting together.')),
  paragraphs: Type.Array(Html('A paragraph, inline author HTML.'), { minItems: 1, maxItems: 50 }),
};
const alternativeRefused = [
  ...(['alternative.invalid', 'alternative.proposerUnknown', 'vedtak.wrongState'] as const),
  ...(['vedtak.meetingNotBegun', 'vedtak.itemNotFound', ...itemReadRefused] as const),
] as const;
const alternatives = { status: 200, body: AlternativesResponse, description: 'All of the item.' } as const;

export const addAlternative = operation({
  ...{
    id: 'alternatives.add',
    tag,
    method: 'post',
    path: `${item}/alternatives`,
    permission: 'vedtak.write',
  },
  summary: 'Add an alternative as the last one',
  body: Shape('AlternativeContent', alternativeFields),
  success: { ...alternatives, status: 201 },
  errors: alternativeRefused,
});

export const changeAlternative = operation({
  ...{ id: 'alternatives.change', tag, method: 'put', path: `${item}/alternatives/:alternativeId` },
  permission: 'vedtak.write',
  summary: 'Change an alternative that has not been voted on',
  ifMatch: 'required',
  body: Shape('AlternativeContent', alternativeFields),
  success: alternatives,
  errors: [...alternativeRefused, 'alternative.notFound', 'alternative.votedOn'],
});

export const moveAlternative = operation({
  ...{ id: 'alternatives.move', tag, method: 'post', path: `${item}/alternatives/:alternativeId/place` },
  permission: 'vedtak.write',
  summary: 'Move an alternative to a place in the order of voting',
  body: Shape('AlternativePlace', { place: Type.Integer({ minimum: 1, maximum: 100 }) }),
  success: alternatives,
  errors: [...alternativeRefused, 'alternative.notFound'],
});

export const removeAlternative = operation({
  ...{ id: 'alternatives.remove', tag, method: 'delete', path: `${item}/alternatives/:alternativeId` },
  permission: 'vedtak.write',
  summary: 'Take back an alternative that has not been voted on',
  ifMatch: 'required',
  success: { status: 204, description: 'Taken back.' },
  errors: [...alternativeRefused, 'alternative.notFound', 'alternative.votedOn'],
});

const statements = {
  status: 200,
  body: StatementsResponse,
  etag: 'version',
  description: 'All of the item.',
} as const;
const statementRefused = [
  ...(['statement.forbidden', 'statement.itemClosed', 'statement.textMissing'] as const),
  ...(['statement.textTooLong', 'statement.notPresent', 'statement.personDisqualified'] as const),
  ...(['vedtak.itemNotFound', ...itemReadRefused] as const),
] as const;

export const listStatements = operation({
  ...{ id: 'statements.list', tag, method: 'get', path: `${item}/statements`, permission: 'vedtak.follow' },
  summary: 'Statements and dissents in an item',
  success: statements,
  errors: itemReadRefused,
});

export const addStatement = operation({
  ...{ id: 'statements.add', tag, method: 'post', path: `${item}/statements`, permission: 'vedtak.follow' },
  summary: 'Enter a statement or a dissent before the item is closed',
  description: "A member's own; the secretariat enters anybody's.",
  body: Shape('NewStatement', {
    personId: Type.Optional(Id('Whose words; the reader’s own when absent.')),
    ...statementFields,
  }),
  success: { ...statements, status: 201 },
  errors: statementRefused,
});

export const changeStatement = operation({
  ...{ id: 'statements.change', tag, method: 'put', path: `${item}/statements/:statementId` },
  permission: 'vedtak.follow',
  summary: 'Change the words of a statement',
  description: 'If-Match takes the version of the statements of the item.',
  body: Shape('StatementContent', statementFields),
  ifMatch: 'required',
  success: statements,
  errors: [...statementRefused, 'statement.notFound'],
});

export const removeStatement = operation({
  ...{ id: 'statements.remove', tag, method: 'delete', path: `${item}/statements/:statementId` },
  permission: 'vedtak.follow',
  summary: 'Take a statement back',
  ifMatch: 'required',
  success: { status: 204, description: 'Taken back.' },
  errors: [...statementRefused, 'statement.notFound'],
});

export const closeItem = operation({
  ...{ id: 'agendaItems.close', tag, method: 'post', path: `${item}/close`, permission: 'vedtak.write' },
  summary: 'End the treatment of an item: its vedtak is locked',
  success: { status: 204, description: 'Closed.' },
  errors: [
    ...([...itemReadRefused, 'vedtak.ballotOpen', 'vedtak.missing', 'vedtak.invalid'] as const),
    ...(['vedtak.itemNotFound', 'agendaItem.meetingOver'] as const),
  ],
});
