import { Type } from 'typebox';
import { ballotKinds, ballotSubjects } from '#domain/vedtak';
import { operation } from '../contract/operation.js';
import { Id, Line, Part, Shape } from '../contract/schema.js';
import { BallotResponse, BallotsResponse, ChoiceText, VotersResponse } from './ballot.responses.js';
import { itemReadRefused } from './item-refusals.js';

const tag = 'vedtak';
const item = 'agenda-items/:item';
const ballot = { status: 200, body: BallotResponse, description: 'The ballot.' } as const;
const ballotRefused = [
  'ballot.notFound',
  'ballot.forbidden',
  'ballot.wrongState',
  ...itemReadRefused,
] as const;
const votingRefused = [
  ...(['ballot.notAVoter', 'ballot.choiceUnknown', 'vote.abstainingNotAllowed'] as const),
  ...(['ballot.notPresent', 'ballot.nowDisqualified'] as const),
] as const;

export const listVoters = operation({
  ...{ id: 'voters.list', tag, method: 'get', path: `${item}/voters`, permission: 'vedtak.follow' },
  summary: 'Who may vote in an item at this moment, who may not and why, and the quorum in the item',
  success: { status: 200, body: VotersResponse, description: 'The voters.' },
  errors: itemReadRefused,
});

export const listBallots = operation({
  ...{ id: 'ballots.list', tag, method: 'get', path: `${item}/ballots`, permission: 'vedtak.follow' },
  summary: 'The ballots of an item, in the order they were held',
  success: { status: 200, body: BallotsResponse, description: 'The ballots.' },
  errors: itemReadRefused,
});

export const waitingBallots = operation({
  ...{ id: 'ballots.waiting', tag, method: 'get', path: 'meetings/:meeting/ballots/waiting' },
  permission: 'vedtak.follow',
  summary: "Open ballots of a meeting that wait for the reader's own vote",
  success: { status: 200, body: BallotsResponse, description: 'The ballots.' },
  errors: ['meeting.notFound', 'meeting.notReadable', 'vedtak.forbidden'],
});

export const getBallot = operation({
  ...{ id: 'ballots.get', tag, method: 'get', path: 'ballots/:ballotId', permission: 'vedtak.follow' },
  summary: 'A ballot, as the reader may see it',
  success: ballot,
  errors: ['ballot.notFound', ...itemReadRefused],
});

export const openBallot = operation({
  ...{ id: 'ballots.open', tag, method: 'post', path: `${item}/ballots`, permission: 'vedtak.write' },
  summary: 'Open a ballot: texts, voters and rules are taken as they are now',
  body: Shape('BallotOrder', {
    kind: Type.Enum([...ballotKinds]),
    subject: Type.Enum([...ballotSubjects]),
    alternativeId: Type.Optional(Id('With the subject `alternative`.')),
    question: Type.Optional(Line('What is voted on, in a sentence.')),
  }),
  success: { ...ballot, status: 201, location: '/api/v1/ballots/{id}' },
  errors: [
    ...([...itemReadRefused, 'ballot.forbidden', 'ballot.noQuorum', 'ballot.meetingNotInProgress'] as const),
    ...(['ballot.itemSettled', 'ballot.alreadyOpen', 'ballot.nothingToVoteOn', 'ballot.notBetween'] as const),
    ...([
      'ballot.betweenOnly',
      'ballot.notInOrder',
      'ballot.alreadyDecided',
      'alternative.notFound',
    ] as const),
    'vedtak.wrongState',
  ],
});

export const castVote = operation({
  ...{ id: 'ballots.vote', tag, method: 'post', path: 'ballots/:ballotId/vote', permission: 'vedtak.vote' },
  summary: "Give one's own vote",
  description: 'By name it can be given anew until the ballot is closed. A secret one is given once.',
  body: Shape('OwnVote', { choice: ChoiceText }),
  success: ballot,
  errors: [...ballotRefused, ...votingRefused, 'ballot.alreadyVoted', 'ballot.countedByHand'],
});

export const recordVotes = operation({
  ...{
    id: 'ballots.record',
    tag,
    method: 'post',
    path: 'ballots/:ballotId/votes',
    permission: 'vedtak.write',
  },
  summary: 'Enter votes by name, as the secretary hears them',
  body: Shape('HeardVotes', {
    votes: Type.Array(Part({ personId: Id('Whose.'), choice: ChoiceText }), { minItems: 1, maxItems: 200 }),
  }),
  success: ballot,
  errors: [...ballotRefused, ...votingRefused, 'ballot.namedOnly'],
});

export const closeBallot = operation({
  ...{
    id: 'ballots.close',
    tag,
    method: 'post',
    path: 'ballots/:ballotId/close',
    permission: 'vedtak.write',
  },
  summary: 'Close a ballot and count it; a text that carried becomes the text of the vedtak',
  body: Shape('BallotCount', {
    counts: Type.Optional(
      Type.Record(ChoiceText, Type.Integer({ minimum: 0, maximum: 1000 }), {
        description: 'Hands that were counted, or papers of a secret ballot held on paper.',
      }),
    ),
    chairChoice: Type.Optional(ChoiceText),
  }),
  success: ballot,
  errors: [
    ...([...ballotRefused, 'ballot.voterDisqualified', 'ballot.quorumLost', 'ballot.votesMissing'] as const),
    ...(['vote.countsMissing', 'ballot.countsInvalid', 'ballot.countsNotTaken'] as const),
  ],
});

export const decideTie = operation({
  ...{ id: 'ballots.decideTie', tag, method: 'post', path: 'ballots/:ballotId/casting-vote' },
  permission: 'vedtak.write',
  summary: 'Record how whoever chairs decides a tie that was found when the ballot was counted',
  body: Shape('CastingVote', { choice: ChoiceText }),
  success: ballot,
  errors: [...ballotRefused, 'ballot.noTie'],
});

export const cancelBallot = operation({
  ...{
    id: 'ballots.cancel',
    tag,
    method: 'post',
    path: 'ballots/:ballotId/cancel',
    permission: 'vedtak.write',
  },
  summary: 'End a ballot without a result',
  body: Shape('Cancelling', { reason: Line('Why.', 500) }),
  success: ballot,
  errors: [...ballotRefused, 'ballot.reasonMissing'],
});
