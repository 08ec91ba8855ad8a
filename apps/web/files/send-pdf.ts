import type { Response } from 'express';
import type { Actor } from '#kernel/actor';
import { pipeline } from 'node:stream/promises';
import type { DocumentService, SamePaperSet } from '#domain/paper-set';
import { contentDisposition } from './content-disposition.js';

/** Which document, for whom. */
export interface WantedDocument {
  readonly actor: Actor;
  readonly kind: string;
  readonly which: string;
}

/** Who makes documents, and who keeps those that were made. */
export interface DocumentDesk {
  readonly documents: DocumentService;
  readonly packages: SamePaperSet;
}

/**
 * Makes a PDF and streams it; a møtepakke that has been made and is still the same is sent as it lies. A refusal before the first byte becomes an error answer; a fault after it breaks the
 * download off, so that nobody keeps half a document as a whole one. A reader who goes away stops the making.
 */
export async function sendPdf(
  response: Response,
  { documents, packages }: DocumentDesk,
  { actor, kind, which }: WantedDocument,
): Promise<void> {
  const document = await documents.prepare(actor, kind, which);
  const kept = document.kind === 'paper-set' ? await packages.find(actor, document) : null;
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  response.setHeader('Content-Type', 'application/pdf');
  response.setHeader('Content-Disposition', contentDisposition(document.fileName, 'inline'));
  response.setHeader('Cache-Control', 'private, no-cache');
  if (kept) {
    response.setHeader('Content-Length', String(kept.file.size));
    return pipeline(kept.content, response);
  }
  try {
    await documents.print(document, response, { signal: gone.signal });
    response.end();
  } catch (error) {
    if (gone.signal.aborted) return;
    response.removeHeader('Content-Disposition');
    throw error;
  }
}
