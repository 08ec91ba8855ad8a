import { describe, expect, it } from '@jest/globals';
import { judgeReply, type ReplyGround } from './calendar-reply.rules.js';

const at = (minute: number) => new Date(Date.UTC(2021, 1, 20, 12, minute));
const known = (answer: 'coming' | 'apology', minute: number, via: 'calendar' | 'portal' = 'calendar') => ({
  ...{ answer, answeredAt: at(minute), via },
});
const judged = (
  reply: Partial<Parameters<typeof judgeReply>[0]>,
  ground: Partial<ReplyGround> = {},
): string => {
  const verdict = judgeReply(
    { sequence: 2, answer: 'accepted', answeredAt: at(10), ...reply },
    { sequence: 2, before: null, now: at(30), ...ground },
  );
  return verdict.ok ? verdict.outcome : verdict.code;
};

describe('an answer out of a calendar', () => {
  it.each([
    ['the first counts', {}, {}, 'taken'],
    ['a younger one counts', {}, { before: known('apology', 5) }, 'taken'],
    ['a maybe is no answer', { answer: 'tentative' }, {}, 'tentative'],
    ['to an older invitation does not count', { sequence: 1 }, {}, 'calendar.reply.outdated'],
    ['to an invitation that was never sent does not count', { sequence: 3 }, {}, 'calendar.reply.outdated'],
    ['sent twice changes nothing', {}, { before: known('coming', 10) }, 'unchanged'],
    [
      'sent again after another answer does not count',
      {},
      { before: known('apology', 20) },
      'calendar.reply.older',
    ],
    [
      'sent again after an answer on the page does not count',
      {},
      { before: known('apology', 10, 'portal') },
      'calendar.reply.older',
    ],
    ['from a clock a little ahead counts', { answeredAt: at(34) }, {}, 'taken'],
    ['from the future does not count', { answeredAt: at(40) }, {}, 'calendar.reply.undated'],
    ['without a time does not count', { answeredAt: undefined }, {}, 'calendar.reply.undated'],
  ] as readonly (readonly [
    string,
    Partial<Parameters<typeof judgeReply>[0]>,
    Partial<ReplyGround>,
    string,
  ])[])('%s', (_what, reply, ground, expected) => {
    expect(judged(reply, ground)).toBe(expected);
  });
});
