import { describe, expect, it } from '@jest/globals';
import { comesToAnEnd } from '#test/hostile/comes-to-an-end';
import fc from 'fast-check';
import {
  canonicalCaseNumber,
  isReadableFormat,
  parseCaseNumber,
  parseCaseReference,
  printCaseNumber,
} from './case-number.rules.js';

const read = (text: string) => parseCaseReference(text)?.map(canonicalCaseNumber);

describe('parseCaseReference', () => {
  it.each([
    ['10/2/2021', '10/2/2021'],
    ['Sak 10/2/2021', '10/2/2021'],
    ['sak 28/3/2020', '28/3/2020'],
    ['  Sak 28/3/2020  ', '28/3/2020'],
    ['HO21-rådet 1/1/21', '1/1/2021'],
    ['Sak HO21-rådet 5/1/21', '5/1/2021'],
    ['Saksnr. 12/2/2021', '12/2/2021'],
    ['5-1-2021', '5/1/2021'],
    ['Sak 13-2-2021', '13/2/2021'],
    ['13–2–2021', '13/2/2021'],
    ['10 / 2 / 2021', '10/2/2021'],
    ['Sak\u00a010/2/2021', '10/2/2021'],
    ['28/20 (møte 3/2020)', '28/3/2020'],
    ['Sak 28/20 (møte 3/2020)', '28/3/2020'],
    ['43/2020 (møte 4/2020)', '43/4/2020'],
    ['43 (Møte 4/2020)', '43/4/2020'],
    ['1/1/99', '1/1/1999'],
    ['1/1/89', '1/1/2089'],
  ])('reads %s', (text, number) => {
    expect(read(text)).toEqual([number]);
  });

  it('reads a range as every case in it', () => {
    const cases = ['17/2/2020', '18/2/2020', '19/2/2020', '20/2/2020'];
    expect(read('17-20 (møte 2/2020)')).toEqual(cases);
    expect(read('sak 17–20 (møte 2/2020)')).toEqual(cases);
  });

  it.each([
    ['an archive reference', '21/941'],
    ['an archive reference with prefix', 'Sak 21/941'],
    ['a report', '2020:28'],
    ['a report with its name', 'NIFU rapport 2020:28'],
    ['a white paper', 'Meld. St. 14 (2020–2021)'],
    ['a white paper without spaces', 'Meld.St.30 (2019-2020)'],
    ['a date with full stops', '26.02.2021'],
    ['a date in words', '26. februar 2021'],
    ['a date with leading zeros', '05-01-2021'],
    ['a date with the year first', '2021-02-26'],
    ['a date with the year first and two digits last', '2021-10-12'],
    ['a date with two signs', '10/2-2021'],
    ['a meeting alone', 'møte 3/2020'],
    ['a year that does not fit its meeting', '28/21 (møte 3/2020)'],
    ['a range backwards', '20-17 (møte 2/2020)'],
    ['a range without end', '1-9999 (møte 2/2020)'],
    ['number zero', '0/2/2021'],
    ['nothing', ''],
    ['words', 'Eventuelt'],
    ['a sentence', 'Sak 10/2/2021 ble utsatt'],
  ])('does not take %s for a case', (_, text) => {
    expect(parseCaseReference(text)).toBeUndefined();
  });

  it('comes to an end with a hostile text', () => {
    for (const text of [
      'sak '.repeat(500_000),
      `${'a '.repeat(90)}x`,
      '1/'.repeat(500_000),
      ' '.repeat(1_000_000),
    ]) {
      expect(comesToAnEnd(() => parseCaseReference(text))).toBeUndefined();
    }
  });
});

describe('parseCaseNumber', () => {
  it('wants one case, not a range', () => {
    expect(parseCaseNumber('17-20 (møte 2/2020)')).toBeUndefined();
    expect(parseCaseNumber('Sak 17/2/2020')).toEqual({ sequence: 17, meeting: 2, year: 2020 });
  });
});

describe('printCaseNumber', () => {
  const formats = [
    '{sequence}/{meeting}/{year}',
    '{sequence}/{meeting}/{yy}',
    '{sequence}-{meeting}-{year}',
    'Sak {sequence}/{meeting}/{year}',
    'HO21-rådet {sequence}/{meeting}/{yy}',
    '{sequence}/{yy} (møte {meeting}/{year})',
    '{sequence}/{year} (møte {meeting}/{year})',
  ];

  it('prints what parseCaseNumber reads back, in every format a council may choose', () => {
    const anyNumber = fc.record({
      sequence: fc.integer({ min: 1, max: 999 }),
      meeting: fc.integer({ min: 1, max: 99 }),
      year: fc.integer({ min: 1990, max: 2089 }),
    });
    fc.assert(
      fc.property(anyNumber, fc.constantFrom(...formats), (number, format) => {
        expect(parseCaseNumber(printCaseNumber(number, format))).toEqual(number);
      }),
      { numRuns: 2000 },
    );
  });

  it('reads the canonical form back for every number there can be', () => {
    const anyNumber = fc.record({
      sequence: fc.integer({ min: 1, max: 9999 }),
      meeting: fc.integer({ min: 1, max: 99 }),
      year: fc.integer({ min: 1990, max: 2100 }),
    });
    fc.assert(
      fc.property(anyNumber, (number) => {
        expect(parseCaseNumber(canonicalCaseNumber(number))).toEqual(number);
      }),
      { numRuns: 1000 },
    );
  });

  it.each(formats)('lets a council choose %s', (format) => {
    expect(isReadableFormat(format)).toBe(true);
  });

  it.each([
    '{sequence}/{meeting}',
    '{sequence}/{year}',
    '{meeting}/{sequence}/{year}',
    '{year}-{meeting}-{sequence}',
    'Sak',
    '',
  ])('refuses the format "%s", which says too little or reads back as something else', (format) => {
    expect(isReadableFormat(format)).toBe(false);
  });
});
