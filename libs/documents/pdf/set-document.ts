import type { Writable } from 'node:stream';
import { cleanText } from '#documents/html/clean-text';
import type { DocumentOptions, DocumentPart, PagePlan, PdfMeta } from './document-options.js';
import { DocumentPlan } from './document-plan.js';
import { DocumentWriter } from './document-writer.js';
import { readPictures } from './read-pictures.js';

/** A document that is laid out: its pages are known, its bytes are drawn as they are written. */
export interface SetDocument {
  readonly pages: PagePlan;
  /** Streams the PDF and leaves `out` open. May be called again and gives the same bytes each time. */
  write(out: Writable): Promise<void>;
}

/**
 * Sets HTML as a tagged PDF. Everything is measured first, so that page numbers are right wherever they are
 * printed; then the pages are drawn one by one into the stream.
 * The same parts and options give the same bytes: nothing is taken from a clock or from chance.
 * @throws DomainError `html.notAllowed` when HTML stands outside the subset
 * @throws Error when `meta.created` is no instant, or when a claim is asked for with attachments that forbid it
 */
export async function setDocument(
  parts: readonly DocumentPart[],
  options: DocumentOptions,
): Promise<SetDocument> {
  const checked = { ...options, meta: cleaned(options.meta) };
  if (options.claim !== 'none' && (options.attachments ?? []).length > 0) {
    throw new Error(
      'PDF/A-2 allows no attachments but PDF/A files: a document with attachments must claim "none".',
    );
  }
  const htmls = parts.flatMap((part) => (part.kind === 'html' ? [part.html] : []));
  const pictures = await readPictures(options.images ?? new Map<string, Uint8Array>(), htmls);
  const plan = new DocumentPlan(parts, checked, pictures);
  return { pages: plan.pages, write: (out) => new DocumentWriter(plan, checked).write(out) };
}

function cleaned(meta: PdfMeta): PdfMeta {
  if (Number.isNaN(Date.parse(meta.created))) throw new Error(`meta.created is no instant: ${meta.created}`);
  const line = (text: string): string => cleanText(text).replace(/\s+/g, ' ').trim();
  return {
    ...meta,
    title: line(meta.title),
    author: line(meta.author),
    subject: line(meta.subject),
    identifier: line(meta.identifier),
    ...(meta.keywords ? { keywords: meta.keywords.map(line) } : {}),
  };
}
