import { Type } from 'typebox';
import { operation } from '../contract/operation.js';
import { Line, PageOf, PageQuery, Query, Shape } from '../contract/schema.js';
import { CorrectionResponse, DifferenceResponse, VersionResponse } from './comment.responses.js';
import { ReferatResponse } from './referat.responses.js';

const tag = 'referat';
const path = 'meetings/:meeting/referat';
const refusedMeeting = ['meeting.notFound', 'meeting.notReadable'] as const;
const refusedRead = [
  ...refusedMeeting,
  'referat.notFound',
  'referat.notVisible',
  'exemption.notReadable',
] as const;
const refusedCase = ['referat.approvedInUnknown', 'referat.approvedInNotLater'] as const;
const incomplete = [
  ...(['referat.meetingNotHeld', 'referat.accountMissing', 'referat.vedtakMissing'] as const),
  ...(['referat.vedtakOpen', 'referat.vedleggDraft', 'referat.wrongState'] as const),
] as const;
const referat = { status: 200, body: ReferatResponse, etag: 'version', description: 'The referat.' } as const;
const success = { status: 200, body: CorrectionResponse, etag: 'version' } as const;
const correction = { ...success, description: 'The correction.' } as const;
const words = {
  section: Type.String({ minLength: 1, maxLength: 200, description: 'Key of the section.' }),
  was: Type.String({ maxLength: 2000, description: 'The words as they stand; empty to add some.' }),
  becomes: Type.String({ minLength: 1, maxLength: 2000, description: 'What it shall say.' }),
};

export const listVersions = operation({
  ...{ id: 'referatVersions.list', tag, method: 'get', path: `${path}/versions` },
  permission: 'referat.comment',
  summary: 'The versions that left the secretariat, first to last',
  query: Query(PageQuery),
  success: { status: 200, body: PageOf('ReferatVersionPage', VersionResponse), description: 'The versions.' },
  errors: refusedRead,
});

export const getDifference = operation({
  ...{ id: 'referatVersions.difference', tag, method: 'get', path: `${path}/difference` },
  permission: 'referat.comment',
  summary: 'What changed between two versions, word by word',
  query: Query({
    from: Type.Integer({ minimum: 1, description: 'Ordinal of the older one.' }),
    to: Type.Optional(Type.Integer({ minimum: 1, description: 'Of the newer one; left out: as it stands.' })),
  }),
  success: { status: 200, body: DifferenceResponse, description: 'The sections that differ.' },
  errors: [...refusedRead, 'referat.versionUnknown'],
});

export const approveCorrected = operation({
  ...{ id: 'referat.approveCorrected', tag, method: 'post', path: `${path}/approve-corrected` },
  permission: 'referat.approve',
  summary: 'Enter that the council approved it with corrections',
  description: 'Words of an account are put into the text before it is locked; others are printed beside it.',
  ifMatch: 'required',
  body: Shape('CorrectedApproval', {
    approvedIn: Line('The case of a later meeting, in any printed form.', 100),
    corrections: Type.Array(Shape('ApprovalCorrection', words), { minItems: 1, maxItems: 100 }),
  }),
  success: referat,
  errors: [
    ...([...refusedRead, ...refusedCase, ...incomplete] as const),
    ...([
      'correction.invalid',
      'referat.accountInvalid',
      'referat.meetingNotFound',
      'vedtak.invalid',
    ] as const),
    ...(['referat.approvedInMissing', 'referat.forbidden'] as const),
  ],
});

export const rejectReferat = operation({
  ...{ id: 'referat.reject', tag, method: 'post', path: `${path}/reject`, permission: 'referat.approve' },
  summary: 'Enter that the council did not approve it: it is a draft again',
  ifMatch: 'required',
  body: Shape('Rejection', { decidedIn: Line('The case of a later meeting, in any printed form.', 100) }),
  success: referat,
  errors: [
    ...([...refusedRead, ...refusedCase] as const),
    ...([
      'referat.wrongState',
      'referat.approvedInMissing',
      'referat.forbidden',
      'referat.meetingNotFound',
    ] as const),
  ],
});

export const listCorrections = operation({
  ...{ id: 'corrections.list', tag, method: 'get', path: `${path}/corrections`, permission: 'referat.read' },
  summary: 'The corrections that hold; for the secretariat and the chair all of them',
  query: Query(PageQuery),
  success: {
    status: 200,
    body: PageOf('CorrectionPage', CorrectionResponse),
    description: 'The corrections.',
  },
  errors: refusedRead,
});

export const proposeCorrection = operation({
  ...{
    id: 'corrections.propose',
    tag,
    method: 'post',
    path: `${path}/corrections`,
    permission: 'referat.write',
  },
  summary: 'Propose to correct an obvious error in an approved referat',
  body: Shape('NewCorrection', {
    ...words,
    reason: Type.String({ minLength: 1, maxLength: 2000, description: 'Why it is an obvious error.' }),
  }),
  success: { ...correction, status: 201 },
  errors: [...refusedRead, 'correction.notApproved', 'correction.invalid', 'referat.forbidden'],
});

export const decideCorrection = operation({
  ...{ id: 'corrections.decide', tag, method: 'post', path: 'referat-corrections/:correctionId/decide' },
  permission: 'referat.approve',
  summary: 'The chair approves or declines a correction',
  ifMatch: 'required',
  body: Shape('CorrectionDecision', {
    action: Type.Enum(['approve', 'decline']),
    answer: Type.Optional(Type.String({ maxLength: 2000, description: 'Why not; needed to decline.' })),
  }),
  success: correction,
  errors: [
    ...([
      'correction.notFound',
      'correction.forbidden',
      'correction.wrongState',
      'correction.reasonMissing',
    ] as const),
  ],
});
