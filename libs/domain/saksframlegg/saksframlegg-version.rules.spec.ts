import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { SectionText } from './saksframlegg.rules.js';
import { type PaperContent, paperDifference, sameContent } from './saksframlegg-version.rules.js';

const background = (html: string): SectionText => ({ kind: 'background', heading: null, html });
const free = (heading: string, html: string): SectionText => ({ kind: 'free', heading, html });
const content = (sections: SectionText[], more: Partial<PaperContent> = {}): PaperContent => ({
  ...{ sections, proposedVedtak: [], vedlegg: [] },
  ...more,
});
const told = (was: PaperContent, now: PaperContent) =>
  paperDifference(was, now).parts.map(({ part, section, change, pieces }) => [
    section?.heading ?? section?.kind ?? part,
    part,
    change,
    pieces.map(({ kind, text }) => `${{ same: '', removed: '-', added: '+' }[kind]}${text}`).join('|'),
  ]);

describe('the difference between two versions of a paper', () => {
  it('is told word by word, section by section', () => {
    const was = content([background('<p>Rådet drøftet saken.</p>'), free('Tall', '<p>Tre.</p>')]);
    const now = content([background('<p>Rådet vedtok saken.</p>'), free('Tall', '<p>Tre.</p>')]);
    expect(told(was, now)).toEqual([['background', 'section', 'changed', 'Rådet |-drøftet|+vedtok| saken.']]);
  });

  it('tells sections that came and went, those that went last', () => {
    const was = content([free('Gammel', '<p>Borte.</p>'), background('<p>Likt.</p>')]);
    const now = content([background('<p>Likt.</p>'), free('Ny', '<p>Her.</p>')]);
    expect(told(was, now)).toEqual([
      ['Ny', 'section', 'added', '+Her.'],
      ['Gammel', 'section', 'removed', '-Borte.'],
    ]);
  });

  it('tells footnotes, paragraphs of the proposal and the list of vedlegg by themselves', () => {
    const note = (words: string) => background(`<p>Tekst</p><aside id="fn-1">${words}</aside>`);
    const vedlegg = (...titles: string[]) =>
      titles.map((title) => ({ key: title.toLowerCase(), title, fileId: '1' }));
    const was = content([note('Kilde A')], {
      ...{ proposedVedtak: ['Rådet vedtar.'], vedlegg: vedlegg('Notat') },
    });
    const now = content([note('Kilde B')], {
      ...{ proposedVedtak: ['Rådet vedtar.', 'Saken avsluttes.'], vedlegg: vedlegg('Notat', 'Brev') },
    });
    expect(told(was, now)).toEqual([
      ['background', 'footnotes', 'changed', 'Kilde |-A|+B'],
      ['proposal', 'proposal', 'changed', 'Rådet vedtar.|+\nSaken avsluttes.'],
      ['vedlegg', 'vedlegg', 'changed', '1. Notat|+\n2. Brev'],
    ]);
  });

  it('tells that only the looks are other, that sections were moved, and that a file was replaced', () => {
    const file = (fileId: string) => ({ vedlegg: [{ key: 'n', title: 'Notat', fileId }] });
    const was = content([background('<p>Likt.</p>'), free('Tall', '<p>Tre.</p>')], file('1'));
    const now = content(
      [free('Tall', '<p>Tre.</p>'), background('<p><strong>Likt.</strong></p>')],
      file('2'),
    );
    const difference = paperDifference(was, now);
    expect(difference.parts.map(({ change }) => change)).toEqual(['looks']);
    expect([difference.moved, difference.replacedFiles]).toEqual([true, ['Notat']]);
  });

  it('tells a picture by its alternative text', () => {
    const picture = (alt: string) =>
      content([background(`<figure><img src="vedlegg:a" alt="${alt}"></figure>`)]);
    expect(told(picture('Kart'), picture('Graf'))[0][3]).toBe('[|-Kart|+Graf|]');
  });

  it('is none between a paper and itself, and adds up to both texts otherwise', () => {
    const words = fc.array(fc.constantFrom('å', 'sak', 'råd', 'tre'), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(words, words, (one, other) => {
        const [was, now] = [one, other].map((list) => content([background(`<p>${list.join(' ')}</p>`)]));
        expect(sameContent(was, was) && told(was, was).length === 0).toBe(true);
        const pieces = paperDifference(was, now).parts[0]?.pieces ?? [];
        const side = (left: string) =>
          pieces
            .filter(({ kind }) => kind !== left)
            .map(({ text }) => text)
            .join('');
        if (pieces.length > 0)
          expect([side('added'), side('removed')]).toEqual([one.join(' '), other.join(' ')]);
      }),
      { numRuns: 100 },
    );
  });
});
