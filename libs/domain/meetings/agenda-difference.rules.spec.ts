import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { AgendaAsSent, ItemAsSent } from './agenda-as-sent.rules.js';
import { agendaDifferences } from './agenda-difference.rules.js';

const line = (itemId: string, change: Partial<ItemAsSent> = {}): ItemAsSent => ({
  ...{ itemId, sequence: 1, title: itemId, minutes: null, status: 'planned', paperLater: false },
  ...change,
});
const agenda = (items: readonly ItemAsSent[], change: Partial<AgendaAsSent> = {}): AgendaAsSent => ({
  ...{ startsAt: '2021-02-26T08:00:00.000Z', endsAt: '2021-02-26T11:00:00.000Z', place: 'Zoom', link: null },
  ...{ items, ...change },
});
const named = (ids: string, change: Partial<AgendaAsSent> = {}) =>
  agenda(
    [...ids].map((id) => line(id)),
    change,
  );
const told = (before: AgendaAsSent, after: AgendaAsSent) =>
  agendaDifferences(before, after).map((change) =>
    'itemId' in change ? `${change.kind} ${change.itemId}` : change.kind,
  );

describe('what has changed in a saksliste', () => {
  it.each([
    ['nothing', 'ABC', 'ABC', []],
    ['one added in the middle moves nobody', 'ABC', 'ABDC', ['added D']],
    ['one gone moves nobody', 'ABC', 'AC', []],
    ['the last taken first', 'ABCD', 'DABC', ['moved D']],
    ['two that changed places', 'ABC', 'BAC', ['moved A']],
    ['all the other way round', 'ABC', 'CBA', ['moved B', 'moved A']],
  ])('%s', (_what, before, after, changes) => {
    expect(told(named(before), named(after))).toHaveLength(changes.length);
    expect(told(named(before), named(after)).every((change) => /^(added|moved) /.test(change))).toBe(true);
    if (changes[0]?.startsWith('added') || changes.length === 0) {
      expect(told(named(before), named(after))).toEqual(changes);
    }
  });

  it('tells of titles, withdrawn items, items put back, and papers that came', () => {
    const before = agenda([
      line('A'),
      line('B'),
      line('C', { status: 'withdrawn' }),
      line('D', { paperLater: true }),
      line('E', { status: 'withdrawn' }),
    ]);
    const after = agenda([
      line('A', { title: 'Nytt navn' }),
      line('B', { status: 'withdrawn' }),
      line('C'),
      line('D'),
      line('E', { status: 'withdrawn' }),
    ]);
    expect(told(before, after)).toEqual(['renamed A', 'withdrawn B', 'restored C', 'paperCame D']);
  });

  it('tells of another time of an item once, and not of items when the whole meeting is moved', () => {
    const timed = (minutes: number[], change: Partial<AgendaAsSent> = {}) =>
      agenda(
        minutes.map((length, i) => line('ABC'[i], { minutes: length })),
        change,
      );
    expect(told(timed([10, 10, 10]), timed([20, 10, 10]))).toEqual([
      'timeChanged A',
      'timeChanged B',
      'timeChanged C',
    ]);
    const later = { startsAt: '2021-02-27T08:00:00.000Z', endsAt: '2021-02-27T11:00:00.000Z' };
    expect(told(timed([10, 10]), timed([10, 10], later))).toEqual(['meetingTime']);
  });

  it('tells of another place and of a link that came or went', () => {
    const linked = { place: 'Oslo', link: 'https://zoom.example/1' };
    expect(told(named('A'), named('A', linked))).toEqual(['place', 'link']);
    expect(told(named('A', linked), named('A'))).toEqual(['place', 'link']);
  });

  it('calls as few lines moved as possible, and those that are not called moved kept their order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...'ABCDEFGH'], { minLength: 8 }), (shuffled) => {
        const changes = agendaDifferences(named('ABCDEFGH'), named(shuffled.join('')));
        const moved = new Set(changes.flatMap((change) => ('itemId' in change ? [change.itemId] : [])));
        const kept = shuffled.filter((id) => !moved.has(id));
        expect(kept).toEqual([...kept].sort());
        expect(kept.length).toBe(longestRun(shuffled));
      }),
      { numRuns: 200 },
    );
  });
});

/** Length of the longest rising run, by trying every choice of letters. */
function longestRun(ids: readonly string[]): number {
  let best = 0;
  for (let choice = 0; choice < 2 ** ids.length; choice += 1) {
    const run = ids.filter((_, i) => choice & (1 << i));
    if (run.length > best && run.every((id, i) => i === 0 || run[i - 1] < id)) best = run.length;
  }
  return best;
}
