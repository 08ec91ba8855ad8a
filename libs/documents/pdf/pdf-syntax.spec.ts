import { describe, expect, it } from '@jest/globals';
import { pdfColour, pdfDate, pdfName, pdfNumber, pdfString } from './pdf-syntax.js';

describe('PDF syntax', () => {
  it.each([
    [0, '0'],
    [-0.0001, '0'],
    [12, '12'],
    [-3, '-3'],
    [79.3701, '79.37'],
    [0.0006, '0.001'],
    [-0.5, '-0.5'],
    [841.8999, '841.9'],
    [100.05, '100.05'],
    [1_234_567.891, '1234567.891'],
  ])('writes the number %d with no more digits than it needs', (value, written) => {
    expect(pdfNumber(value)).toBe(written);
  });

  it('writes the same numbers as the language does, to a thousandth', () => {
    for (let value = -50; value < 50; value += 0.0137)
      expect(Number(pdfNumber(value))).toBeCloseTo(value, 2.9);
  });

  it('writes names, dates, colours and text so that any reader takes them back', () => {
    expect(pdfName('application/vnd.ms-excel')).toBe('/application#2fvnd.ms-excel');
    expect(pdfDate('2021-02-19T10:00:00.123+01:00')).toBe('(D:20210219090000Z)');
    expect(pdfColour('#ff0080')).toBe('1 0 0.502');
    expect(pdfString('a (b) \\ c')).toBe('(a \\(b\\) \\\\ c)');
    expect(pdfString('Rådet')).toBe('<FEFF005200E5006400650074>');
  });
});
