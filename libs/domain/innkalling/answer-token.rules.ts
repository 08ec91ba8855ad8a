import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { isId } from '#kernel/ids';

/**
 * What stands in a personal link: the council, because nothing can be read before a council is set, the link's row, and
 * a secret of 256 bits.
 */
export interface AnswerToken {
  readonly councilId: string;
  readonly linkId: string;
  readonly secret: string;
}

/** A token with a fresh secret. */
export function newAnswerToken(councilId: string, linkId: string): AnswerToken {
  return { councilId, linkId, secret: randomBytes(32).toString('base64url') };
}

/** The token as one part of an address. */
export function printAnswerToken({ councilId, linkId, secret }: AnswerToken): string {
  return [compact(councilId), compact(linkId), secret].join('.');
}

/** Reads a token back; undefined for anything that does not have the form of one. */
export function parseAnswerToken(text: string): AnswerToken | undefined {
  const [, council, link, secret] = /^([\w-]{22})\.([\w-]{22})\.([\w-]{43})$/.exec(text) ?? [];
  if (!council || !link || !secret) return undefined;
  const [councilId, linkId] = [idFrom(council), idFrom(link)];
  return isId(councilId) && isId(linkId) ? { councilId, linkId, secret } : undefined;
}

/** What the table keeps of a secret. */
export function hashOfAnswerSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Compares in constant time. */
export function answerSecretFits(secret: string, hash: string): boolean {
  return timingSafeEqual(Buffer.from(hashOfAnswerSecret(secret)), Buffer.from(hash.padEnd(64).slice(0, 64)));
}

function compact(id: string): string {
  return Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url');
}

function idFrom(text: string): string {
  const hex = Buffer.from(text, 'base64url').toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
