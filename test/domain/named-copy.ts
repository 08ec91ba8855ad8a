import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { DocumentService, NamedCopies } from '#domain/paper-set';
import type { Actor } from '#kernel/actor';
import type { DomainSession } from './domain-session.js';

/**
 * The copy that somebody gets of an exempted vedlegg at a moment, printed; null when they get the file as it is kept.
 * @param meetingNumber of the referat that it belongs to; a paper when left out
 */
export async function namedCopy(
  { features }: DomainSession,
  actor: Actor,
  vedleggId: string,
  now: Date,
  meetingNumber?: string,
): Promise<Buffer | null> {
  const copies = features.get(NamedCopies);
  const copy = await (meetingNumber === undefined
    ? copies.ofVedlegg(actor, vedleggId, now)
    : copies.ofReferatVedlegg(actor, meetingNumber, vedleggId, now));
  if (!copy) return null;
  const out = new PassThrough();
  const printing = features.get(DocumentService).print(copy, out);
  const [bytes] = await Promise.all([buffer(out), printing.finally(() => out.end())]);
  return bytes;
}
