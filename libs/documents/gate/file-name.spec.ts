import { describe, expect, it } from '@jest/globals';
import { safeFileName, withFittingEnding } from './file-name.js';

describe('safeFileName', () => {
  it.each([
    ['Notat om e-helse.pdf', 'Notat om e-helse.pdf'],
    ['Årsmelding «2020» – æøå.pdf', 'Årsmelding «2020» – æøå.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\kari\\notat.pdf', 'notat.pdf'],
    ['a\u0000b\r\nc.pdf', 'abc.pdf'],
    ['gnp\u202efdp.exe', 'gnpfdp.exe'],
    ['  .skjult. ', 'skjult'],
    ['', 'fil'],
    ['/', 'fil'],
    ['A\u030arsrapport.pdf', 'Årsrapport.pdf'],
    ['CON', 'CON_'],
    ['nul.pdf', 'nul_.pdf'],
    ['LPT1.docx', 'LPT1_.docx'],
    ['Konsept.pdf', 'Konsept.pdf'],
    ['notat\ud800.pdf', 'notat.pdf'],
    ['notat.pdf\n../../x.pdf', 'x.pdf'],
    ['a\u2066b\u2069\u200b.pdf', 'ab.pdf'],
  ])('makes %j into %j', (name, safe) => {
    expect(safeFileName(name)).toBe(safe);
  });

  it('shortens a long name and keeps its ending', () => {
    const name = safeFileName(`${'x'.repeat(500)}.pdf`);
    expect(name).toHaveLength(200);
    expect(name.endsWith('.pdf')).toBe(true);
  });

  it('reckons in bytes, and cuts no letter in two', () => {
    const name = safeFileName(`${'å'.repeat(120)}👩‍👩‍👧.pdf`);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
    expect(name).toMatch(/^å+\.pdf$/);
  });

  it('gives back a name that it gave before', () => {
    for (const name of ['con.pdf', '  .skjult. ', `${'æ'.repeat(300)}.pdf`, 'a:b.pdf'])
      expect(safeFileName(safeFileName(name))).toBe(safeFileName(name));
  });
});

describe('withFittingEnding', () => {
  it.each([
    ['notat.pdf', 'application/pdf', 'notat.pdf'],
    ['Notat.PDF', 'application/pdf', 'Notat.PDF'],
    ['notat', 'application/pdf', 'notat.pdf'],
    ['notat.exe', 'application/pdf', 'notat.exe.pdf'],
    ['bilde.jpeg', 'image/jpeg', 'bilde.jpeg'],
    ['virus.js', 'text/plain', 'virus.js.txt'],
    ['side.hta', 'text/html', 'side.hta.html'],
    ['hva.som.helst', 'application/x-unknown', 'hva.som.helst'],
  ])('makes %s of type %s into %s', (name, mediaType, fitting) => {
    expect(withFittingEnding(name, mediaType)).toBe(fitting);
  });

  it('stays within the length', () => {
    const name = withFittingEnding('x'.repeat(200), 'application/pdf');
    expect(name).toHaveLength(200);
    expect(name.endsWith('x.pdf')).toBe(true);
  });
});
