import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bothBlocks, bothHtml } from './both-blocks.rules.js';
import { textPrint } from './text-print.rules.js';

const prints = (blocks: readonly string[]) => blocks.map((block) => textPrint(block));
const html = (...words: string[]) => words.map((word) => `<p>${word}</p>`).join('');
const times = (list: readonly string[], block: string) => list.filter((other) => other === block).length;
const base = prints(['En', 'To', 'Tre'].map((word) => `<p>${word}</p>`));

describe('two who wrote in the same section', () => {
  it('who have both get what they share once, and their own first', () => {
    for (const began of [base, []])
      expect(bothHtml(began, html('En', 'Mitt', 'Tre'), html('En', 'Deres', 'Tre'))).toBe(
        html('En', 'Mitt', 'Deres', 'Tre'),
      );
  });

  it.each<[string, string[], string[], string[]]>([
    [
      'a block that one has changed',
      ['En', 'Mitt', 'Tre mitt'],
      ['En', 'Deres', 'Tre'],
      ['En', 'Mitt', 'Deres', 'Tre mitt'],
    ],
    ['a block that one has taken away', ['En', 'Mitt'], ['En', 'Deres', 'Tre'], ['En', 'Mitt', 'Deres']],
    [
      'a block that one has put in',
      ['Ny', 'En', 'Mitt', 'Tre'],
      ['En', 'Deres', 'Tre'],
      ['Ny', 'En', 'Mitt', 'Deres', 'Tre'],
    ],
    [
      'a block that one took away and the other changed',
      ['En', 'Mitt'],
      ['En', 'Deres', 'Tre deres'],
      ['En', 'Mitt', 'Deres', 'Tre deres'],
    ],
  ])('who have both get it once, as it was meant: %s', (_case, mine, theirs, expected) => {
    expect(bothHtml(base, html(...mine), html(...theirs))).toBe(html(...expected));
  });

  it('who have both lose nothing when nobody knows what they began from', () => {
    const blocks = fc.array(fc.constantFrom('', '', 'a', 'b', 'c', 'd'), { maxLength: 6 });
    fc.assert(
      fc.property(blocks, blocks, (mine, theirs) => {
        expect(bothBlocks([], mine, theirs)).toEqual(expect.arrayContaining([...mine, ...theirs]));
      }),
    );
  });

  it('who have both keep every block that is new, what neither touched, and none that one took away and the other left alone', () => {
    const blocks = fc.array(fc.constantFrom('', '', ...'abcdef'), { maxLength: 6 });
    const lastly = fc.array(fc.constantFrom('', ...'abcxyz'), { maxLength: 6 });
    fc.assert(
      fc.property(
        blocks.filter(({ length }) => length > 0),
        lastly,
        lastly,
        (was, mine, theirs) => {
          const both = bothBlocks(prints(was), mine, theirs);
          const once = (block: string) => [was, mine, theirs].every((list) => times(list, block) < 2);
          const shared = mine.filter((block) => theirs.includes(block) && once(block));
          const fresh = [...mine, ...theirs].filter((block) => !was.includes(block));
          expect(both).toEqual(expect.arrayContaining([...fresh, ...shared]));
          const gone = was.filter((block) => !mine.includes(block) || !theirs.includes(block));
          expect(both.filter((block) => gone.includes(block))).toEqual([]);
          for (const block of new Set(fresh))
            expect(times(both, block)).toBeLessThanOrEqual(times(mine, block) + times(theirs, block));
        },
      ),
      { numRuns: 2000 },
    );
  });
});
