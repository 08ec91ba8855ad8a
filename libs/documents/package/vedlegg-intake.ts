import { createHash } from 'node:crypto';
import { DomainError } from '#kernel/domain-error';
import { checkAuthorHtml } from '#documents/html/parse-html';
import type { FileInspection } from '#documents/inspect/file-inspection';
import { defaultFileLimits, type FileLimits } from '#documents/inspect/file-limits';
import { inspectFile } from '#documents/inspect/inspect-file';
import { type ForeignDocument, openForeign } from './graft/foreign-document.js';
import type { LeftOutReason } from './package-manifest.js';
import type { VedleggPlan } from './paper-set-plan.js';
import { picturePages } from './picture-pages.js';

/** What a vedlegg becomes in the package. */
export type Becomes =
  | { as: 'text'; html: string }
  | { as: 'plain-text'; text: string }
  | { as: 'foreign-pdf'; foreign: ForeignDocument }
  | { as: 'image'; pictures: Uint8Array[] }
  | { as: 'attached-file'; bytes: Uint8Array }
  | { as: 'left-out'; reason: LeftOutReason };

/** A vedlegg, looked at. */
export interface TakenIn {
  vedlegg: VedleggPlan;
  becomes: Becomes;
  sha256: string;
  /** Known of files only. */
  size?: number;
  mediaType?: string;
}

/**
 * Decides what each vedlegg becomes. Nothing that is wrong with a file, or with fetching it, stops the package: the
 * vedlegg is left out, with the reason.
 */
export async function takeIn(vedlegg: VedleggPlan, limits: FileLimits = defaultFileLimits): Promise<TakenIn> {
  const { content } = vedlegg;
  if (content.kind === 'html') {
    return { vedlegg, becomes: { as: 'text', html: content.html }, sha256: sha256Of(content.html) };
  }
  const bytes = await fetch(content.bytes);
  if (!(bytes instanceof Uint8Array))
    return { vedlegg, becomes: { as: 'left-out', reason: bytes }, sha256: '' };
  const seen = await inspectFile(bytes, content.name, limits);
  const { sha256, size, mediaType } = seen;
  return { vedlegg, becomes: await become(bytes, seen), sha256, size, mediaType };
}

/** SHA-256 of a text that we set, over its UTF-8. */
export const sha256Of = (text: string) => createHash('sha256').update(text).digest('hex');

/** A file that the store cannot give is a vedlegg left out; any other failure is a failure of the program. */
async function fetch(bytes: Uint8Array | (() => Promise<Uint8Array>)): Promise<Uint8Array | LeftOutReason> {
  if (bytes instanceof Uint8Array) return bytes;
  try {
    return await bytes();
  } catch (fault) {
    if (!(fault instanceof DomainError) || !fault.code.startsWith('file.')) throw fault;
    return { code: fault.code, params: fault.params };
  }
}

const leftOut = (code: string): Becomes => ({ as: 'left-out', reason: { code, params: {} } });

async function become(bytes: Uint8Array, seen: FileInspection): Promise<Becomes> {
  if (seen.verdict === 'unusable') return { as: 'left-out', reason: seen.fault };
  const { content } = seen;
  switch (content.kind) {
    case 'pdf':
      try {
        return { as: 'foreign-pdf', foreign: await openForeign(bytes) };
      } catch {
        return leftOut('file.pdf.broken');
      }
    case 'image':
      try {
        return { as: 'image', pictures: await picturePages(bytes, content) };
      } catch {
        return leftOut('file.image.broken');
      }
    case 'office':
      if (content.macros) return leftOut('file.office.macros');
      return content.danger ? leftOut(`file.office.${content.danger}`) : { as: 'attached-file', bytes };
    case 'html':
      return checkAuthorHtml(content.html).length > 0
        ? leftOut('file.html.notOurs')
        : { as: 'text', html: content.html };
    case 'text':
      return { as: 'plain-text', text: content.text };
  }
}
