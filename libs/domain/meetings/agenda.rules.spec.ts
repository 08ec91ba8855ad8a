import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  agendaTimes,
  changeRefusal,
  givenNumbers,
  isReordering,
  movedOrder,
  removalRefusal,
} from './agenda.rules.js';

const item = (sequence: number | null, status: 'planned' | 'withdrawn' | 'treated' = 'planned') => ({
  sequence,
  status,
});

describe('givenNumbers', () => {
  it('counts on from the highest number of the year, in the order of the agenda', () => {
    expect(givenNumbers([item(null), item(null), item(null)], 9)).toEqual([10, 11, 12]);
  });

  it('leaves numbers that were given, also of withdrawn items, and gives new items the next', () => {
    expect(givenNumbers([item(10), item(null), item(11, 'withdrawn'), item(12)], 12)).toEqual([
      10, 13, 11, 12,
    ]);
  });

  it('gives no number to an item withdrawn before anybody saw it', () => {
    expect(givenNumbers([item(null, 'withdrawn'), item(null)], 0)).toEqual([null, 1]);
  });

  it('never gives a number twice', () => {
    const anyItem = fc.record({
      sequence: fc.constant(null),
      status: fc.constantFrom('planned' as const, 'withdrawn' as const),
    });
    fc.assert(
      fc.property(fc.array(anyItem, { maxLength: 40 }), fc.nat(500), (items, highest) => {
        const numbers = givenNumbers(items, highest).filter((number) => number !== null);
        expect(new Set(numbers).size).toBe(numbers.length);
        expect(numbers.every((number) => number > highest)).toBe(true);
      }),
    );
  });
});

describe('agendaTimes', () => {
  const start = new Date('2021-02-26T08:00:00Z');
  const planned = (minutes: number | null, status: 'planned' | 'withdrawn' = 'planned') => ({
    minutes,
    status,
  });

  it('adds durations up and passes over withdrawn items', () => {
    const times = agendaTimes(start, [planned(5), planned(30, 'withdrawn'), planned(10)]);
    expect(
      times.map(
        (time) => time && [time.start.toISOString().slice(11, 16), time.end.toISOString().slice(11, 16)],
      ),
    ).toEqual([['08:00', '08:05'], null, ['08:05', '08:15']]);
  });

  it('claims nothing after an item without a planned duration', () => {
    expect(agendaTimes(start, [planned(5), planned(null), planned(10)]).map((time) => time !== null)).toEqual(
      [true, false, false],
    );
  });
});

describe('the order of an agenda', () => {
  it('moves one item and keeps the others as they were', () => {
    expect(movedOrder(['a', 'b', 'c'], 'c', 1)).toEqual(['c', 'a', 'b']);
    expect(movedOrder(['a', 'b', 'c'], 'a', 99)).toEqual(['b', 'c', 'a']);
    expect(movedOrder(['a', 'b', 'c'], 'b', -3)).toEqual(['b', 'a', 'c']);
  });

  it('is a reordering only when nothing is lost, added or doubled', () => {
    expect(isReordering(['a', 'b'], ['b', 'a'])).toBe(true);
    expect(isReordering(['a', 'b'], ['b'])).toBe(false);
    expect(isReordering(['a', 'b'], ['a', 'a'])).toBe(false);
    expect(isReordering(['a', 'b'], ['a', 'b', 'c'])).toBe(false);
  });
});

describe('what people have seen stays', () => {
  it('removes only items without a number', () => {
    expect(removalRefusal(item(null))).toBeUndefined();
    expect(removalRefusal(item(10))).toEqual({ code: 'agendaItem.numberInUse' });
  });

  it('changes neither withdrawn items nor those of a meeting that is over', () => {
    expect(changeRefusal(item(10), false)).toBeUndefined();
    expect(changeRefusal(item(10, 'withdrawn'), false)).toEqual({ code: 'agendaItem.withdrawn' });
    expect(changeRefusal(item(10), true)).toEqual({ code: 'agendaItem.meetingOver' });
  });
});
