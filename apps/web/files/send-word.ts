import type { Response } from 'express';
import type { DocumentService } from '#domain/paper-set';
import { contentDisposition } from './content-disposition.js';
import type { WantedDocument } from './send-pdf.js';

/** Word's own media type (ECMA-376). */
export const wordMediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Makes a Word file and sends it as a download. */
export async function sendWord(
  response: Response,
  documents: DocumentService,
  { actor, kind, which }: WantedDocument,
): Promise<void> {
  const { bytes, fileName } = await documents.word(actor, kind, which);
  response.setHeader('Content-Type', wordMediaType);
  response.setHeader('Content-Disposition', contentDisposition(fileName, 'attachment'));
  response.setHeader('Cache-Control', 'private, no-cache');
  response.end(bytes);
}
