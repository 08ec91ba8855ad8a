import { describe, expect, it } from '@jest/globals';
import { type PaperText, type SectionText, textPrint } from '#domain/saksframlegg';
import { clashesLeft, typedPaper, withChoices, withStep } from './writing.form.js';

const text = (html: string): SectionText => ({ kind: 'background', heading: null, html });
const free = (heading: string, html = ''): SectionText => ({ kind: 'free', heading, html });
const paper: PaperText = { sections: [text('a'), free('Tall', 'b')], proposedVedtak: ['x', 'y'] };

describe('the form of a paper', () => {
  it('is read section by section, and leaves out empty paragraphs of the proposal', () => {
    const typed = typedPaper({
      ...{ sections: '2', 'kind-0': 'background', 'html-0': '<p>a</p>', 'heading-0': 'stray' },
      ...{ 'kind-1': 'free', 'heading-1': ' Tall ', 'html-1': '<p>b</p>' },
      ...{ proposals: '3', 'proposal-0': 'x', 'proposal-1': '  ', 'proposal-2': 'y' },
      base: '{"sections":[{"key":"background","print":"p","blocks":["b"]}],"proposal":"q","paragraphs":["r"]}',
    });
    expect(typed.text).toEqual({
      sections: [text('<p>a</p>'), free('Tall', '<p>b</p>')],
      proposedVedtak: ['x', 'y'],
    });
    expect(typed.base).toEqual({
      sections: [{ key: 'background', print: 'p', blocks: ['b'] }],
      ...{ proposal: 'q', paragraphs: ['r'] },
    });
  });

  it('leaves out nothing of as many paragraphs as a form can hold', () => {
    const paragraphs = Array.from({ length: 1990 }, (_, i) => [`proposal-${i}`, `${i}`] as const);
    const typed = typedPaper({ proposals: '1990', ...Object.fromEntries(paragraphs) });
    expect(typed.text.proposedVedtak).toEqual(paragraphs.map(([, words]) => words));
  });

  it.each(['', 'x', '[]', '{}', '{"sections":{},"proposal":1}', 'null'])(
    'knows of no beginning when it gets %j back',
    (base) => {
      expect(typedPaper({ base }).base).toEqual({ sections: [], proposal: '', paragraphs: [] });
    },
  );
});

describe('a small button', () => {
  it.each<[string, PaperText | undefined]>([
    ['up:1', { ...paper, sections: [free('Tall', 'b'), text('a')] }],
    ['up:0', paper],
    ['down:1', paper],
    ['remove:0', { ...paper, sections: [free('Tall', 'b')] }],
    ['add:free', { ...paper, sections: [...paper.sections, free('')] }],
    [
      'add:reason',
      { ...paper, sections: [text('a'), { kind: 'reason', heading: null, html: '' }, free('Tall', 'b')] },
    ],
    ['addProposal:', { ...paper, proposedVedtak: ['x', 'y', ''] }],
    ['downProposal:0', { ...paper, proposedVedtak: ['y', 'x'] }],
    ['removeProposal:1', { ...paper, proposedVedtak: ['x'] }],
    ['addNamed:Mål: i år', { ...paper, sections: [...paper.sections, free('Mål: i år')] }],
    ['add:evil', undefined],
    ['save', undefined],
  ])('%s', (step, expected) => {
    expect(withStep(paper, step)).toEqual(expected);
  });
});

describe('a choice between two texts', () => {
  it('that was not made keeps both', () => {
    const sent = { clashes: '1', 'clash-0': 'background' };
    expect(typedPaper(sent).choices).toEqual(new Map([['background', { choice: 'both', began: [] }]]));
  });

  const current: PaperText = { sections: [text('deres'), free('Tall', 'b')], proposedVedtak: ['z'] };

  it.each([
    ['mine', 'a'],
    ['theirs', 'deres'],
    ['both', 'aderes'],
  ] as const)('%s', (choice, html) => {
    expect(withChoices(paper, current, new Map([['background', { choice, began: [] }]])).sections[0]).toEqual(
      text(html),
    );
  });

  it('for a section that got another heading meanwhile brings the text that was wanted', () => {
    const renamed = { ...paper, sections: [text('a'), free('Tallene', 'mitt')] };
    const chosen = (choice: 'mine' | 'theirs') =>
      withChoices(renamed, current, new Map([['free:tall', { choice, began: [] }]])).sections;
    expect(chosen('theirs')).toEqual([...renamed.sections, free('Tall', 'b')]);
    expect(chosen('mine')).toEqual(renamed.sections);
  });

  it('is asked again when a small button is pressed before it is made', () => {
    const both = { choice: 'both', began: ['p1'] } as const;
    const choices = new Map([
      ['background', both],
      ['proposal', both],
      ['evil', both],
    ] as const);
    expect(clashesLeft(paper, current, choices)).toEqual([
      { key: 'background', theirs: ['deres'], began: ['p1'] },
      { key: 'proposal', theirs: ['z'], began: ['p1'] },
    ]);
  });

  it('of the proposal takes whole paragraphs', () => {
    const both = new Map([['proposal', { choice: 'both', began: [] }]] as const);
    expect(withChoices(paper, current, both).proposedVedtak).toEqual(['x', 'y', 'z']);
  });

  it('keeps both only of the paragraphs that both have changed', () => {
    const began = ['En', 'To', 'Tre', 'Fire'].map((paragraph) => textPrint(paragraph)).join(' ');
    const { choices } = typedPaper({ clashes: '1', 'clash-0': 'proposal', 'began-0': began });
    const proposal = (...proposedVedtak: string[]): PaperText => ({ sections: [], proposedVedtak });
    const mine = proposal('En mitt', 'To mitt', 'Tre', 'Fire');
    const theirs = proposal('En', 'To deres', 'Fire', 'Fem deres');
    const chosen = ['En mitt', 'To mitt', 'To deres', 'Fire', 'Fem deres'];
    expect(withChoices(mine, theirs, choices).proposedVedtak).toEqual(chosen);
    expect(withChoices(mine, proposal(), choices).proposedVedtak).toEqual(mine.proposedVedtak);
  });
});
