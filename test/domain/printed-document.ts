import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { DocumentService } from '#domain/paper-set';
import type { Actor } from '#kernel/actor';

/** A document as somebody gets it, with the bytes of its PDF. */
export async function printedDocument(documents: DocumentService, actor: Actor, kind: string, which: string) {
  const prepared = await documents.prepare(actor, kind, which);
  const out = new PassThrough();
  const printing = documents.print(prepared, out).finally(() => out.end());
  const [manifest, bytes] = await Promise.all([printing, buffer(out)]);
  return { prepared, manifest, bytes };
}
