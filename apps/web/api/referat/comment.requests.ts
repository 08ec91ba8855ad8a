import { Type } from 'typebox';
import { operation } from '../contract/operation.js';
import { DateText, Id, PageOf, PageQuery, Part, Query, Shape } from '../contract/schema.js';
import { CommentResponse, RoundPlanResponse, RoundResponse } from './comment.responses.js';

const tag = 'referat';
const path = 'meetings/:meeting/referat';
const one = 'referat-comments/:commentId';
const refusedMeeting = ['meeting.notFound', 'meeting.notReadable'] as const;
const refusedRound = [...refusedMeeting, 'referat.notVisible', 'commentRound.notFound'] as const;
const refusedComment = ['comment.notFound', 'comment.notAllowed'] as const;
const comment = { status: 200, body: CommentResponse, etag: 'version', description: 'The comment.' } as const;
const missing = [
  ...(['referat.meetingNotHeld', 'referat.accountMissing', 'referat.vedtakMissing'] as const),
  ...(['referat.vedtakOpen', 'referat.vedleggDraft', 'referat.wrongState'] as const),
] as const;

export const planRound = operation({
  ...{ id: 'commentRound.plan', tag, method: 'get', path: `${path}/comment-round/plan` },
  permission: 'referat.write',
  summary: 'Exactly who gets the referat for comment, and by when they are asked to answer',
  query: Query({
    deadline: Type.Optional(DateText("Last day for comments; the council's settings propose one.")),
  }),
  success: { status: 200, body: RoundPlanResponse, description: 'The plan.' },
  errors: [
    ...refusedMeeting,
    'referat.notFound',
    'referat.notVisible',
    'referat.forbidden',
    'referat.invalid',
  ],
});

export const sendRound = operation({
  ...{ id: 'commentRound.send', tag, method: 'post', path: `${path}/comment-round` },
  permission: 'referat.write',
  summary: 'Send the referat for comment, with a mail to each',
  description: 'Sends what the plan showed, or nothing.',
  body: Shape('CommentRoundOrder', {
    deadline: DateText('As the plan says.'),
    fingerprint: Type.String({ maxLength: 60, description: 'Of the plan.' }),
  }),
  success: { status: 201, body: RoundResponse, description: 'The round.' },
  errors: [
    ...([...refusedRound, ...missing, 'referat.notFound', 'referat.forbidden', 'referat.invalid'] as const),
    ...(['commentRound.changed', 'commentRound.noRecipients', 'commentRound.open'] as const),
  ],
});

export const getRound = operation({
  ...{ id: 'commentRound.get', tag, method: 'get', path: `${path}/comment-round` },
  permission: 'referat.comment',
  summary: 'The last comment round, with the words it is about',
  success: { status: 200, body: RoundResponse, description: 'The round.' },
  errors: refusedRound,
});

export const listComments = operation({
  ...{ id: 'comments.list', tag, method: 'get', path: `${path}/comments`, permission: 'referat.comment' },
  summary: 'The comments that one may see, round by round in the order they were written',
  query: Query(PageQuery),
  success: { status: 200, body: PageOf('CommentPage', CommentResponse), description: 'The comments.' },
  errors: refusedRound,
});

export const writeComment = operation({
  ...{ id: 'comments.write', tag, method: 'post', path: `${path}/comments`, permission: 'referat.comment' },
  summary: 'Comment on the version that was sent out',
  description: 'After the deadline it is taken all the same, and stamped as late.',
  body: Shape('NewComment', {
    body: Type.String({ maxLength: 5000, description: 'The comment; may be empty with a suggestion.' }),
    place: Type.Optional(
      Part({
        section: Type.String({ maxLength: 200, description: 'Key of the section.' }),
        quote: Type.String({ minLength: 1, maxLength: 20_000, description: 'The words, as they stand.' }),
        near: Type.Integer({
          minimum: 0,
          description: 'Offset: of several equal places the nearest is meant.',
        }),
      }),
    ),
    suggestion: Type.Optional(
      Type.String({ maxLength: 5000, description: 'Other words for those quoted; empty to take them out.' }),
    ),
    key: Type.Optional(
      Id('A UUID that you choose: the same comment sent twice under it, as when an answer was lost, is one.'),
    ),
  }),
  success: { ...comment, status: 201 },
  errors: [
    ...refusedRound,
    ...([
      'comment.notAllowed',
      'comment.invalid',
      'comment.placeUnknown',
      'comment.referatApproved',
    ] as const),
  ],
});

export const noRemarks = operation({
  ...{ id: 'comments.none', tag, method: 'post', path: `${path}/no-remarks`, permission: 'referat.comment' },
  summary: '"Ingen merknader"',
  success: { status: 204, description: 'Noted.' },
  errors: [
    ...refusedRound,
    ...(['comment.notAllowed', 'comment.hasCommented', 'comment.referatApproved'] as const),
  ],
});

export const withdrawComment = operation({
  ...{ id: 'comments.withdraw', tag, method: 'delete', path: one, permission: 'referat.comment' },
  summary: 'Take back one’s own comment, while nobody has settled it',
  ifMatch: 'required',
  success: { status: 204, description: 'Taken back.' },
  errors: [...refusedComment, 'comment.settled'],
});

const Settled = Shape('SettledComment', {
  id: Type.String({ description: 'Id of the comment.' }),
  outcome: Type.String({ description: 'open, takenIn, laidBefore or declined.' }),
  version: Type.Integer({ minimum: 1 }),
});
const settled = { status: 200, body: Settled, etag: 'version', description: 'What became of it.' } as const;
const refusedSettling = [
  ...(['comment.notFound', 'comment.wrongState', 'comment.referatApproved', 'referat.forbidden'] as const),
] as const;

export const settleComment = operation({
  ...{ id: 'comments.settle', tag, method: 'post', path: `${one}/settle`, permission: 'referat.write' },
  summary: 'Say what becomes of a comment',
  ifMatch: 'required',
  body: Shape('Settling', {
    action: Type.Enum(['takeIn', 'layBefore', 'decline', 'reopen']),
    answer: Type.Optional(
      Type.String({ maxLength: 5000, description: 'What its writer is told; needed to decline.' }),
    ),
  }),
  success: settled,
  errors: [...refusedSettling, 'comment.reasonMissing'],
});

export const insertSuggestion = operation({
  ...{ id: 'comments.insert', tag, method: 'post', path: `${one}/insert`, permission: 'referat.write' },
  summary: 'Put the words that a comment proposes into the text',
  ifMatch: 'required',
  success: settled,
  errors: [
    ...refusedSettling,
    ...(['suggestion.none', 'suggestion.notInAccount', 'suggestion.wordsChanged'] as const),
    'referat.accountInvalid',
  ],
});
