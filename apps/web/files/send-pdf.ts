import type { Response } from 'express';
import type { Actor } from '#kernel/actor';
import { pipeline } from 'node:stream/promises';
import type { DocumentService, SamePaperSet } from '#domain/paper-set';
import { contentDisposition } from './content-disposition.js';
import { printTo } from './print-to.js';

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
 * Makes a PDF and streams it; a møtepakke that has been made and is still the same is sent as it lies.
 * @throws DomainError as {@link printTo}
 */
export async function sendPdf(
  response: Response,
  { documents, packages }: DocumentDesk,
  { actor, kind, which }: WantedDocument,
): Promise<void> {
  const document = await documents.prepare(actor, kind, which);
  const kept = document.kind === 'paper-set' ? await packages.find(actor, document) : null;
  response.set('Cache-Control', 'private, no-cache');
  if (!kept) return printTo(response, documents, document);
  response.set({
    'Content-Type': 'application/pdf',
    'Content-Disposition': contentDisposition(document.fileName, 'inline'),
    'Content-Length': String(kept.file.size),
  });
  return pipeline(kept.content, response);
}
