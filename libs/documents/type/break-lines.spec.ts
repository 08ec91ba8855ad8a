import { describe, expect, it } from '@jest/globals';
import { comesToAnEnd } from '#test/hostile/comes-to-an-end';
import { breakKind } from './break-kind.js';
import { breakLines } from './break-lines.js';

/** A text whose words are as many points wide as they have letters; `|` is a place for a hyphen, `/` a line's end. */
function lines(text: string, measure: number, balance = false): string[] {
  const parts = text.split(/(?<=[ |/])/);
  const kinds = parts.map((part) =>
    part.endsWith(' ')
      ? breakKind.space
      : part.endsWith('|')
        ? breakKind.hyphen
        : part.endsWith('/')
          ? breakKind.forced
          : breakKind.none,
  );
  const words = parts.map((part) => part.replace(/[ |/]$/, ''));
  const { ends } = breakLines(
    {
      count: parts.length,
      widths: words.map((word) => word.length),
      spaces: kinds.map((kind) => (kind === breakKind.space ? 1 : 0)),
      kinds,
    },
    { measure, hyphenWidth: 1, balance, loose: 0.1 },
  );
  return ends.map((end, i) => {
    const line = parts.slice(i === 0 ? 0 : ends[i - 1], end).join('');
    return line.replace(/\|$/, '-').replace(/\|/g, '').replace(/[ /]$/, '');
  });
}

describe('breaking lines', () => {
  it('fills lines and never passes the measure', () => {
    for (const line of lines('en to tre fire fem seks syv otte ni ti elleve tolv', 12))
      expect(line.length).toBeLessThanOrEqual(12);
  });

  it('evens the right edge over the whole paragraph instead of filling each line as far as it goes', () => {
    // Filling each line would give "aaa bb cc" and then "ddddd" with a hole of four.
    expect(lines('aaa bb cc ddddd eeeeeeeee', 9)).toEqual(['aaa bb', 'cc ddddd', 'eeeeeeeee']);
  });

  it('ends a line where it must', () => {
    expect(lines('en/to tre/fire', 40)).toEqual(['en', 'to tre', 'fire']);
  });

  it('adds a hyphen where a word is divided, and counts its width', () => {
    expect(lines('aaaaaa bbbb|bbbb cc', 12)).toEqual(['aaaaaa bbbb-', 'bbbb cc']);
    expect(lines('aaaaaaa bbbb|bbbb cc', 12)[0]).toBe('aaaaaaa');
  });

  it('gives a piece wider than the measure a line of its own', () => {
    expect(lines('a bbbbbbbbbbbbbbbbbbbb c', 8)).toEqual(['a', 'bbbbbbbbbbbbbbbbbbbb', 'c']);
  });

  it('makes the lines of a heading about equally long', () => {
    const text = 'aaaa bbbb cccc dddd eeee';
    expect(lines(text, 20)).toEqual(['aaaa bbbb cccc dddd', 'eeee']);
    expect(lines(text, 20, true)).toEqual(['aaaa bbbb cccc', 'dddd eeee']);
  });

  it('comes to an end with a hundred thousand pieces', () => {
    const count = 100_000;
    const pieces = {
      count,
      widths: new Float64Array(count).fill(1),
      spaces: new Float64Array(count),
      kinds: new Uint8Array(count).fill(breakKind.emergency),
    };
    const { ends } = comesToAnEnd(() =>
      breakLines(pieces, { measure: 80, hyphenWidth: 0, balance: false, loose: 0.1 }),
    );
    expect(ends.at(-1)).toBe(count);
  });
});
