import { describe, expect, it } from '@jest/globals';
import { textFaults } from '#kernel/text-faults';
import { readExchangeJson } from './file-reading.rules.js';
import { mostJsonValues } from './json-size.rules.js';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('reading an exchange file', () => {
  it('gives the JSON value', () => {
    expect(readExchangeJson(bytes('{"a":[1,"æ"]}'))).toEqual({ a: [1, 'æ'] });
  });

  it('accepts a byte order mark, which Windows programs put first', () => {
    expect(readExchangeJson(Uint8Array.from([0xef, 0xbb, 0xbf, ...bytes('{}')]))).toEqual({});
  });

  it('refuses more bytes than allowed, with the limit', () => {
    expect(() => readExchangeJson(new Uint8Array(11), 10)).toThrow(
      expect.objectContaining({ code: 'exchange.tooLarge' }),
    );
  });

  it('refuses bytes that are no UTF-8', () => {
    expect(() => readExchangeJson(Uint8Array.of(0x22, 0xff, 0x22))).toThrow(
      expect.objectContaining({ code: 'exchange.notUtf8' }),
    );
  });

  it('says on which line JSON ends being JSON', () => {
    expect(() => readExchangeJson(bytes('{\n  "a": 1,\n  b\n}'))).toThrow(
      expect.objectContaining({ code: 'exchange.notJson', params: { line: 3, column: 3 } }),
    );
  });

  it('refuses a file of nothing but structure before it is parsed', () => {
    expect(() => readExchangeJson(bytes(`[${'[],'.repeat(mostJsonValues)}0]`))).toThrow(
      expect.objectContaining({ code: 'exchange.tooManyValues' }),
    );
  });

  it('refuses a file that nests too deep', () => {
    expect(() => readExchangeJson(bytes('['.repeat(100_000)))).toThrow(
      expect.objectContaining({ code: 'exchange.tooDeep' }),
    );
  });

  it('counts brackets and quotes inside texts as text', () => {
    const text = JSON.stringify({ a: '[[[["\\'.repeat(1000) });
    expect(readExchangeJson(bytes(text))).toEqual(JSON.parse(text));
  });
});

describe('characters that cannot be kept', () => {
  it('are named by their path', () => {
    expect(textFaults({ a: ['ok\t\n', '\u0000'], 'b/c': '\ud800' })).toEqual([
      { path: '/a/1', code: 'input.controlCharacter' },
      { path: '/b~1c', code: 'input.halfCharacter' },
    ]);
  });

  it('leave every real letter alone', () => {
    expect(textFaults('æøå ČĐŊŠŦŽ 👩🏽‍⚕️ „“ №')).toEqual([]);
  });
});
