import { describe, expect, it } from '@jest/globals';
import { hasMessage } from '#kernel/messages';
import { fileFaultCodes } from './file-fault.js';

describe('faults of files', () => {
  it.each(fileFaultCodes)('has a sentence for %s', (code) => {
    expect(hasMessage(code)).toBe(true);
  });
});
