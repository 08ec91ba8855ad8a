import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { isId } from '#kernel/ids';

/**
 * What a browser holds: the council and the session it is about, and a secret of 256 bits. The council stands in it
 * because nothing can be read before a council is set.
 */
export interface SessionToken {
  readonly councilId: string;
  readonly sessionId: string;
  readonly secret: string;
}

/** A token with a fresh secret. */
export function newSessionToken(councilId: string, sessionId: string): SessionToken {
  return { councilId, sessionId, secret: randomBytes(32).toString('base64url') };
}

/** The token as one word that a cookie can hold. */
export function printToken({ councilId, sessionId, secret }: SessionToken): string {
  return `${councilId}.${sessionId}.${secret}`;
}

/** Reads a token back; `undefined` for anything that does not have the form of one. */
export function parseToken(word: string): SessionToken | undefined {
  const [councilId, sessionId, secret, ...rest] = word.split('.');
  if (!councilId || !sessionId || !secret || rest.length > 0) return undefined;
  return isId(councilId) && isId(sessionId) && /^[\w-]{43}$/.test(secret)
    ? { councilId, sessionId, secret }
    : undefined;
}

/** What the table keeps of a secret: who reads the table cannot sign in. */
export function hashOfSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Compares in constant time. */
export function secretFits(secret: string, hash: string): boolean {
  return timingSafeEqual(Buffer.from(hashOfSecret(secret)), Buffer.from(hash.padEnd(64).slice(0, 64)));
}
