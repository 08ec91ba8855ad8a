import { describe, expect, it } from '@jest/globals';
import { mergePapers, paperPrint, type PaperText } from '#domain/saksframlegg';
import { KeptDrafts } from './kept-drafts.js';

const paper = (...paragraphs: string[]): PaperText => ({
  sections: [{ kind: 'background', heading: null, html: paragraphs.map((p) => `<p>${p}</p>`).join('') }],
  proposedVedtak: [],
});
const began = paperPrint(paper('En.'));

describe('a text whose answer was lost', () => {
  const drafts = new KeptDrafts();
  const mark = drafts.remember({ draft: 'a', turn: 2 }, paperPrint(paper('En.', 'Mitt.')));
  const theirs = paper('En.', 'Mitt. Deres.');

  const sent = (heard: string, turn: number, draft = 'a') => ({ draft, turn, heard, base: began });
  const merged = (mine: PaperText, heard: string, turn: number) =>
    mergePapers(drafts.baseOf(sent(heard, turn), paperPrint(mine)), mine, theirs);

  it('sent once more is already there, also when somebody has written in it since', () => {
    expect(merged(paper('En.', 'Mitt.'), '', 2)).toEqual({ text: theirs, clashes: [] });
  });

  it('and was written on goes on from what was kept', () => {
    expect(merged(paper('Ett.', 'Mitt.'), 'an earlier one', 3)).toEqual({
      text: paper('Ett.', 'Mitt. Deres.'),
      clashes: [],
    });
  });

  it('takes nothing away when it comes after one that grew from it', () => {
    expect(merged(paper('En.'), '', 1)).toEqual({ text: theirs, clashes: [] });
  });

  it('is only its own page’s, and only until that has heard of it', () => {
    expect(drafts.baseOf(sent(mark, 3), began)).toBe(began);
    expect(drafts.baseOf(sent('', 3, 'b'), began)).toBe(began);
    drafts.remember({ draft: '', turn: 1 }, paperPrint(theirs));
    expect(drafts.baseOf(sent('', 3, ''), began)).toBe(began);
  });

  it('is forgotten when a thousand others have come', () => {
    for (let n = 0; n < 1000; n++) drafts.remember({ draft: `x${n}`, turn: 1 }, began);
    expect(drafts.baseOf(sent('', 2), paperPrint(theirs))).toBe(began);
  });
});
