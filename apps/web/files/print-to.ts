import type { Response } from 'express';
import type { DocumentService, PreparedDocument } from '#domain/paper-set';
import { contentDisposition } from './content-disposition.js';

/**
 * Makes a PDF and streams it into an answer whose caching is set. A refusal before the first byte becomes an error answer,
 * which then is no PDF any more; a fault after it breaks the download off, so that nobody keeps half a document as a whole
 * one. A reader who goes away stops the making.
 * @throws DomainError `document.failed`, `document.tooBusy`
 */
export async function printTo(
  response: Response,
  documents: Pick<DocumentService, 'print'>,
  document: Pick<PreparedDocument, 'fileName' | 'job'>,
): Promise<void> {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  response.set({
    'Content-Type': 'application/pdf',
    'Content-Disposition': contentDisposition(document.fileName, 'inline'),
  });
  try {
    await documents.print(document, response, { signal: gone.signal });
    response.end();
  } catch (error) {
    if (gone.signal.aborted) return;
    if (!response.headersSent)
      for (const name of ['Content-Type', 'Content-Disposition', 'ETag']) response.removeHeader(name);
    throw error;
  }
}
