import { describe, expect, it } from '@jest/globals';
import { isInForce, legalBasisFaults, type LegalBasisInput } from './legal-basis.rules.js';

const basis: LegalBasisInput = {
  ...{ code: 'fvl-6-2', shortText: 'fvl. § 6 annet ledd', description: 'Andre særegne forhold.' },
  ...{ validFrom: '1970-01-01', validTo: null },
};
const faults = (rest: Partial<LegalBasisInput>) =>
  legalBasisFaults({ ...basis, ...rest }).map(({ path, code }) => `${path} ${code}`);

describe('a legal basis', () => {
  it('holds on its first and its last day, and not beside them', () => {
    const period = { validFrom: '2021-02-01', validTo: '2021-02-28' };
    const days = ['2021-01-31', '2021-02-01', '2021-02-28', '2021-03-01'];
    expect(days.map((day) => isInForce(period, day))).toEqual([false, true, true, false]);
    expect(isInForce({ ...period, validTo: null }, '2099-01-01')).toBe(true);
  });

  it.each([
    [{}, []],
    [{ code: 'Fvl 6' }, ['/code habilitet.basisCodeUnreadable']],
    [{ code: '' }, ['/code habilitet.basisCodeUnreadable']],
    [{ shortText: ' ' }, ['/shortText habilitet.basisTextMissing']],
    [{ shortText: 'x'.repeat(101) }, ['/shortText habilitet.basisTextTooLong']],
    [{ description: 'x'.repeat(501) }, ['/description habilitet.basisTextTooLong']],
    [{ validFrom: '2021-02-30' }, ['/validFrom habilitet.basisDateUnknown']],
    [{ validTo: '1969-12-31' }, ['/validTo habilitet.basisEndsBeforeStart']],
    [
      { validFrom: '', validTo: 'snart' },
      ['/validFrom habilitet.basisDateUnknown', '/validTo habilitet.basisDateUnknown'],
    ],
  ])('%j: %j', (rest, expected) => {
    expect(faults(rest)).toEqual(expected);
  });
});
