import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mergePapers, type PaperText, paperPrint, sectionKeys } from './paper-merge.rules.js';
import { textPrint } from './text-print.rules.js';
import type { SectionText } from './saksframlegg.rules.js';

const background = (html: string): SectionText => ({ kind: 'background', heading: null, html });
const free = (heading: string, html: string): SectionText => ({ kind: 'free', heading, html });
const paper = (sections: SectionText[], ...proposedVedtak: string[]): PaperText => ({
  sections,
  proposedVedtak,
});
const begun = paper([background('a'), free('Tall', 'b')], 'Rådet vedtar.');
const merge = (mine: PaperText, theirs: PaperText, base = begun) =>
  mergePapers(paperPrint(base), mine, theirs);

describe('two people who write in the same paper', () => {
  it('keep both when they wrote in different sections', () => {
    const mine = paper([background('a mitt'), free('Tall', 'b')], 'Rådet vedtar.');
    const theirs = paper([background('a'), free('Tall', 'b deres')], 'Rådet vedtar ikke.');
    expect(merge(mine, theirs)).toEqual({
      text: paper([background('a mitt'), free('Tall', 'b deres')], 'Rådet vedtar ikke.'),
      clashes: [],
    });
  });

  it('choose when they wrote in the same one, and nothing of either is gone', () => {
    const mine = paper([background('a mitt'), free('Tall', 'b')], 'Rådet vedtar.');
    const theirs = paper([background('a deres'), free('Tall', 'b')], 'Rådet vedtar.');
    expect(merge(mine, theirs)).toEqual({
      text: mine,
      clashes: [{ key: 'background', theirs: ['a deres'], began: [textPrint('a')] }],
    });
  });

  it('choose between two proposals', () => {
    const mine = paper([...begun.sections], 'Rådet utsetter.');
    const theirs = paper([...begun.sections], 'Rådet avviser.', 'Saken avsluttes.');
    expect(merge(mine, theirs).clashes).toEqual([
      {
        ...{ key: 'proposal', theirs: ['Rådet avviser.', 'Saken avsluttes.'] },
        began: [textPrint('Rådet vedtar.')],
      },
    ]);
  });

  it('do not clash when they wrote the same', () => {
    const both = paper([background('likt'), free('Tall', 'b')], 'Likt.');
    expect(merge(both, both)).toEqual({ text: both, clashes: [] });
  });

  it.each<[string, PaperText, PaperText, PaperText]>([
    [
      'a section added by one and one by the other',
      paper([background('a'), free('Mine', 'm'), free('Tall', 'b')], 'Rådet vedtar.'),
      paper([background('a'), free('Tall', 'b'), free('Deres', 'd')], 'Rådet vedtar.'),
      paper([background('a'), free('Mine', 'm'), free('Tall', 'b'), free('Deres', 'd')], 'Rådet vedtar.'),
    ],
    [
      'a section taken away that the other left alone',
      paper([background('a')], 'Rådet vedtar.'),
      paper([background('a2'), free('Tall', 'b')], 'Rådet vedtar.'),
      paper([background('a2')], 'Rådet vedtar.'),
    ],
    [
      'sections moved by the other while one writes',
      paper([background('a'), free('Tall', 'b mitt')], 'Rådet vedtar.'),
      paper([free('Tall', 'b'), background('a')], 'Rådet vedtar.'),
      paper([free('Tall', 'b mitt'), background('a')], 'Rådet vedtar.'),
    ],
  ])('keep %s', (_case, mine, theirs, expected) => {
    expect(merge(mine, theirs)).toEqual({ text: expected, clashes: [] });
  });

  it('choose when one wrote in what the other took away', () => {
    const mine = paper([background('a'), free('Tall', 'mitt')], 'Rådet vedtar.');
    const theirs = paper([background('a')], 'Rådet vedtar.');
    expect(merge(mine, theirs)).toEqual({
      text: mine,
      clashes: [{ key: 'free:tall', theirs: [], began: [textPrint('b')] }],
    });
    expect(merge(theirs, mine).clashes).toMatchObject([{ key: 'free:tall', theirs: ['mitt'] }]);
  });

  it('lose no changed text, whatever they do', () => {
    const anySection = fc.record({
      kind: fc.constant<'free'>('free'),
      heading: fc.constantFrom('A', 'B', 'C', 'D'),
      html: fc.constantFrom('1', '2', '3', '4'),
    });
    const anyPaper = fc.record({
      sections: fc.uniqueArray(anySection, { selector: ({ heading }) => heading, maxLength: 4 }),
      proposedVedtak: fc.array(fc.constantFrom('x', 'y'), { maxLength: 2 }),
    });
    fc.assert(
      fc.property(anyPaper, anyPaper, anyPaper, (base, mine, theirs) => {
        const { text, clashes } = merge(mine, theirs, base);
        const had = new Map(base.sections.map(({ heading, html }) => [heading, html]));
        const seen = [
          ...text.sections.map(({ heading, html }) => `${heading}:${html}`),
          ...clashes.flatMap(({ key, theirs: other }) =>
            other.map((html) => `${key.slice('free:'.length).toUpperCase()}:${html}`),
          ),
        ];
        for (const { heading, html } of [...mine.sections, ...theirs.sections])
          if (had.get(heading) !== html) expect(seen).toContain(`${heading}:${html}`);
      }),
    );
  });
});

describe('the key of a section', () => {
  it('is its kind or its heading, and counts those that are the same', () => {
    expect(sectionKeys([background(''), free('Tall', ''), free(' tall', '')])).toEqual([
      'background',
      'free:tall',
      'free:tall#2',
    ]);
  });
});
