import { describe, expect, it } from '@jest/globals';
import { deepestJson, jsonDepth } from './json-depth.js';

const depthOf = (text: string) => jsonDepth(Buffer.from(text));

describe('the depth of a JSON text', () => {
  it.each([
    ['', 0],
    ['"tekst"', 0],
    ['{}', 1],
    ['{"a":[1,{"b":2}]}', 3],
    ['[[],[],[]]', 2],
    ['{"a":"[[[["}', 1],
    [String.raw`{"a":"\"[[["}`, 1],
    [String.raw`{"a":"\\","b":[[]]}`, 3],
  ])('of %s is %i', (text, depth) => {
    expect(depthOf(text)).toBe(depth);
  });

  it('is not counted further than needed to refuse it', () => {
    expect(depthOf('['.repeat(1_000_000))).toBe(deepestJson + 1);
  });
});
