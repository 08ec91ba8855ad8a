import { describe, expect, it } from '@jest/globals';
import { attendanceChange, type FollowedRow } from './attendance-following.rules.js';

const row = (personId: string, rest: Partial<FollowedRow> = {}): FollowedRow => ({
  ...{ id: `row-${personId}`, personId, status: 'expected', seatId: `seat-${personId}`, attendsFor: null },
  ...rest,
});
const seated = (personId: string, seatId = `seat-${personId}`) => ({
  ...{ personId, groupKey: 'present', seatId, votes: true },
});

/** Members `expected`, with `vara` and everybody who ever was in office besides. */
const office = (expected: readonly string[], { vara = [] as string[], former = [] as string[] } = {}) => ({
  expected: expected.map((person) => seated(person)),
  inOffice: new Set([...expected, ...vara]),
  everAppointed: new Set([...expected, ...vara, ...former]),
});
const names = (rows: readonly { personId: string }[]) => rows.map(({ personId }) => personId);

describe('an attendance list that follows who is in office', () => {
  it('is left alone when nothing has changed', () => {
    const change = attendanceChange([row('aud'), row('bo')], office(['aud', 'bo']));
    expect(change).toEqual({ leaving: [], moving: [], coming: [] });
  });

  it('lets those who left go and takes in who came after them', () => {
    const change = attendanceChange([row('aud'), row('bo')], office(['aud', 'ny'], { former: ['bo'] }));
    expect(names(change.leaving)).toEqual(['bo']);
    expect(names(change.coming)).toEqual(['ny']);
  });

  it('takes somebody off who said that they cannot come, but nobody who was there', () => {
    const rows = [row('bo', { status: 'apology' }), row('pia', { status: 'present' })];
    expect(names(attendanceChange(rows, office([], { former: ['bo', 'pia'] })).leaving)).toEqual(['bo']);
  });

  it('keeps guests, who were never in office', () => {
    expect(attendanceChange([row('gjest', { seatId: null })], office(['aud'])).leaving).toEqual([]);
  });

  it('lets a vara go with the member they were called in for', () => {
    const rows = [row('bo', { status: 'apology' }), row('lars', { seatId: 'seat-bo', attendsFor: 'bo' })];
    const change = attendanceChange(rows, office([], { vara: ['lars'], former: ['bo'] }));
    expect(names(change.leaving)).toEqual(['bo', 'lars']);
  });

  it('keeps a vara called in for a member who stays', () => {
    const rows = [row('bo', { status: 'apology' }), row('lars', { seatId: 'seat-bo', attendsFor: 'bo' })];
    expect(attendanceChange(rows, office(['bo'], { vara: ['lars'] })).leaving).toEqual([]);
  });

  it('moves a member to another seat, and lets one who is only vara now go', () => {
    const after = {
      ...office([], { vara: ['aud'] }),
      expected: [seated('bo', 'seat-7')],
    };
    const change = attendanceChange([row('aud'), row('bo')], {
      ...after,
      inOffice: new Set(['aud', 'bo']),
      everAppointed: new Set(['aud', 'bo']),
    });
    expect(names(change.leaving)).toEqual(['aud']);
    expect(change.moving).toMatchObject([{ row: { personId: 'bo' }, expected: { seatId: 'seat-7' } }]);
  });

  it('is empty in a period without any council', () => {
    const change = attendanceChange([row('aud'), row('bo')], office([], { former: ['aud', 'bo'] }));
    expect(names(change.leaving)).toEqual(['aud', 'bo']);
    expect(change.coming).toEqual([]);
  });
});
