import { describe, expect, it } from '@jest/globals';
import { readableKey } from './readable-key.js';

describe('readableKey', () => {
  it('writes Norwegian, Sámi and accented letters in plain ones', () => {
    expect(readableKey('Åse Bjørnæs')).toBe('ase-bjornaes');
    expect(readableKey('Đorđe Čáhppi')).toBe('dorde-cahppi');
    expect(readableKey('  «Ny» sak / 2 ')).toBe('ny-sak-2');
  });

  it('is never empty and never too long', () => {
    expect(readableKey('🙂')).toBe('x');
    expect(readableKey('a'.repeat(500))).toHaveLength(60);
  });

  it('counts on when the key is taken', () => {
    const taken = new Set(['kari-nes', 'kari-nes-2']);
    expect(readableKey('Kari Nes', (key) => taken.has(key))).toBe('kari-nes-3');
  });
});
