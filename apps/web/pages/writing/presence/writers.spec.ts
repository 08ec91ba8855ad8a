import { describe, expect, it } from '@jest/globals';
import {
  isPageName,
  newsIn,
  newsLine,
  silentAfterMs,
  type Writer,
  Writers,
  type WritingNews,
} from './writers.js';

const mina: Writer = { page: 'page-mina', paperId: 'sak', personId: 'mina', section: null };
const tiril: Writer = { page: 'page-tiril', paperId: 'sak', personId: 'tiril', section: 'bakgrunn' };

describe('those who have a paper open', () => {
  it('are known with where their cursor is, and only what is new is told', () => {
    const writers = new Writers();
    expect([writers.heard(mina, 0, 0), writers.heard(mina, 0, 1), writers.heard(tiril, 0, 1)]).toEqual([
      true,
      false,
      true,
    ]);
    expect(writers.heard({ ...mina, section: 'bakgrunn' }, 0, 2)).toBe(true);
    expect(writers.inPaper('sak').map(({ personId, section }) => [personId, section])).toEqual([
      ['mina', 'bakgrunn'],
      ['tiril', 'bakgrunn'],
    ]);
    expect(writers.inPaper('annen')).toEqual([]);
  });

  it('are gone when they say so, and when nothing is heard of them', () => {
    const writers = new Writers();
    writers.heard(mina, 0, 0);
    writers.heard(tiril, 0, 0);
    expect([writers.gone('page-mina', 0), writers.gone('page-mina', 0)]).toEqual([true, false]);
    expect([...writers.letGo(silentAfterMs)]).toEqual([]);
    expect([...writers.letGo(silentAfterMs + 1)]).toEqual(['sak']);
    expect(writers.inPaper('sak')).toEqual([]);
  });

  it('do not come back by a word that is older than their end', () => {
    const writers = new Writers();
    expect(writers.moved(mina, 0)).toBe(false);
    writers.heard(mina, 0, 0);
    expect(writers.moved({ ...mina, section: 'x' }, 0)).toBe(true);
    writers.gone('page-mina', 0);
    expect([writers.moved(mina, 1), writers.heard(mina, 1, 1), writers.inPaper('sak')]).toEqual([
      false,
      false,
      [],
    ]);
    expect([writers.came(mina, 2), writers.inPaper('sak')]).toMatchObject([true, [mina]]);
    // One process may find out late that the page went on to another, whose heartbeat brings it back.
    writers.gone('page-mina', 3);
    expect(writers.heard(mina, 1, 15_000)).toBe(true);
  });

  it('are where they were heard to move to, also when an answer comes that is older than the move', () => {
    const writers = new Writers();
    writers.heard(mina, 0, 0);
    expect(writers.moved({ ...mina, section: 'reason' }, 1)).toBe(true);
    expect([writers.heard(mina, 0, 2), writers.of('page-mina')?.section]).toEqual([false, 'reason']);
    // Whoever heard more of her moves knows better.
    expect([writers.heard(mina, 2, 3), writers.of('page-mina')?.section]).toEqual([true, null]);
    const other = { ...mina, paperId: 'annen' };
    expect([writers.heard(other, 0, 4), writers.inPaper('annen')]).toMatchObject([true, [other]]);
  });

  it('are not moved by somebody else who calls themselves the same', () => {
    const writers = new Writers();
    writers.heard(tiril, 0, 0);
    expect(writers.heard({ ...tiril, personId: 'ond', section: null }, 5, 1)).toBe(false);
    expect(writers.of('page-tiril')).toMatchObject(tiril);
  });
});

describe('a line between processes', () => {
  it.each<WritingNews>([
    { kind: 'at', writer: mina, moves: 3 },
    { kind: 'to', writer: tiril },
    { kind: 'came', writer: mina },
    { kind: 'gone', paperId: 'sak', page: 'page-mina' },
    { kind: 'who', paperId: 'sak' },
    { kind: 'kept', paperId: 'sak', version: 17 },
  ])('is read as it was written: $kind', (news) => {
    expect(newsIn(newsLine(news))).toEqual(news);
  });

  it('of another form says nothing', () => {
    expect(newsIn('hei')).toBeUndefined();
  });

  it.each(['', 'kort', 'to ord her', 'x'.repeat(41), 'linje\nskift'])(
    'is not made with the page name %j',
    (name) => {
      expect(isPageName(name)).toBe(false);
    },
  );
});
