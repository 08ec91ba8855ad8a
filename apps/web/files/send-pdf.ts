import type { Response } from 'express';
import type { Actor } from '#kernel/actor';
import type { DocumentService } from '#domain/paper-set';
import { contentDisposition } from './content-disposition.js';

/** Which document, for whom. */
export interface WantedDocument {
  readonly actor: Actor;
  readonly kind: string;
  readonly which: string;
}

/**
 * Makes a PDF and streams it. A refusal before the first byte becomes an error answer; a fault after it breaks the
 * download off, so that nobody keeps half a document as a whole one. A reader who goes away stops the making.
 */
export async function sendPdf(
  response: Response,
  documents: DocumentService,
  { actor, kind, which }: WantedDocument,
): Promise<void> {
  const document = await documents.prepare(actor, kind, which);
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  response.setHeader('Content-Type', 'application/pdf');
  response.setHeader('Content-Disposition', contentDisposition(document.fileName, 'inline'));
  response.setHeader('Cache-Control', 'private, no-cache');
  try {
    await documents.print(document, response, { signal: gone.signal });
    response.end();
  } catch (error) {
    if (gone.signal.aborted) return;
    response.removeHeader('Content-Disposition');
    throw error;
  }
}
