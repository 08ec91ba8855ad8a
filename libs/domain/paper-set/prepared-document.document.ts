import type { PressJob } from '#documents/press/press-job';
import type { DocumentMeta } from '#documents/template/document-meta';
import type { DocumentKind } from './document-kind.rules.js';
import { pdfFileName } from './document-kind.rules.js';

/** A document that is ready to be shown, or to be made into a PDF. */
export interface PreparedDocument {
  readonly kind: DocumentKind;
  readonly title: string;
  /** With ending, for downloads. */
  readonly fileName: string;
  readonly language: string;
  /** The document's own HTML, the same that the PDF is set from; of a møtepakke its front. */
  readonly html: string;
  readonly meta: DocumentMeta;
  /** Whether something that is exempted from the public was read for it, by somebody for whom it is open. */
  readonly tellsExempted: boolean;
  /** Whose copy it is, where that stands on every page: "Lastet ned av Kari Nes 05.02.2021 kl. 14.30". */
  readonly stamp?: string;
  readonly job: PressJob;
}

/** A document of one part: everything but the møtepakke. */
export function singleDocument(
  kind: DocumentKind,
  fileName: string,
  html: string,
  meta: DocumentMeta,
): PreparedDocument {
  return {
    tellsExempted: false,
    ...{ kind, html, meta, title: meta.title, language: meta.language, fileName: pdfFileName(fileName) },
    job: documentJob(html, meta),
  };
}

/** What the press makes of a document of one part. */
export function documentJob(html: string, meta: DocumentMeta): PressJob {
  const { runningHead, foot, mark } = meta;
  const head = { runningHead, foot, ...(mark ? { mark } : {}) };
  return {
    kind: 'document',
    parts: [{ kind: 'html', html, ...head, pageNumbers: 'whole', newPage: true }],
    options: { meta, claim: 'PDF/A-2a+UA-1' },
  };
}
