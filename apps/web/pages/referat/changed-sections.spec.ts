import { describe, expect, it } from '@jest/globals';
import { textDifference } from '#kernel/text-difference';
import { pageText } from '../page-text.js';
import { changedModel } from './changed-sections.js';

const say = pageText('nb');

/** `[-word-]` went, `[+word+]` came. */
function shown(was: readonly string[], now: readonly string[], heading = '5/1/2021 Helsedata') {
  const pieces = textDifference(was.join('\n'), now.join('\n'));
  const [section] = changedModel([{ key: 'x', part: 'account', heading, pieces }], say);
  const lines = section.lines.map(
    ({ pieces: words, unchanged }) =>
      unchanged ||
      words
        .map((piece) =>
          piece.removed ? `[-${piece.words}-]` : piece.added ? `[+${piece.words}+]` : piece.words,
        )
        .join(''),
  );
  return { ...section, lines };
}

describe('what changed in a part of a referat', () => {
  it('is the paragraphs that changed; of the others is told how many they are', () => {
    const was = ['En.', 'To.', 'Tre gikk.', 'Fire.'];
    expect(shown(was, ['En.', 'To.', 'Tre kom.', 'Fire.']).lines).toEqual([
      '2 avsnitt er uendret.',
      'Tre [-gikk-][+kom+].',
      '1 avsnitt er uendret.',
    ]);
  });

  it('shows a paragraph that came and one that went, whole', () => {
    expect(shown(['En.', 'To.'], ['En.', 'To.', 'Tre.']).lines.at(-1)).toBe('[+Tre.+]');
    expect(shown(['En.', 'To.', 'Tre.'], ['En.', 'To.']).lines.at(-1)).toBe('[-Tre.-]');
  });

  it('stands under its case and part, and under its part alone when it is about the whole', () => {
    const of = ({ heading, label }: ReturnType<typeof shown>) => [heading, label];
    expect(of(shown(['a'], ['b']))).toEqual(['5/1/2021 Helsedata', 'Omtale']);
    expect(of(shown(['a'], ['b'], ''))).toEqual(['Omtale', '']);
  });
});
