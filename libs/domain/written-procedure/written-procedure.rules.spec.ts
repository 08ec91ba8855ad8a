import { describe, expect, it } from '@jest/globals';
import {
  deadlineOf,
  earliestDeadline,
  procedureOutcome,
  type ProcedureTerms,
  reminderAt,
} from './written-procedure.rules.js';

const week = { minimumDays: 7, countIn: 'calendar' as const };
const working = { minimumDays: 5, countIn: 'working' as const };

describe('the time to answer', () => {
  it.each([
    ['2026-11-20', week, '2026-11-27'],
    // 7 days on is a Sunday: the deadline is never a day off.
    ['2026-11-22', week, '2026-11-30'],
    ['2026-11-20', working, '2026-11-27'],
    // Easter 2026: Maundy Thursday 2 April to Easter Monday 6 April.
    ['2026-03-31', working, '2026-04-10'],
    ['2026-04-02', { minimumDays: 0, countIn: 'calendar' as const }, '2026-04-07'],
  ])('asked on %s with %j: by %s at the earliest', (today, time, expected) => {
    expect(earliestDeadline(today, time)).toBe(expected);
  });

  const now = new Date('2026-11-20T09:00:00Z');
  it.each([
    [{ date: '2026-11-27', time: '12:00' }, undefined],
    [{ date: '2026-11-26', time: '12:00' }, 'writtenProcedure.tooSoon'],
    [{ date: '2026-11-29', time: '12:00' }, 'writtenProcedure.dayOff'],
    [{ date: '2026-12-25', time: '12:00' }, 'writtenProcedure.dayOff'],
    [{ date: '2026-11-27', time: '25:00' }, 'meeting.notATime'],
    [{ date: '2026-02-30', time: '12:00' }, 'meeting.notADate'],
    [{ date: '2026-11-27', time: '00:00' }, 'writtenProcedure.midnight'],
  ])('%j: %s', (input, code) => {
    const found = deadlineOf(input, now, week);
    expect(found.ok ? undefined : found.faults[0].code).toBe(code);
  });

  it('ends at the minute in Oslo, in summer as in winter', () => {
    const moment = (date: string, from: Date) => {
      const found = deadlineOf({ date, time: '12:00' }, from, week);
      return found.ok ? found.deadline.toISOString() : '';
    };
    expect(moment('2026-11-27', now)).toBe('2026-11-27T11:00:00.000Z');
    expect(moment('2026-06-26', new Date('2026-06-01T09:00:00Z'))).toBe('2026-06-26T10:00:00.000Z');
  });

  it('is reminded of so many working days before, or never', () => {
    const monday = new Date('2026-11-30T11:00:00Z');
    expect(reminderAt(monday, 2)?.toISOString()).toBe('2026-11-26T08:00:00.000Z');
    expect(reminderAt(monday, 0)).toBeUndefined();
  });
});

describe('the result of a written procedure', () => {
  const seats = ['a', 'b', 'c', 'd', 'e'].map((id, i) => ({
    seatId: `s-${id}`,
    number: i + 1,
    memberId: id,
  }));
  const terms: ProcedureTerms = {
    ...{ voting: { majority: 'simple', castingVote: true, abstainingAllowed: true }, seats, chairId: 'a' },
    ...{ quorum: { rule: 'moreThanHalf' }, disqualified: new Set<string>() },
  };
  /** A letter for each member a–e: + agrees, - disagrees, m wants a meeting, . has not answered. */
  const outcome = (word: string, rest: Partial<ProcedureTerms> = {}) =>
    procedureOutcome(
      [...word].map((letter, i) => ({
        ...{ personId: seats[i].memberId, seatId: seats[i].seatId },
        answer: ({ '+': 'agree', '-': 'disagree', m: 'meeting' } as const)[letter as '+' | '-' | 'm'] ?? null,
      })),
      { ...terms, ...rest },
    );

  it.each([
    ['+++++', 'carried', { unanimous: true, votesFor: 5, votesAgainst: 0 }],
    ['+++..', 'carried', { unanimous: true, votesFor: 3, votesAgainst: 0 }],
    ['++...', 'notQuorate', undefined],
    ['+++-.', 'carried', { unanimous: false, votesFor: 3, votesAgainst: 1 }],
    ['+---.', 'lost', undefined],
    ['++--.', 'carried', { unanimous: false, votesFor: 2, votesAgainst: 2, castingVote: true }],
    ['-+-+.', 'tie', undefined],
    ['++m..', 'carried', { unanimous: false, votesFor: 2, votesAgainst: 0, abstained: 1 }],
    ['mmm..', 'tie', undefined],
    ['.....', 'notQuorate', undefined],
  ])('%s: %s', (word, result, vote) => {
    const found = outcome(word);
    expect([found.result, found.vote]).toEqual([result, vote]);
  });

  it('leaves out who is disqualified: of the answers, of those asked, and of the quorum', () => {
    expect(outcome('+++-.', { disqualified: new Set(['d']) })).toMatchObject({
      result: 'carried',
      asked: 4,
      disagreed: 0,
    });
    expect(outcome('+++..', { disqualified: new Set(['c']) })).toMatchObject({
      result: 'notQuorate',
      asked: 4,
    });
  });

  it('follows the majority of the council', () => {
    const members = { ...terms.voting, majority: 'ofMembers' as const };
    expect(outcome('++-..', { voting: members }).result).toBe('lost');
    expect(outcome('+++..', { voting: members }).result).toBe('carried');
    expect(outcome('++-..', { voting: { ...terms.voting, majority: 'twoThirds' } }).result).toBe('carried');
  });
});
