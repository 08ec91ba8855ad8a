import { describe, expect, it } from '@jest/globals';
import { actorRoles } from '#kernel/actor';
import { mayOpenStoredFile, mayStoreFile } from './stored-file.policy.js';
import { refusalOfFault } from './stored-file.rules.js';

describe('refusalOfFault', () => {
  it('tells what is nothing, too much, cut off, or of a type that is not taken', () => {
    expect(refusalOfFault('file.empty')).toBe('invalid');
    expect(refusalOfFault('file.zip.tooLarge')).toBe('tooLarge');
    expect(refusalOfFault('file.pdf.broken')).toBe('invalid');
    expect(refusalOfFault('file.unknownType')).toBe('unsupportedType');
  });

  it('tells what is locked, or does more than being read, as a type that is not taken', () => {
    for (const code of ['file.pdf.password', 'file.pdf.active', 'file.office.macros', 'file.html.notOurs'])
      expect(refusalOfFault(code)).toBe('unsupportedType');
  });
});

describe('who may hand in files and open them by id', () => {
  it.each(actorRoles)('%s', (role) => {
    const allowed = role === 'secretariat' || role === 'system';
    expect(mayStoreFile({ councilId: 'c', role }) === undefined).toBe(allowed);
    expect(mayOpenStoredFile({ councilId: 'c', role }) === undefined).toBe(allowed);
  });
});
