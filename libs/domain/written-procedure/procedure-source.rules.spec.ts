import { describe, expect, it } from '@jest/globals';
import { type SourceItem, wayIntoWriting } from './procedure-source.rules.js';

const way = (rest: Partial<SourceItem>) =>
  wayIntoWriting({
    ...{
      status: 'planned',
      isShielded: false,
      isStanding: false,
      isNumbered: false,
      meetingStatus: 'planned',
    },
    ...rest,
  });

describe('the way of a matter into writing', () => {
  it('moves what nobody has seen, withdraws what readers know, and continues what was put off', () => {
    expect(way({})).toBe('moved');
    expect(way({ meetingStatus: 'called' })).toBe('moved');
    expect(way({ isNumbered: true, meetingStatus: 'called' })).toBe('withdrawn');
    expect(way({ status: 'postponed', isNumbered: true, meetingStatus: 'held' })).toBe('continued');
  });

  it('is closed to what is treated, withdrawn or taken up, and to what is shielded', () => {
    const over = { code: 'writtenProcedure.sourceOver' };
    for (const status of ['treated', 'withdrawn'] as const) expect(way({ status })).toEqual(over);
    for (const meetingStatus of ['inProgress', 'held', 'cancelled'])
      expect(way({ meetingStatus })).toEqual(over);
    expect(way({ isStanding: true })).toEqual(over);
    expect(way({ isShielded: true })).toEqual({ code: 'writtenProcedure.sourceShielded' });
  });
});
