/** What the API takes nests a handful of levels; this is far more, and far less than what hurts. */
export const deepestJson = 32;

const quote = 0x22;
const backslash = 0x5c;
const opens = new Set([0x7b, 0x5b]);
const closes = new Set([0x7d, 0x5d]);

/**
 * How deep the bytes of a JSON text nest, found in one pass before anything is parsed.
 * @returns the greatest depth, or the first that is over `deepestJson`
 */
export function jsonDepth(bytes: Uint8Array): number {
  let depth = 0;
  let greatest = 0;
  let inString = false;
  for (let i = 0; i < bytes.length && greatest <= deepestJson; i++) {
    const byte = bytes[i];
    if (inString) {
      if (byte === backslash) i++;
      else if (byte === quote) inString = false;
    } else if (byte === quote) inString = true;
    else if (opens.has(byte)) greatest = Math.max(greatest, ++depth);
    else if (closes.has(byte)) depth--;
  }
  return greatest;
}
