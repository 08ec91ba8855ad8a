import { describe, expect, it } from '@jest/globals';
import { lateRefusal } from './vedlegg-late.rules.js';

describe('a vedlegg that is sent after its paper', () => {
  it.each([
    ['sent', 'called', undefined],
    ['sent', 'inProgress', undefined],
    ['draft', 'called', 'vedlegg.paperNotSent'],
    ['ready', 'planned', 'vedlegg.paperNotSent'],
    ['treated', 'inProgress', 'saksframlegg.locked'],
    ['sent', 'planned', 'vedlegg.meetingNotCalled'],
    ['sent', 'held', 'vedlegg.meetingNotCalled'],
    ['sent', 'cancelled', 'vedlegg.meetingNotCalled'],
  ] as const)('to a %s paper of a %s meeting: %s', (paper, meeting, refusal) => {
    expect(lateRefusal(paper, meeting)).toBe(refusal);
  });
});
