import { describe, expect, it } from '@jest/globals';
import { type BallotAction, type BallotState, ballotStates } from './ballot.states.js';

describe('the way of a ballot', () => {
  const reason = { reason: 'Feil tekst' };
  it.each([
    ['open', 'vote', 'open'],
    ['open', 'close', 'closed'],
    ['open', 'cancel', 'cancelled'],
  ] as const)('leads from %s by %s to %s', (from, action, to) => {
    expect(ballotStates.step(from, action, reason)).toEqual({ allowed: true, to });
  });

  const closed: readonly [BallotState, BallotAction][] = (['closed', 'cancelled'] as const).flatMap((state) =>
    (['vote', 'close', 'cancel'] as const).map((action): [BallotState, BallotAction] => [state, action]),
  );
  it.each(closed)('ends: %s refuses %s', (state, action) => {
    expect(ballotStates.step(state, action, reason)).toEqual({
      allowed: false,
      refusal: { code: 'ballot.wrongState', params: { state, action } },
    });
  });

  it.each([
    ['close', { disqualifiedVoters: 1 }, { code: 'ballot.voterDisqualified', params: { count: 1 } }],
    ['close', { quorate: false }, { code: 'ballot.quorumLost' }],
    ['close', { missing: 2 }, { code: 'ballot.votesMissing', params: { missing: 2 } }],
    ['cancel', {}, { code: 'ballot.reasonMissing' }],
    ['cancel', { reason: '  ' }, { code: 'ballot.reasonMissing' }],
  ] as const)('%s waits with %j', (action, circumstances, refusal) => {
    expect(ballotStates.step('open', action, circumstances)).toEqual({ allowed: false, refusal });
  });
});
