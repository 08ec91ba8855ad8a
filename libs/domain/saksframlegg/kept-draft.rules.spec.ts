import { describe, expect, it } from '@jest/globals';
import { draftBase, isLastOfDraft, type KeptDraft } from './kept-draft.rules.js';
import { mergePapers, paperPrint, type PaperText } from './paper-merge.rules.js';

const paper = (...paragraphs: string[]): PaperText => ({
  sections: [{ kind: 'background', heading: null, html: paragraphs.map((p) => `<p>${p}</p>`).join('') }],
  proposedVedtak: [],
});
const base = paperPrint(paper('En.'));

describe('a text whose answer was lost', () => {
  const kept: KeptDraft = { mark: 'told', turn: 2, print: paperPrint(paper('En.', 'Mitt.')) };
  const theirs = paper('En.', 'Mitt. Deres.');
  const merged = (mine: PaperText, heard: string, turn: number) =>
    mergePapers(draftBase(kept, { turn, heard, base }, paperPrint(mine)), mine, theirs);

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
    expect([isLastOfDraft(kept, 1), isLastOfDraft(kept, 2), isLastOfDraft(undefined, 0)]).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('goes by what its page says once that has heard, or when nothing is known of it', () => {
    expect(draftBase(kept, { turn: 3, heard: 'told', base }, kept.print)).toBe(base);
    expect(draftBase(undefined, { turn: 3, heard: '', base }, kept.print)).toBe(base);
  });
});
