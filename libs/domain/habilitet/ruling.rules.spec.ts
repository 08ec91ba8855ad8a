import { describe, expect, it } from '@jest/globals';
import type { AttendanceRow, QuorumRule } from '#domain/meetings';
import { isOutAt, rulingBody, type RulingContext, rulingFaults, type RulingInput } from './ruling.rules.js';

const names = ['a', 'b', 'c', 'd', 'e'];
const seats = names.map((memberId, i) => ({ seatId: `seat-${memberId}`, number: i + 1, memberId }));

/** Who is present with a vote; everybody else has sent apologies. */
function attendance(present: string): AttendanceRow[] {
  return names.map((personId) => ({
    ...{ personId, seatId: `seat-${personId}`, attendsFor: null, arrived: null, left: null },
    ...{ status: present.includes(personId) ? ('present' as const) : ('apology' as const), votes: true },
  }));
}

const bodyOf = (
  present: string,
  questioned: string,
  rest: { quorum?: QuorumRule; allPresentIfNeeded?: boolean } = {},
) => {
  const body = rulingBody({
    ...{ attendance: attendance(present), seats, questioned: new Set(questioned) },
    ...{ quorum: { rule: 'moreThanHalf' }, allPresentIfNeeded: true },
    ...rest,
  });
  return body
    ? `${body.decidedBy}: ${body.deciders.join('')} not ${body.excluded.join('')}`.trim()
    : 'nobody';
};

describe('who rules on habilitet', () => {
  it.each([
    ['abcde', 'a', 'others: bcde not a'],
    ['abcde', 'ab', 'others: cde not ab'],
    ['abcde', 'abc', 'allPresent: abcde not'],
    ['abc', 'a', 'allPresent: abc not'],
    ['abcd', 'a', 'others: bcd not a'],
    ['abcd', 'e', 'others: abcd not'],
    ['ab', 'a', 'nobody'],
    ['', 'a', 'nobody'],
    ['abcde', 'abcde', 'allPresent: abcde not'],
  ])('present %s, in question %s: %s', (present, questioned, body) => {
    expect(bodyOf(present, questioned)).toBe(body);
  });

  it('is nobody where the council has not let all present step in', () => {
    expect(bodyOf('abc', 'a', { allPresentIfNeeded: false })).toBe('nobody');
    expect(bodyOf('abcd', 'a', { allPresentIfNeeded: false })).toBe('others: bcd not a');
  });

  it('follows the council’s own quorum', () => {
    expect(bodyOf('abcd', 'a', { quorum: { rule: 'fixed', seats: 4 } })).toBe('allPresent: abcd not');
    expect(bodyOf('abcde', 'a', { quorum: { rule: 'fixed', seats: 4 } })).toBe('others: bcde not a');
    expect(bodyOf('abcde', 'a', { quorum: { rule: 'fixed', seats: 6 } })).toBe('nobody');
  });

  it('counts a vara in the seat of the one who is away, and a vara in question not', () => {
    const rows = attendance('bc').map((row) => (row.personId === 'a' ? { ...row, votes: false } : row));
    const vara = { ...rows[0], personId: 'v', attendsFor: 'a', status: 'present' as const, votes: true };
    const ground = { attendance: [...rows, vara], seats, quorum: { rule: 'moreThanHalf' as const } };
    const body = (questioned: string) =>
      rulingBody({ ...ground, questioned: new Set(questioned), allPresentIfNeeded: false })?.deciders;
    expect(body('')).toEqual(['b', 'c', 'v']);
    expect(body('v')).toBeUndefined();
  });
});

const ruling: RulingInput = {
  ...{ outcome: 'disqualified', legalBasisId: 'x', votes: null, fromTime: null },
  ...{ outAt: null, backAt: null, staysAsAudience: false },
};
const context: RulingContext = {
  ...{ deciders: 5, groundInForce: true, audienceAllowed: false, abstainingAllowed: true, castingVote: true },
};
const faults = (rest: Partial<RulingInput>, other: Partial<RulingContext> = {}) =>
  rulingFaults({ ...ruling, ...rest }, { ...context, ...other }).map(({ path, code }) => `${path} ${code}`);
const votes = (...[yes, no, abstained]: number[]) => ({ votes: { for: yes, against: no, abstained } });

describe('a ruling', () => {
  it.each([
    [{}, []],
    [{ outcome: 'maybe' as never }, ['/outcome habilitet.outcomeUnknown']],
    [votes(4, 1, 0), []],
    [votes(1, 4, 0), ['/votes habilitet.votesContradict']],
    [{ outcome: 'able' as const, ...votes(1, 3, 1) }, []],
    [{ outcome: 'able' as const, ...votes(3, 1, 1) }, ['/votes habilitet.votesContradict']],
    [votes(2, 2, 1), []],
    [{ outcome: 'able' as const, ...votes(2, 2, 1) }, []],
    [votes(4, 2, 0), ['/votes habilitet.votesDoNotAddUp']],
    [votes(4.5, 0.5, 0), ['/votes habilitet.votesNotNumbers']],
    [votes(6, -1, 0), ['/votes habilitet.votesNotNumbers']],
    [votes(Number.NaN, 1, 0), ['/votes habilitet.votesNotNumbers']],
    [{ outAt: '10:05', backAt: '10:40', fromTime: '10:05' }, []],
    [{ backAt: '10:05' }, ['/backAt habilitet.backWithoutOut']],
    [{ outAt: '10:40', backAt: '10:05' }, ['/backAt habilitet.backBeforeOut']],
    [{ fromTime: '24:00' }, ['/fromTime habilitet.notATime']],
    [{ staysAsAudience: true }, ['/staysAsAudience habilitet.audienceNotAllowed']],
  ])('%j: %j', (rest, expected) => {
    expect(faults(rest)).toEqual(expected);
  });

  it('needs a legal basis to disqualify, none to find somebody able; audience where the council lets them', () => {
    expect(faults({}, { groundInForce: false })).toEqual(['/ground habilitet.groundMissing']);
    expect(faults({ outcome: 'able' }, { groundInForce: false })).toEqual([]);
    expect(faults({ staysAsAudience: true }, { audienceAllowed: true })).toEqual([]);
  });

  it('holds from when the conflict was found, or for the whole item', () => {
    expect(['10:04', '10:05', undefined].map((time) => isOutAt({ fromTime: '10:05' }, time))).toEqual([
      ...[false, true, true],
    ]);
    expect(isOutAt({ fromTime: null }, '00:00')).toBe(true);
  });
});
