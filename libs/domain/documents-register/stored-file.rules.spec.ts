import { describe, expect, it } from '@jest/globals';
import { actorRoles } from '#kernel/actor';
import { mayOpenStoredFile, mayStoreFile } from './stored-file.policy.js';
import { refusalOfFault, safeFileName } from './stored-file.rules.js';

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
  ])('makes %j into %j', (name, safe) => {
    expect(safeFileName(name)).toBe(safe);
  });

  it('shortens a long name and keeps its ending', () => {
    const name = safeFileName(`${'x'.repeat(500)}.pdf`);
    expect(name).toHaveLength(200);
    expect(name.endsWith('.pdf')).toBe(true);
  });
});

describe('refusalOfFault', () => {
  it('refuses what is nothing, harmful, unknown or cut off', () => {
    expect(refusalOfFault('file.empty')).toBe('invalid');
    expect(refusalOfFault('file.zip.tooLarge')).toBe('tooLarge');
    expect(refusalOfFault('file.unknownType')).toBe('unsupportedType');
    expect(refusalOfFault('file.pdf.broken')).toBe('invalid');
  });

  it('keeps a real paper that the møtepakke can only name', () => {
    expect(refusalOfFault('file.pdf.password')).toBeUndefined();
    expect(refusalOfFault('file.office.password')).toBeUndefined();
  });
});

describe('who may hand in files and open them by id', () => {
  it.each(actorRoles)('%s', (role) => {
    const allowed = role === 'secretariat' || role === 'system';
    expect(mayStoreFile({ councilId: 'c', role }) === undefined).toBe(allowed);
    expect(mayOpenStoredFile({ councilId: 'c', role }) === undefined).toBe(allowed);
  });
});
