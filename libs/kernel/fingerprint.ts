import { createHash } from 'node:crypto';

/**
 * A short text that is another one as soon as anything that was shown before an outward step has changed; whoever
 * confirms the step hands it back.
 */
export function fingerprintOf(shown: readonly (string | number | boolean | null)[]): string {
  return createHash('sha256').update(JSON.stringify(shown)).digest('base64url').slice(0, 22);
}
