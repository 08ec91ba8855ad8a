import { describe, expect, it } from '@jest/globals';
import { correctionLine, type CorrectionSource, lastCorrected } from './correction.document.js';

const afterwards: CorrectionSource = {
  ...{ kind: 'afterwards', section: 'referat-sak-6-1-2021/account', place: '6/1/2021 Nasjonal plan' },
  ...{ was: 'Schem', becomes: 'Scheem', caseNumber: null, decidedAt: new Date('2021-03-12T11:00:00Z') },
};
const atApproval: CorrectionSource = { ...afterwards, kind: 'approval', caseNumber: '12/2/2021' };

describe('a correction in a referat', () => {
  it('says when, where, and what became what', () => {
    expect(correctionLine('nb-NO', afterwards)).toBe(
      'Rettet 12.03.2021 (sak 6/1/2021 Nasjonal plan): «Schem» skal være «Scheem».',
    );
    expect(correctionLine('nb-NO', atApproval)).toBe(
      'Rettet ved godkjenningen i sak 12/2/2021 (sak 6/1/2021 Nasjonal plan): «Schem» er endret til «Scheem».',
    );
    expect(correctionLine('nn-NO', { ...afterwards, was: '', place: '' })).toBe(
      'Retta 12.03.2021: «Scheem» er tilføydd.',
    );
    expect(correctionLine('nb-NO', { ...atApproval, was: '' })).toContain('Tilføyd ved godkjenningen');
  });

  it('made afterwards is dated at the head, one made at the approval is part of it', () => {
    expect(lastCorrected([afterwards, atApproval])).toBe('12.03.2021');
    expect(lastCorrected([atApproval])).toBeUndefined();
  });
});
