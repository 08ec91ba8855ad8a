import type { Request, Response } from 'express';
import type { DocumentService, PreparedDocument } from '#domain/paper-set';
import { printTo } from './print-to.js';

/** What anybody may have may lie in any cache, which asks each time whether it still is so: something can be exempted. */
export const openCaching = 'public, no-cache';

/**
 * Makes the PDF of a document that anybody may have, and streams it. It goes by its fingerprint as ETag, so that it is made
 * only for those who have not got it.
 */
export async function sendOpenPdf(
  request: Request,
  response: Response,
  documents: DocumentService,
  document: PreparedDocument,
): Promise<void> {
  response.set({
    'Cache-Control': openCaching,
    ETag: `"${documents.fingerprint(document)}"`,
  });
  if (request.fresh) {
    response.status(304).end();
    return;
  }
  await printTo(response, documents, document);
}
