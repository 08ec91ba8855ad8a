import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { agendaLines, headingPlaces, nextLetter, stepped, withPartsInPlace } from './agenda-lines.rules.js';
import { dayOffWarnings } from './deadline.rules.js';
import { mayReadShielded, shieldFaults, shieldReaders } from './shield.rules.js';

const item = (id: string, parentId: string | null = null, letter: string | null = null) => ({
  id,
  parentId,
  letter,
});
const ids = (lines: readonly { readonly id: string }[]) => lines.map(({ id }) => id).join(' ');

describe('items and headings in one list', () => {
  it('stand where they were put, headings above the item that follows', () => {
    const headings = [
      { id: 'H2', itemsAbove: 2, rank: 1 },
      { id: 'H1b', itemsAbove: 0, rank: 2 },
      { id: 'H1', itemsAbove: 0, rank: 1 },
      { id: 'H3', itemsAbove: 9, rank: 1 },
    ];
    expect(ids(agendaLines([item('a'), item('b'), item('c')], headings))).toBe('H1 H1b a b H2 c H3');
  });

  it('never part an item from its parts', () => {
    const items = [item('a'), item('a1', 'a', 'a'), item('b')];
    expect(ids(agendaLines(items, [{ id: 'H', itemsAbove: 1, rank: 1 }]))).toBe('a a1 H b');
    expect(ids(withPartsInPlace([item('b'), item('a2', 'a', 'b'), item('a1', 'a', 'a'), item('a')]))).toBe(
      'b a a1 a2',
    );
  });

  it('are the same list after their places were written down and read back', () => {
    const list = fc.array(fc.boolean(), { maxLength: 12 });
    fc.assert(
      fc.property(list, (kinds) => {
        const lines = kinds.map((isItem, i) => ({
          ...{ kind: isItem ? ('item' as const) : ('heading' as const), id: String(i) },
        }));
        const places = headingPlaces(lines);
        const headings = lines
          .filter(({ kind }) => kind === 'heading')
          .map(({ id }) => ({ id, ...places.get(id)! }));
        const items = lines.filter(({ kind }) => kind === 'item').map(({ id }) => item(id));
        expect(ids(agendaLines(items, headings))).toBe(ids(lines));
      }),
    );
  });

  it('move a step, and no further than the ends', () => {
    expect(stepped(['a', 'b', 'c'], 'b', 'up')).toEqual(['b', 'a', 'c']);
    expect(stepped(['a', 'b', 'c'], 'c', 'down')).toEqual(['a', 'b', 'c']);
    expect(stepped(['a', 'b', 'c'], 'x', 'up')).toEqual(['a', 'b', 'c']);
  });

  it('give parts the first letter that is free', () => {
    expect(nextLetter([])).toBe('a');
    expect(nextLetter(['a', 'c'])).toBe('b');
    expect(nextLetter([...'abcdefghijklmnopqrstuvwxyz'])).toBeUndefined();
  });
});

describe('a shield', () => {
  const shield = { shieldedTitle: 'Sak om en avtale', legalBasis: 'offl. § 23', reason: '', readers: [] };

  it('needs a title that gives nothing away, and a legal basis', () => {
    expect(shieldFaults(shield, 'Avtalen med Acme')).toEqual([]);
    const faults = shieldFaults(
      { ...shield, shieldedTitle: ' avtalen  med acme', legalBasis: '' },
      'Avtalen med Acme',
    );
    expect(faults.map(({ code }) => code)).toEqual(['shield.titleSame', 'shield.legalBasisMissing']);
    expect(shieldFaults({ ...shield, shieldedTitle: '' }, '').map(({ code }) => code)).toEqual([
      'shield.titleMissing',
    ]);
  });

  it('is open to the secretariat and to those it names', () => {
    expect(mayReadShielded({ role: 'secretariat' }, [])).toBe(true);
    for (const role of shieldReaders) {
      expect(mayReadShielded({ role }, [])).toBe(false);
      expect(mayReadShielded({ role }, [role])).toBe(true);
    }
  });
});

describe('days off on the line of a meeting', () => {
  const distances = { countIn: 'calendar' as const, innkallingDaysBefore: 14, papersDaysBefore: 7 };

  it('tell of a meeting on one, and where a deadline went instead', () => {
    const line = dayOffWarnings('2021-04-15', { ...distances, draftReferatDays: 9, commentDays: 7 });
    expect(line).toEqual([
      { step: 'innkalling', date: '2021-04-01', reason: 'publicHoliday', movedTo: '2021-03-31' },
      { step: 'referat', date: '2021-04-24', reason: 'saturday', movedTo: '2021-04-26' },
    ]);
    const [meeting] = dayOffWarnings('2021-05-16', {
      ...distances,
      draftReferatDays: 9,
      commentDays: 7,
    }).filter(({ step }) => step === 'meeting');
    expect(meeting).toEqual({ step: 'meeting', date: '2021-05-16', reason: 'sunday', movedTo: null });
  });
});
