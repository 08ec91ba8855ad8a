import { describe, expect, it } from '@jest/globals';
import { opennessOf, opensPapers } from './public-reading.rules.js';

describe('how much of a meeting anybody may read', () => {
  it.each([
    [false, 'papers', true, 'closed'],
    [false, 'agenda', false, 'closed'],
    [true, 'none', false, 'closed'],
    [true, 'none', true, 'whole'],
    [true, 'agenda', false, 'agenda'],
    [true, 'papers', false, 'papers'],
    [true, 'papers', true, 'whole'],
  ] as const)(
    'in a council that is open: %s and tells %s of called meetings, approved: %s, is %s',
    (isOpen, calledMeetings, isApproved, openness) => {
      expect(opennessOf({ isOpen, calledMeetings }, { isApproved })).toBe(openness);
    },
  );

  it('includes the papers only where the council says so, or the referat is approved', () => {
    expect((['closed', 'agenda', 'papers', 'whole'] as const).filter(opensPapers)).toEqual([
      'papers',
      'whole',
    ]);
  });
});
