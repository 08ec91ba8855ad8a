import type { Request, Response } from 'express';
import type { Actor } from '#kernel/actor';
import { documentKindOf, type DocumentService, type SamePaperSet } from '#domain/paper-set';
import { printTo } from './print-to.js';
import { sendFile } from './send-file.js';

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
 * @throws DomainError `paperSet.toBeOrdered` for a møtepakke that is made by a job only, and as {@link printTo}
 */
export async function sendPdf(
  request: Request,
  response: Response,
  { documents, packages }: DocumentDesk,
  { actor, kind, which }: WantedDocument,
): Promise<void> {
  if (documentKindOf(kind) !== 'paper-set') {
    const document = await documents.prepare(actor, kind, which);
    response.set('Cache-Control', 'private, no-cache');
    return printTo(response, documents, document);
  }
  const found = await packages.find(actor, which);
  if (found.kind === 'kept') return sendFile(request, response, found.file);
  response.set('Cache-Control', 'private, no-cache');
  return printTo(response, documents, found);
}
