import type { PreparedDocument } from './prepared-document.document.js';

/** Whether a file can be made into pages that carry a name: PDF, pictures and plain text. */
export function hasPagesToMark(mediaType: string | undefined): boolean {
  return /^(application\/pdf|image\/|text\/plain)/.test(mediaType ?? '');
}

/** A name as it may stand in HTML. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The document with a stamp on each of its pages, above the head; it is about the copy and no part of the text. */
export function stamped(document: PreparedDocument, stamp: string): PreparedDocument {
  const { job } = document;
  if (job.kind !== 'document') return document;
  return {
    ...document,
    stamp,
    job: { ...job, parts: job.parts.map((part) => ({ ...part, stamp })) },
  };
}
