import { describe, expect, it } from '@jest/globals';
import { type CallableRow, mayCallVara, type VaraCall, varaCandidates } from './vara-candidate.rules.js';

const ingrid: CallableRow = { personId: 'ingrid', status: 'apology', attendsFor: null };
const row = (personId: string, status: CallableRow['status'], attendsFor: string | null): CallableRow => ({
  ...{ personId, status, attendsFor },
});
const candidates = (mode: 'none' | 'personal' | 'ranked', ...rows: CallableRow[]) =>
  varaCandidates(mode, 'ingrid', ['lars', 'thea'], [ingrid, ...rows]).map(
    ({ personId, availability, isNext }) => `${personId} ${availability}${isNext ? ' next' : ''}`,
  );

describe('the vara of a member who is away', () => {
  it.each([
    ['none', [], []],
    ['personal', [], ['lars free', 'thea free']],
    ['ranked', [], ['lars free next', 'thea free']],
    ['ranked', [row('lars', 'expected', 'ingrid')], ['lars called', 'thea free']],
    ['ranked', [row('lars', 'apology', 'ingrid')], ['lars away', 'thea free next']],
    ['ranked', [row('lars', 'expected', 'dina')], ['lars elsewhere', 'thea free next']],
    ['ranked', [row('lars', 'absent', null), row('thea', 'apology', null)], ['lars away', 'thea away']],
  ] as const)('are listed as the council has them: %s %j', (mode, rows, listed) => {
    expect(candidates(mode, ...rows)).toEqual(listed);
  });

  it('is the one to ask when there is only one', () => {
    expect(varaCandidates('personal', 'ingrid', ['lars'], [ingrid])[0]?.isNext).toBe(true);
  });
});

describe('calling in', () => {
  const call = (change: Partial<VaraCall> = {}) =>
    mayCallVara({
      ...{ mode: 'personal', meeting: 'called', memberId: 'ingrid', varaId: 'lars', rows: [ingrid] },
      ...change,
    })?.code;

  it.each([
    ['a vara of an absent member', {}, undefined],
    ['in the middle of a meeting', { meeting: 'inProgress' }, undefined],
    ['again one who had said no', { rows: [ingrid, row('lars', 'apology', 'ingrid')] }, undefined],
    ['a second when the first cannot come', { rows: [ingrid, row('thea', 'apology', 'ingrid')] }, undefined],
    ['where the council has no vara', { mode: 'none' }, 'vara.notUsed'],
    ['before the innkalling', { meeting: 'planned' }, 'vara.meetingNotCalled'],
    ['after the meeting', { meeting: 'held' }, 'vara.meetingNotCalled'],
    ['for a member who comes', { rows: [{ ...ingrid, status: 'expected' }] }, 'vara.memberNotAway'],
    ['for somebody not listed', { rows: [] }, 'vara.memberNotAway'],
    ['two for one seat', { rows: [ingrid, row('thea', 'expected', 'ingrid')] }, 'vara.alreadyCalled'],
    [
      'one who attends for another',
      { rows: [ingrid, row('lars', 'expected', 'dina')] },
      'vara.attendsElsewhere',
    ],
  ] as readonly (readonly [string, Partial<VaraCall>, string | undefined])[])('%s', (_when, change, code) => {
    expect(call(change)).toBe(code);
  });
});
