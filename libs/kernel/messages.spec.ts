import { describe, expect, it } from '@jest/globals';
import { hasMessage, message } from './messages.js';

describe('message', () => {
  it('puts the values into the sentence of a code', () => {
    expect(message('nb-NO', 'council.settings.duplicateKey', { key: 'gjester' })).toContain('«gjester»');
  });

  it('answers in Bokmål where Nynorsk has no sentence of its own', () => {
    expect(message('nn-NO', 'config.notYesOrNo', { name: 'TLS', value: 'x' })).toContain('må være 1 (ja)');
  });

  it('stops on an unknown code, also one that every object has, and on a missing value', () => {
    expect(() => message('nb-NO', 'meeting.noSuchCode')).toThrow(/meeting\.noSuchCode/);
    expect(() => message('nb-NO', 'constructor')).toThrow();
    expect(() => message('nb-NO', 'council.settings.duplicateKey')).toThrow(/\{key\}/);
  });

  it('says whether a code has a sentence', () => {
    expect(hasMessage('meeting.numberTaken')).toBe(true);
    expect(hasMessage('meeting.noSuchCode')).toBe(false);
  });
});
