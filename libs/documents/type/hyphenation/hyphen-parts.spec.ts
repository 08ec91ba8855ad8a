import { createRequire } from 'node:module';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { hyphenParts } from './hyphen-parts.js';
import { readPatterns } from './read-patterns.js';

interface Hyphen {
  hyphenateSync(text: string, options: { hyphenChar: string; minWordLength: number }): string;
}

const require = createRequire(import.meta.url);
const nb = require('hyphen/nb') as Hyphen;
const gb = require('hyphen/en-gb') as Hyphen;

/** What the package itself says, without the places too close to either end. */
function oracle(word: string, { hyphenateSync }: Hyphen): string {
  const pieces = hyphenateSync(word, { hyphenChar: '|', minWordLength: 7 }).split('|');
  while (pieces.length > 1 && pieces[0].length < 2) pieces.splice(0, 2, pieces[0] + pieces[1]);
  while (pieces.length > 1 && pieces[pieces.length - 1].length < 3)
    pieces.splice(-2, 2, pieces.slice(-2).join(''));
  return pieces.join('|');
}

const parts =
  'helse forsknings digitaliserings kommune tjeneste samarbeids innovasjons pasient utdannings beredskaps';
const more =
  'planen rådet arbeidet grunnlaget tiltakene systemet utvalgene miljø strategi vurderingene skrovisen ert';
const compound = fc
  .tuple(fc.constantFrom(...parts.split(' ')), fc.constantFrom(...more.split(' ')))
  .map((both) => both.join(''));
const letters = fc.string({
  unit: fc.constantFrom(...'abcdefghijklmnoprstuvwyzæøåéšABÆÅ'),
  minLength: 7,
  maxLength: 30,
});

describe('dividing words', () => {
  it('divides where the patterns do, whatever the word', () => {
    fc.assert(
      fc.property(fc.oneof(compound, letters), (word) => {
        if (word === word.toUpperCase()) return;
        expect(hyphenParts(word, 'nb-NO').join('|')).toBe(oracle(word, nb));
        expect(hyphenParts(word, 'en-GB').join('|')).toBe(oracle(word, gb));
      }),
      { numRuns: 400 },
    );
  });

  it.each(['skrovisen', 'tvertom', 'Ukeskortene', 'sydenden'])('knows the exception %s', (word) => {
    expect(hyphenParts(word, 'nb-NO').join('|')).toBe(oracle(word, nb));
  });

  it('leaves words with digits or in capitals whole, and takes the letters out of punctuation', () => {
    expect(hyphenParts('HANDLINGSPLANEN', 'nb-NO')).toHaveLength(1);
    expect(hyphenParts('covid19handlingsplan', 'nb-NO')).toHaveLength(1);
    expect(hyphenParts('«handlingsplanen»', 'nb-NO').join('')).toBe('«handlingsplanen»');
    expect(hyphenParts('«handlingsplanen»', 'nb-NO').length).toBeGreaterThan(2);
  });

  it('refuses a file that holds no patterns', () => {
    expect(() => readPatterns('module.exports = {}')).toThrow('Not a file');
    expect(() => readPatterns('(this, [[[0, 4]], {a: [{b: 1}')).toThrow('hyphenation patterns');
  });
});
