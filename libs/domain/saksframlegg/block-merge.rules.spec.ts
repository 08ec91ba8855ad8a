import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mergedBlocks, mergedHtml } from './block-merge.rules.js';
import { textPrint } from './text-print.rules.js';

const prints = (blocks: readonly string[]) => blocks.map((block) => textPrint(block));
const html = (...words: string[]) => words.map((word) => `<p>${word}</p>`).join('');
const begun = ['En', 'To', 'Tre'];
const base = prints(begun.map((word) => `<p>${word}</p>`));

describe('two who wrote in the same section', () => {
  it.each<[string, string[], string[], string[]]>([
    ['other paragraphs', ['En', 'To', 'Mitt'], ['Deres', 'To', 'Tre'], ['Deres', 'To', 'Mitt']],
    ['neighbours', ['En', 'Mitt', 'Tre'], ['Deres', 'To', 'Tre'], ['Deres', 'Mitt', 'Tre']],
    ['new ones at one place', [...begun, 'Mitt'], [...begun, 'Deres'], [...begun, 'Deres', 'Mitt']],
    [
      'one new, one changed before it',
      ['En', 'To', 'Tre', 'Mitt'],
      ['En', 'To', 'Deres'],
      ['En', 'To', 'Deres', 'Mitt'],
    ],
    [
      'one changed, one new after it',
      ['En', 'To', 'Mitt'],
      [...begun, 'Deres'],
      ['En', 'To', 'Mitt', 'Deres'],
    ],
    ['one taken away, one changed', ['En', 'Tre'], ['En', 'To', 'Deres'], ['En', 'Deres']],
    ['one changed, that the other took away', ['En', 'Mitt', 'Tre'], ['En', 'Tre'], ['En', 'Mitt', 'Tre']],
    ['one taken away, that the other changed', ['En', 'Tre'], ['En', 'Deres', 'Tre'], ['En', 'Deres', 'Tre']],
    ['the same', ['En', 'Likt', 'Tre'], ['En', 'Likt', 'Tre'], ['En', 'Likt', 'Tre']],
  ])('get both: %s', (_case, mine, theirs, expected) => {
    expect(mergedHtml(base, html(...mine), html(...theirs))).toBe(html(...expected));
  });

  it('choose when both changed the same paragraph', () => {
    expect(mergedHtml(base, html('En', 'Mitt', 'Tre'), html('En', 'Deres', 'Tre'))).toBeUndefined();
  });

  it('choose when both wrote a footnote with the same number', () => {
    const note = (words: string) => `${html(...begun)}<aside id="fn-1">${words}</aside>`;
    expect(mergedHtml(base, note('min'), note('deres'))).toBeUndefined();
  });

  it('lose nothing that either wrote, and keep what neither touched, whatever they do', () => {
    const blocks = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { maxLength: 6 });
    fc.assert(
      fc.property(blocks, blocks, blocks, (was, mine, theirs) => {
        const merged = mergedBlocks(prints(was), mine, theirs);
        if (!merged) return;
        const wanted = [...mine, ...theirs].filter(
          (block) => !was.includes(block) || (mine.includes(block) && theirs.includes(block)),
        );
        expect(merged).toEqual(expect.arrayContaining(wanted));
      }),
      { numRuns: 2000 },
    );
  });

  it('lose nothing that is new either, where several blocks say the same, as empty ones do', () => {
    const blocks = fc.array(fc.constantFrom('', '', 'a', 'b', 'c', 'd'), { maxLength: 6 });
    fc.assert(
      fc.property(blocks, blocks, blocks, (was, mine, theirs) => {
        const merged = mergedBlocks(prints(was), mine, theirs);
        const wanted = [...mine, ...theirs].filter((block) => !was.includes(block));
        if (merged) expect(merged).toEqual(expect.arrayContaining(wanted));
      }),
      { numRuns: 2000 },
    );
  });
});
