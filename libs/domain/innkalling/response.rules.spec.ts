import { describe, expect, it } from '@jest/globals';
import { meetingStatuses } from '#domain/meetings';
import {
  answerFaults,
  asksForAnswer,
  keptReason,
  linkOpens,
  longestReason,
  mayBeAnswered,
} from './response.rules.js';

const endsAt = new Date('2021-02-26T11:00:00Z');

describe('an answer to an innkalling', () => {
  it('is taken from the innkalling until the meeting begins', () => {
    const codes = meetingStatuses.map((status) => [status, mayBeAnswered({ status })?.code]);
    expect(Object.fromEntries(codes)).toEqual({
      planned: 'response.notCalled',
      called: undefined,
      inProgress: 'response.meetingOver',
      held: 'response.meetingOver',
      cancelled: 'response.calledOff',
    });
  });

  it('is asked for to the end of the meeting’s day in Oslo, also where nobody has held the meeting', () => {
    const asked = (moment: string, status: 'called' | 'held' = 'called') =>
      asksForAnswer({ status, endsAt }, new Date(moment));
    expect([asked('2021-02-20T08:00:00Z'), asked('2021-02-26T22:59:59Z')]).toEqual([true, true]);
    expect([asked('2021-02-26T23:00:00Z'), asked('2021-02-20T08:00:00Z', 'held')]).toEqual([false, false]);
  });

  it('is taken by link only until the meeting ends, to the second', () => {
    expect(linkOpens({ status: 'called', endsAt }, endsAt)).toBeUndefined();
    expect(linkOpens({ status: 'called', endsAt }, new Date(endsAt.getTime() + 1))).toEqual({
      code: 'response.linkExpired',
    });
    expect(linkOpens({ status: 'cancelled', endsAt }, endsAt)?.code).toBe('response.calledOff');
  });

  it('must say one thing or the other, and may give a short reason', () => {
    expect(answerFaults({ answer: 'apology', reason: 'å'.repeat(longestReason) })).toEqual([]);
    expect(answerFaults({ answer: 'maybe', reason: 'x'.repeat(longestReason + 1) })).toEqual([
      { path: '/answer', code: 'response.answerMissing' },
      { path: '/reason', code: 'response.reasonTooLong', params: { most: longestReason } },
    ]);
  });

  it('keeps a reason only for who stays away, and never an empty one', () => {
    expect(keptReason('apology', '  Reise ')).toBe('Reise');
    expect(keptReason('apology', '  ')).toBeNull();
    expect(keptReason('coming', 'Reise')).toBeNull();
  });
});
