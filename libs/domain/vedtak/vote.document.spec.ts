import { describe, expect, it } from '@jest/globals';
import { outcomeText, textWithoutParagraphs, voteText } from './vote.document.js';
import { vedtakOutcomes } from './vedtak.rules.js';

describe('a vote in words', () => {
  it.each([
    [{ unanimous: true }, 'Enstemmig'],
    [{ unanimous: true, abstained: 1 }, 'Enstemmig, 1 avsto'],
    [{ unanimous: false, votesFor: 10, votesAgainst: 4 }, 'Vedtatt med 10 mot 4 stemmer'],
    [
      { unanimous: false, votesFor: 10, votesAgainst: 3, abstained: 1 },
      'Vedtatt med 10 mot 3 stemmer, 1 avsto',
    ],
    [
      { unanimous: false, votesFor: 7, votesAgainst: 7, castingVote: true },
      'Vedtatt med 7 mot 7 stemmer; møtelederens dobbeltstemme avgjorde',
    ],
  ])('%j', (vote, words) => {
    expect(voteText('nb-NO', vote)).toBe(words);
  });

  it('has words for every outcome, with or without paragraphs', () => {
    for (const outcome of vedtakOutcomes) {
      expect(outcomeText('nb-NO', outcome)).not.toBe('');
      expect(textWithoutParagraphs('nb-NO', outcome)).toMatch(/\.$/);
    }
    expect(textWithoutParagraphs('nb-NO', 'none')).toBe('Intet.');
  });
});
