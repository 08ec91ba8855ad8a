import { describe, expect, it } from '@jest/globals';
import { longestStatement, statementRefusal, statementTextFault } from './statement.rules.js';

describe('when a statement can be entered', () => {
  it.each([
    ['inProgress', 'planned', undefined, undefined],
    ['inProgress', 'planned', 'open', undefined],
    ['inProgress', 'treated', 'open', undefined],
    ['inProgress', 'planned', 'locked', 'statement.itemClosed'],
    ['inProgress', 'treated', 'locked', 'statement.itemClosed'],
    ['inProgress', 'treated', undefined, 'statement.itemClosed'],
    ['inProgress', 'postponed', undefined, 'statement.itemClosed'],
    ['called', 'planned', undefined, 'statement.itemClosed'],
    ['held', 'treated', 'open', 'statement.itemClosed'],
    ['held', 'treated', 'sealed', 'statement.itemClosed'],
  ] as const)('meeting %s, item %s, vedtak %s: %s', (meetingStatus, itemStatus, vedtakState, code) => {
    expect(statementRefusal({ meetingStatus, itemStatus, vedtakState })?.code).toBe(code);
  });
});

describe('the words of a statement', () => {
  it.each([
    ['Jeg stemte imot.', undefined],
    ['  ', 'statement.textMissing'],
    ['x'.repeat(longestStatement), undefined],
    ['x'.repeat(longestStatement + 1), 'statement.textTooLong'],
  ])('%.20j…: %s', (text, code) => {
    expect(statementTextFault(text)).toBe(code);
  });
});
