import { createHash } from 'node:crypto';

/** The same text has the same fingerprint, however a browser ended its lines; no two texts that people write have. */
export function textPrint(...texts: readonly string[]): string {
  const plain = texts.map((text) => text.replaceAll('\r\n', '\n').trim());
  return createHash('sha256').update(JSON.stringify(plain)).digest('base64url').slice(0, 22);
}
