import { describe, expect, it } from '@jest/globals';
import { dayAfter, type HeldAppointment } from './term-plan.rules.js';

const held = (id: string, personId: string, rest: Partial<HeldAppointment> = {}): HeldAppointment => ({
  ...{ id, personId, role: 'member', seatId: `seat-${personId}`, from: '2019-01-01', to: null },
  ...rest,
});
const lastDay = '2021-12-31';
const after = (rows: readonly HeldAppointment[], ended: readonly string[], months = 12) =>
  dayAfter(rows, new Set(ended), lastDay, months);

describe('the day after a term', () => {
  it('has nobody of the council, and that is allowed', () => {
    const rows = [
      held('1', 'aud', { role: 'chair' }),
      held('2', 'bo'),
      held('3', 'tiril', { role: 'secretariat', seatId: null }),
    ];
    const day = after(rows, ['1', '2']);
    expect(day).toMatchObject({ leaving: ['aud', 'bo'], chairId: null, withoutCouncil: true });
    expect([...day.emptySeatIds]).toEqual(['seat-aud', 'seat-bo']);
  });

  it('keeps whoever goes on in another role', () => {
    const rows = [held('1', 'aud', { role: 'chair', seatId: null }), held('2', 'aud'), held('3', 'bo')];
    expect(after(rows, ['1'])).toMatchObject({ leaving: [], chairId: null, withoutCouncil: false });
  });

  it('has the new chair from that day on', () => {
    const rows = [
      held('1', 'aud', { role: 'chair' }),
      held('2', 'ny', { role: 'chair', seatId: 'seat-aud', from: '2022-01-01' }),
    ];
    const day = after(rows, ['1']);
    expect(day).toMatchObject({ leaving: ['aud'], chairId: 'ny', withoutCouncil: false });
    expect(day.emptySeatIds.size).toBe(0);
  });

  it('leaves no seat empty that a vara had: a seat is its member’s', () => {
    const rows = [held('1', 'bo'), held('2', 'lars', { role: 'vara', seatId: 'seat-bo' })];
    expect(after(rows, ['2'])).toMatchObject({ leaving: ['lars'] });
    expect(after(rows, ['2']).emptySeatIds.size).toBe(0);
    expect([...after(rows, ['1']).emptySeatIds]).toEqual(['seat-bo']);
  });

  it('says when addresses go, unless somebody comes back before that', () => {
    const rows = [held('1', 'aud'), held('2', 'bo'), held('3', 'bo', { from: '2022-03-01' })];
    expect(after(rows, ['1', '2']).contactDataDue).toEqual(new Map([['aud', '2023-01-01']]));
  });
});
