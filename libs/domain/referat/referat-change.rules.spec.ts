import { describe, expect, it } from '@jest/globals';
import { changedSections } from './referat-change.rules.js';
import { paragraphAt, type ReferatSection, startOfParagraph } from './referat-text.rules.js';

const section = (key: string, ...paragraphs: string[]): ReferatSection => ({
  ...{ key, part: 'account', heading: `Sak ${key}`, paragraphs },
});

describe('what changed between two versions of a referat', () => {
  it('is told section by section, with what came and what went', () => {
    const was = [section('1', 'Likt.'), section('2', 'Baard Schem.'), section('3', 'Borte.')];
    const now = [section('1', 'Likt.'), section('2', 'Baard Scheem.'), section('4', 'Nytt.')];
    expect(
      changedSections(was, now).map(({ key, pieces }) => [key, pieces.map((piece) => piece.kind)]),
    ).toEqual([
      ['2', ['same', 'removed', 'added', 'same']],
      ['4', ['added']],
      ['3', ['removed']],
    ]);
  });

  it('is nothing when only lines are broken elsewhere', () => {
    expect(changedSections([section('1', 'En', 'to')], [section('1', 'En to')])).toEqual([]);
  });
});

describe('a place in a section', () => {
  it('is a paragraph and an offset, and back', () => {
    const two = section('1', 'Første.', 'Andre.');
    expect(startOfParagraph(two, 1)).toBe(8);
    expect([0, 7, 8, 14, 99].map((offset) => paragraphAt(two, offset))).toEqual([
      { paragraph: 0, offset: 0 },
      { paragraph: 0, offset: 7 },
      { paragraph: 1, offset: 0 },
      { paragraph: 1, offset: 6 },
      { paragraph: 1, offset: 6 },
    ]);
    expect(paragraphAt(section('1'), 3)).toEqual({ paragraph: 0, offset: 0 });
  });
});
