import { Type } from 'typebox';
import { longestProposalText, longestProposalTitle, proposedMatterKinds } from '#domain/planning';
import { operation } from '../contract/operation.js';
import { Id, Line, OrNull, PageOf, PageQuery, Query, Shape } from '../contract/schema.js';
import { ProposalResponse } from './planning.responses.js';

const tag = 'planning';
const path = 'proposals/:proposalId';
const proposal = {
  status: 200,
  body: ProposalResponse,
  etag: 'version',
  description: 'The proposal.',
} as const;
const page = {
  status: 200,
  body: PageOf('ProposalPage', ProposalResponse),
  description: 'The proposals.',
} as const;
const answerText = Type.Optional(Type.String({ maxLength: 1000, description: 'What the proposer is told.' }));
const refused = ['proposal.notFound', 'proposal.notYours', 'proposal.wrongState'] as const;

export const listOwnProposals = operation({
  ...{ id: 'proposals.own', tag, method: 'get', path: 'proposals', permission: 'proposals.make' },
  summary: 'What the reader has proposed, the newest first',
  query: Query(PageQuery),
  success: page,
  errors: [],
});

export const listProposalQueue = operation({
  ...{ id: 'proposals.queue', tag, method: 'get', path: 'proposals/queue', permission: 'proposals.answer' },
  summary: 'What waits for an answer or a meeting, the oldest first',
  query: Query(PageQuery),
  success: page,
  errors: ['proposal.notYours'],
});

export const getProposal = operation({
  ...{ id: 'proposals.get', tag, method: 'get', path, permission: 'proposals.make' },
  summary: 'A proposal: one’s own, or any for those who answer',
  success: proposal,
  errors: ['proposal.notFound'],
});

export const makeProposal = operation({
  ...{ id: 'proposals.make', tag, method: 'post', path: 'proposals', permission: 'proposals.make' },
  summary: 'Propose a theme, or a matter for Eventuelt',
  body: Shape('NewProposal', {
    kind: Type.Enum([...proposedMatterKinds]),
    title: Line('What it is about.', longestProposalTitle),
    text: Type.String({
      maxLength: longestProposalText,
      description: 'More about it, plain text; may be empty.',
    }),
    meetingId: OrNull(Id('The meeting; needed for Eventuelt.')),
    proposedBy: Type.Optional(Id('Who proposes, when the secretariat writes it for somebody.')),
  }),
  success: { ...proposal, status: 201, location: '/api/v1/proposals/{id}' },
  errors: [
    ...(['proposal.notAllowed', 'proposal.invalid', 'proposal.meetingMissing', 'proposal.notFound'] as const),
    ...(['proposal.meetingOver', 'meeting.notFound', 'meeting.notReadable', 'database.referenced'] as const),
  ],
});

export const acceptProposal = operation({
  ...{ id: 'proposals.accept', tag, method: 'post', path: `${path}/accept`, permission: 'proposals.answer' },
  summary: 'Take a proposal up',
  description: 'One for Eventuelt becomes a part of that item, "16 a"; a theme becomes an item of its own.',
  ifMatch: 'required',
  body: Shape('Acceptance', {
    meetingId: Type.Optional(Id('For a theme; the meeting it was proposed for when left out.')),
    answer: answerText,
  }),
  success: proposal,
  errors: [
    ...refused,
    ...(['proposal.noEventuelt', 'proposal.meetingMissing', 'agendaItem.meetingOver'] as const),
    ...(['meeting.notFound', 'agendaItem.tooManyParts', 'saksframlegg.senderMissing'] as const),
  ],
});

export const deferProposal = operation({
  ...{ id: 'proposals.defer', tag, method: 'post', path: `${path}/defer`, permission: 'proposals.answer' },
  summary: 'Too large for Eventuelt: it waits as a theme for a later meeting',
  ifMatch: 'required',
  body: Shape('Deferral', { answer: answerText }),
  success: proposal,
  errors: refused,
});

export const declineProposal = operation({
  ...{
    id: 'proposals.decline',
    tag,
    method: 'post',
    path: `${path}/decline`,
    permission: 'proposals.answer',
  },
  summary: 'Say no, with an answer',
  ifMatch: 'required',
  body: Shape('Declination', { answer: Type.String({ maxLength: 1000, description: 'Why not.' }) }),
  success: proposal,
  errors: [...refused, 'proposal.answerMissing'],
});
