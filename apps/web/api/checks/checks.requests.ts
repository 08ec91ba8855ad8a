import { Type } from 'typebox';
import { longestWaiverReason } from '#domain/checks';
import { operation } from '../contract/operation.js';
import { Shape, Text } from '../contract/schema.js';
import { ChecksResponse, WaiverResponse } from './checks.responses.js';

const access = { tag: 'checks', permission: 'meetings.write' } as const;
const refused = [
  'check.notAllowed',
  'meeting.notFound',
  'meeting.notReadable',
  'meeting.notAllowed',
] as const;

export const listChecks = operation({
  ...{ ...access, id: 'checks.list', method: 'get', path: 'meetings/:meeting/checks' },
  summary: 'Everything that should be seen to in the papers, the agenda and the referat of a meeting',
  success: { status: 200, body: ChecksResponse, description: 'What is open, waived, and was.' },
  errors: [...refused, 'referat.forbidden', 'habilitet.forbidden'],
});

export const waiveCheck = operation({
  ...{ ...access, id: 'checks.waive', method: 'post', path: 'meetings/:meeting/checks/waivers' },
  summary: 'Let a warning stand, with a reason',
  description: 'It holds for what stands there now: when the place is changed, the warning is told again.',
  body: Shape('NewCheckWaiver', {
    fingerprint: Type.String({ minLength: 1, maxLength: 40, description: '`fingerprint` of the finding.' }),
    reason: Text('Why it may stand.', longestWaiverReason),
  }),
  success: { status: 201, body: WaiverResponse, description: 'The waiver.' },
  errors: [
    ...refused,
    ...(['check.notFound', 'check.notWaivable', 'check.waivedAlready', 'check.reasonMissing'] as const),
    ...(['referat.forbidden', 'habilitet.forbidden'] as const),
  ],
});

export const takeBackWaiver = operation({
  ...{ ...access, id: 'checks.takeBack', method: 'post', path: 'check-waivers/:waiverId/take-back' },
  summary: 'Tell a waived warning again',
  success: { status: 200, body: WaiverResponse, description: 'The waiver, which is kept.' },
  errors: ['check.notAllowed', 'check.waiverNotFound'],
});
