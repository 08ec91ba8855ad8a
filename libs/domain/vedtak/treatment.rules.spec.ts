import { describe, expect, it } from '@jest/globals';
import { treatmentFaults, treatmentOf } from './treatment.rules.js';

describe('laying proposed and adopted paragraphs beside each other', () => {
  const shown = (proposed: string[], adopted: string[]) =>
    treatmentOf(proposed, adopted, 'adopted').map((row) => [row.proposed, row.adopted, row.outcome]);

  it('keeps those that say the same together', () => {
    expect(shown(['En.', 'To.'], ['En.', 'To.'])).toEqual([
      ['En.', 'En.', 'adopted'],
      ['To.', 'To.', 'adopted'],
    ]);
  });

  it('finds a changed paragraph, a struck one and a new one', () => {
    const proposed = ['Planen vedtas.', 'Rådet ber om rapport hvert år.', 'Saken tas opp igjen.'];
    const adopted = ['Planen vedtas.', 'Det sendes et brev til alle.', 'Rådet ber om rapport hvert halvår.'];
    expect(shown(proposed, adopted)).toEqual([
      ['Planen vedtas.', 'Planen vedtas.', 'adopted'],
      [null, 'Det sendes et brev til alle.', 'adopted'],
      ['Rådet ber om rapport hvert år.', 'Rådet ber om rapport hvert halvår.', 'adopted'],
      ['Saken tas opp igjen.', null, 'none'],
    ]);
  });

  it('says of a vedtak without a proposal that all of it is new, and of one that fell that all is struck', () => {
    expect(shown([], ['Ny.'])).toEqual([[null, 'Ny.', 'adopted']]);
    expect(shown(['Gammel.'], [])).toEqual([['Gammel.', null, 'none']]);
    expect(shown([], [])).toEqual([]);
  });
});

describe('a treatment that is told', () => {
  it('holds when it tells of the adopted paragraphs in order', () => {
    const rows = [
      { proposed: 'En.', adopted: 'En.', outcome: 'approved' as const },
      { proposed: 'To.', adopted: null, outcome: 'postponed' as const },
      { proposed: null, adopted: 'Tre.', outcome: 'adoptedWithChanges' as const },
    ];
    expect(treatmentFaults(rows, ['En.', 'Tre.'])).toEqual([]);
    expect(treatmentFaults(rows, ['Tre.', 'En.'])).toEqual([
      { path: '/treatment', code: 'vedtak.treatmentMismatch' },
    ]);
  });

  it('is refused where a row says nothing, or an outcome does not fit its text', () => {
    const rows = [
      { proposed: null, adopted: null, outcome: 'none' as const },
      { proposed: 'En.', adopted: 'En.', outcome: 'postponed' as const },
      { proposed: 'To.', adopted: null, outcome: 'adopted' as const },
    ];
    expect(treatmentFaults(rows, ['En.'])).toEqual([
      { path: '/treatment/0', code: 'vedtak.treatmentEmpty' },
      { path: '/treatment/1/outcome', code: 'vedtak.treatmentOutcome' },
      { path: '/treatment/2/outcome', code: 'vedtak.treatmentOutcome' },
    ]);
  });
});
