import { Type } from 'typebox';
import { dispatchGroups, longestCallOffReason } from '#domain/innkalling';
import { longestIssueReason } from '#domain/meetings';
import { operation } from '../contract/operation.js';
import { OrNull, Query, Shape, Text } from '../contract/schema.js';
import { ChecksResponse } from '../checks/checks.responses.js';
import { DispatchPlanResponse, DispatchResponse } from './dispatch.responses.js';

const tag = 'innkalling';
const access = { tag, permission: 'meetings.write' } as const;
const refused = ['meeting.notFound', 'meeting.notReadable', 'meeting.notAllowed'] as const;
/** What a sending that puts mail in the queue may meet. */
const refusedSending = [
  ...refused,
  ...(['dispatch.changed', 'dispatch.calledOff', 'dispatch.twice', 'mail.recipientsInvalid'] as const),
] as const;
const refusedPdf = ['document.failed', 'document.tooBusy', 'file.storageFull'] as const;
const fingerprint = Type.String({ minLength: 1, maxLength: 40, description: '`fingerprint` of the plan.' });
const papersLater = Type.Boolean({
  description: 'Papers that are not ready follow, and the saksliste says so.',
});

export const checkInnkalling = operation({
  ...{ ...access, id: 'innkalling.check', method: 'get', path: 'meetings/:meeting/innkalling/check' },
  summary: 'What should be known before an innkalling goes out',
  query: Query({ papersLater: Type.Optional(Type.Enum(['true', 'false'])) }),
  success: {
    status: 200,
    body: ChecksResponse,
    description: 'What is open, waived, and was; errors stop the sending.',
  },
  errors: refused,
});

export const planInnkalling = operation({
  ...{ ...access, id: 'innkalling.plan', method: 'get', path: 'meetings/:meeting/innkalling/plan' },
  summary: 'Exactly who would get what',
  query: Query({
    groups: Type.Optional(
      Type.String({
        pattern: `^(${dispatchGroups.join('|')})(,(${dispatchGroups.join('|')}))*$`,
        maxLength: 100,
        description: 'Groups that are to get it, with commas between them; all when left out.',
      }),
    ),
  }),
  success: { status: 200, body: DispatchPlanResponse, description: 'The plan, with its fingerprint.' },
  errors: refused,
});

export const sendInnkalling = operation({
  ...{ ...access, id: 'innkalling.send', method: 'post', path: 'meetings/:meeting/innkalling/send' },
  summary: 'Send what the plan showed',
  description:
    'The items get their case numbers, papers that are ready go out, the issue is kept with its PDF, and each recipient ' +
    'gets a mail with it, a personal link and the calendar entry. All of it, or nothing. Ask for the plan first.',
  body: Shape('InnkallingSending', {
    fingerprint,
    groups: Type.Array(Type.Enum([...dispatchGroups]), { uniqueItems: true, minItems: 1 }),
    reason: Type.Optional(
      Text('Why there is a new issue; needed for all but the first.', longestIssueReason),
    ),
    papersLater: Type.Optional(papersLater),
  }),
  success: { status: 201, body: DispatchResponse, description: 'The sending.' },
  errors: [
    ...refusedSending,
    ...refusedPdf,
    ...(['dispatch.checksFailed', 'dispatch.noRecipients', 'innkalling.reasonMissing'] as const),
    ...(['innkalling.reasonTooLong', 'meeting.noAgenda', 'meeting.over'] as const),
    ...(['saksframlegg.placeholderLeft', 'saksframlegg.noText'] as const),
  ],
});

export const planCancellation = operation({
  ...{
    ...access,
    id: 'meetings.cancellationPlan',
    method: 'get',
    path: 'meetings/:meeting/cancellation-plan',
  },
  summary: 'Who would be told that a meeting is called off',
  success: { status: 200, body: DispatchPlanResponse, description: 'Everybody who was called.' },
  errors: refused,
});

export const cancelMeeting = operation({
  ...{ ...access, id: 'meetings.cancel', method: 'post', path: 'meetings/:meeting/cancel' },
  summary: 'Call a meeting off, and tell everybody who was called',
  description:
    'Each gets a mail that says why and takes the meeting out of the calendar. Ask for the plan first.',
  body: Shape('CallOff', {
    fingerprint,
    reason: Type.Optional(Text('Why; needed when somebody has been called.', longestCallOffReason)),
  }),
  success: {
    status: 200,
    body: Shape('CalledOff', { dispatch: OrNull(DispatchResponse) }),
    description: 'The sending; null when nobody had been called.',
  },
  errors: [
    ...refusedSending,
    ...(['dispatch.reasonMissing', 'dispatch.reasonTooLong', 'dispatch.nobodyKnows'] as const),
    'meeting.wrongState',
  ],
});
