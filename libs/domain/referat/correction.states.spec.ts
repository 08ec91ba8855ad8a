import { describe, expect, it } from '@jest/globals';
import { correctionFaults } from './correction.rules.js';
import { correctionStates } from './correction.states.js';
import type { ReferatText } from './referat-text.rules.js';

const text: ReferatText = [
  { key: 'sak/account', part: 'account', heading: '6/1/2021 Plan', paragraphs: ['Baard Schem deltok.'] },
];
const faults = (was: string, becomes: string, section = 'sak/account') =>
  correctionFaults({ section, was, becomes }, text).map(({ code }) => code);

describe('a correction', () => {
  it('is settled once, and not declined without a reason', () => {
    expect(correctionStates.step('proposed', 'approve', { answer: '' })).toMatchObject({ to: 'approved' });
    expect(correctionStates.step('proposed', 'decline', { answer: ' ' })).toMatchObject({
      refusal: { code: 'correction.reasonMissing' },
    });
    expect(correctionStates.step('proposed', 'decline', { answer: 'Nei.' })).toMatchObject({
      to: 'declined',
    });
    for (const from of ['approved', 'declined'] as const)
      expect(correctionStates.step(from, 'approve', { answer: '' })).toMatchObject({
        refusal: { code: 'correction.wrongState' },
      });
  });

  it('names words that stand, and says what they become', () => {
    expect(faults('Schem', 'Scheem')).toEqual([]);
    expect(faults('', 'Lars Ro møtte for Ingrid Dal.')).toEqual([]);
    expect(faults('Hansen', 'Hanssen')).toEqual(['correction.wordsUnknown']);
    expect(faults('Schem', ' ')).toEqual(['correction.wordsMissing']);
    expect(faults('Schem', 'Schem')).toEqual(['correction.wordsSame']);
    expect(faults('Schem', 'Scheem', 'annet')).toEqual(['correction.placeMissing']);
    expect(faults('Schem', 'x'.repeat(2001))).toEqual(['comment.tooLong']);
  });
});
