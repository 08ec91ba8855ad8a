import { describe, expect, it } from '@jest/globals';
import { documentKindOf, documentKinds, documentWords, pdfFileName } from './document-kind.rules.js';

describe('the kind of a document', () => {
  it('is found by its own name', () => {
    for (const kind of documentKinds) expect(documentKindOf(kind)).toBe(kind);
  });

  it.each([
    ['særutskrift', 'referat-extract'],
    ['Særutskrift', 'referat-extract'],
    ['brev', 'letter'],
    ['aktivitetsoversikt', 'activity-overview'],
    ['habilitetsoversikt', 'habilitet-overview'],
    ['møtepakke', 'paper-set'],
    ['MØTEPAKKE', 'paper-set'],
    ['motepakke', 'paper-set'],
  ])('is found by what people call it: %s', (word, kind) => {
    expect(documentKindOf(word)).toBe(kind);
  });

  it('is chosen from by one word each', () => {
    expect(documentWords.map(documentKindOf)).toEqual(documentKinds);
  });

  it('is not guessed at', () => {
    expect(documentKindOf('årsrapport')).toBeUndefined();
    expect(documentKindOf('constructor')).toBeUndefined();
  });
});

describe('the name of a file', () => {
  it('keeps Norwegian letters and drops what file systems refuse', () => {
    expect(pdfFileName('Møtepakke til møte 2/2021')).toBe('Møtepakke til møte 2-2021.pdf');
    expect(pdfFileName('Brev: "hva?" <nå> |*\u0000')).toBe('Brev hva nå.pdf');
    expect(pdfFileName('///')).toBe('---.pdf');
    expect(pdfFileName('?')).toBe('dokument.pdf');
  });

  it('is never too long', () => {
    expect(pdfFileName('a'.repeat(500)).length).toBe(124);
  });
});
