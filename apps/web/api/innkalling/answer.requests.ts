import { Type } from 'typebox';
import { longestReason, responseAnswers } from '#domain/innkalling';
import { operation } from '../contract/operation.js';
import { Id, Shape } from '../contract/schema.js';
import { AttendanceResponse } from '../meetings/attendance.responses.js';
import { AnswerResponse, AnswersResponse, OwnAnswerResponse } from './answer.responses.js';

const tag = 'innkalling';
const path = 'meetings/:meeting/answers';
const refused = ['meeting.notFound', 'meeting.notReadable'] as const;
const refusedAnswer = [
  ...refused,
  ...(['response.notReadable', 'response.notCalled', 'response.meetingOver', 'response.calledOff'] as const),
  ...(['response.notListed', 'response.invalid', 'meeting.over'] as const),
] as const;
const refusedVara = [...refused, 'meeting.notAllowed', 'meeting.over', 'mail.recipientsInvalid'] as const;

const given = {
  answer: Type.Enum([...responseAnswers]),
  reason: Type.Optional(
    Type.String({ maxLength: longestReason, description: 'Only with forfall, and only if wished.' }),
  ),
};

export const listAnswers = operation({
  ...{ id: 'answers.list', tag, method: 'get', path, permission: 'meetings.write' },
  summary: 'Who comes: seat by seat, with the vara who can be called in',
  success: { status: 200, body: AnswersResponse, description: 'What is known now.' },
  errors: [...refused, 'response.notReadable'],
});

export const getOwnAnswer = operation({
  ...{ id: 'answers.own', tag, method: 'get', path: `${path}/own`, permission: 'meetings.read' },
  summary: 'What the reader has answered',
  success: { status: 200, body: OwnAnswerResponse, description: 'The answer; null before there is one.' },
  errors: refused,
});

export const giveOwnAnswer = operation({
  ...{ id: 'answers.giveOwn', tag, method: 'post', path: `${path}/own`, permission: 'meetings.read' },
  summary: 'Say whether one comes',
  description: 'A later answer takes the place of an earlier one; the attendance list follows at once.',
  body: Shape('OwnAnswerInput', given),
  success: { status: 200, body: AnswerResponse, description: 'The answer.' },
  errors: refusedAnswer,
});

export const noteAnswer = operation({
  ...{ id: 'answers.note', tag, method: 'post', path, permission: 'meetings.write' },
  summary: 'Note what somebody has told the secretariat',
  body: Shape('NotedAnswer', { personId: Id('Whose answer.'), ...given }),
  success: { status: 200, body: AnswerResponse, description: 'The answer.' },
  errors: refusedAnswer,
});

export const callVara = operation({
  ...{ id: 'attendance.callVara', tag, method: 'post', path: 'meetings/:meeting/attendance/vara' },
  permission: 'meetings.write',
  summary: 'Call a vara in for a member who is away',
  description:
    'The vara gets the seat and the vote, may read the papers of this meeting from now, and gets a mail with the ' +
    'innkalling, a link and the calendar entry.',
  body: Shape('VaraCall', { memberId: Id('Who is away.'), varaId: Id('Who comes instead.') }),
  success: {
    status: 201,
    body: Shape('CalledVara', {
      row: AttendanceResponse,
      mailed: Type.Boolean({ description: 'False when the register has no address.' }),
    }),
    description: 'The row of the vara.',
  },
  errors: [
    ...refusedVara,
    ...(['vara.notUsed', 'vara.meetingNotCalled', 'vara.memberNotAway', 'vara.alreadyCalled'] as const),
    ...(['vara.attendsElsewhere', 'attendance.notVaraOfSeat', 'attendance.memberNotListed'] as const),
  ],
});

export const releaseVara = operation({
  ...{ id: 'attendance.releaseVara', tag, method: 'post', path: 'meetings/:meeting/attendance/vara/release' },
  permission: 'meetings.write',
  summary: 'Take the call of a vara back',
  description:
    'Seat, vote and access to the papers end now, and a mail takes the meeting out of the calendar.',
  body: Shape('VaraRelease', { varaId: Id('Who is not to come.') }),
  success: { status: 204, description: 'Taken back.' },
  errors: [...refusedVara, 'vara.notCalledIn', 'vara.alreadyThere', 'attendance.notFound'],
});
