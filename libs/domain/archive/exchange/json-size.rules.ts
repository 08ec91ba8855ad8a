/** How much structure a file may have. Real meetings stay far below; a file made to exhaust memory does not. */
export const mostJsonValues = 500_000;
export const deepestJson = 64;

export type JsonSizeFault = 'exchange.tooManyValues' | 'exchange.tooDeep';

const quote = 0x22;
const backslash = 0x5c;

/**
 * Looks at the bytes of a JSON text before it is parsed, in one linear pass, and says whether parsing it would make
 * too many values or nest too deep. Long texts and Base64 are one value each, so they do not count against a file.
 * @param bytes UTF-8; what is not JSON is found later by the parser
 */
export function jsonSizeFault(bytes: Uint8Array): JsonSizeFault | undefined {
  let values = 0;
  let depth = 0;
  let inString = false;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i];
    if (inString) {
      if (byte === backslash) i++;
      else if (byte === quote) inString = false;
    } else if (byte === quote) {
      inString = true;
    } else if (byte === 0x2c || byte === 0x3a) {
      values++;
    } else if (byte === 0x7b || byte === 0x5b) {
      values++;
      if (++depth > deepestJson) return 'exchange.tooDeep';
    } else if (byte === 0x7d || byte === 0x5d) {
      depth--;
    }
    if (values > mostJsonValues) return 'exchange.tooManyValues';
  }
  return undefined;
}
