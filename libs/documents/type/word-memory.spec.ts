import { describe, expect, it } from '@jest/globals';
import type { ShapedText } from './shaped-text.js';
import { WordMemory } from './word-memory.js';

const shaped = (text: string, index: number): ShapedText => ({
  index,
  text,
  glyphs: [],
  advances: [],
  kerns: [],
  characters: [],
  width: text.length,
  told: 'in turn',
});

describe('the memory of words', () => {
  it('finds each of many words where it stands in a text, and no other', () => {
    const memory = new WordMemory();
    const words = Array.from({ length: 5000 }, (_, i) => `ord${i}æ`);
    words.forEach((word, i) => memory.add(shaped(word, i)));
    words.forEach((word, i) => {
      expect(memory.find(`xx ${word} yy`, 3, 3 + word.length)?.index).toBe(i);
    });
    expect(memory.find('ord1 ', 0, 4)).toBeUndefined();
    expect(memory.find('', 0, 0)).toBeUndefined();
  });

  it('keeps words with the same hash apart', () => {
    const memory = new WordMemory();
    // 'Aa' and 'BB' have the same sum in base 31.
    memory.add(shaped('Aa', 1));
    memory.add(shaped('BB', 2));
    expect(memory.find('BB', 0, 2)?.index).toBe(2);
    expect(memory.find('Aa', 0, 2)?.index).toBe(1);
  });

  it('forgets rather than growing without end', () => {
    const memory = new WordMemory();
    for (let i = 0; i <= 60_000; i++) memory.add(shaped(`w${i}`, i));
    expect(memory.find('w0', 0, 2)).toBeUndefined();
    expect(memory.find('w60000', 0, 6)?.index).toBe(60_000);
  });
});
