import { createHash } from 'node:crypto';
import type { Request } from 'express';
import { webError } from '../../errors/web.errors.js';
import type { OperationContract } from './operation.js';

/** A strong ETag (RFC 9110): a version, or `c-` and a hash for lists that have no version of their own. */
const strongTag = /^"([1-9]\d{0,9}|c-[\w-]{22})"$/;

/** What a change is made from: a version, a hash of the content, or nothing yet. */
export interface Precondition {
  readonly version?: number;
  readonly tag?: string;
}

/** The ETag of a version. */
export function etagOf(version: number): string {
  return `"${version}"`;
}

/** The ETag of content that has no version: any difference in it gives another tag. */
export function contentTag(content: unknown): string {
  const hash = createHash('sha256').update(JSON.stringify(content)).digest('base64url');
  return `"c-${hash.slice(0, 22)}"`;
}

/**
 * What the client says that its change is made from. Empty when the operation asks for nothing, or when the client says
 * with If-None-Match: * that nothing is there yet.
 *
 * `If-Match: *` guards against nothing, so it counts as missing; a weak tag never matches (RFC 9110, 13.1.1); of
 * several tags none can be told to be the one that was read, so they count as missing too.
 * @throws DomainError `web.preconditionRequired` (428), `web.preconditionFailed` (412) for a tag that cannot be ours
 */
export function preconditionOf(request: Request, rule: OperationContract['ifMatch']): Precondition {
  if (!rule) return {};
  const given = request.get('if-match')?.trim();
  if (given === undefined || given === '*' || given.includes(',')) {
    if (rule === 'orNew' && given === undefined && request.get('if-none-match')?.trim() === '*') return {};
    throw webError('web.preconditionRequired');
  }
  const value = strongTag.exec(given)?.[1];
  if (value === undefined) throw webError('web.preconditionFailed');
  return value.startsWith('c-') ? { tag: given } : { version: Number(value) };
}
