import type { Look } from '#documents/look/look';
import type { DocumentMeta } from '#documents/template/document-meta';

/** A text that the engine sets: template HTML with the head and foot of its pages in `meta`. */
export interface SetText {
  /** Target of links (`#id`) and page numbers (`data-page-of`); unique in the package. */
  readonly id: string;
  /** Its bookmark, and its line in the contents: "Sak 13/2/2021 Orienteringer og status". */
  readonly title: string;
  readonly html: string;
  readonly meta: DocumentMeta;
}

/** The bytes of a file: at hand, or fetched when their turn comes, so that not all lie in memory at once. */
export type FileBytes = Uint8Array | (() => Promise<Uint8Array>);

/** A vedlegg: set by us, or a file from outside taken as it is. */
export interface VedleggPlan {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  /** Where its pages belong: "sak 13/2/2021 · vedlegg 2"; the page within it is added. */
  readonly stamp: string;
  readonly content:
    | { readonly kind: 'html'; readonly html: string; readonly meta: DocumentMeta }
    | { readonly kind: 'file'; readonly name: string; readonly bytes: FileBytes };
}

/** A paper with its vedlegg. */
export interface PaperPlan extends SetText {
  /** "sak 13/2/2021". */
  readonly stamp: string;
  readonly vedlegg: readonly VedleggPlan[];
}

/** A møtepakke before it is made: everything in its order. */
export interface PaperSetPlan {
  /** Of the package as a whole. */
  readonly meta: DocumentMeta;
  readonly look?: Look;
  /** Whose it is, on every page beside where the page belongs: "Utlevert til Kari Nes". */
  readonly reader?: string;
  /** Cover and saksliste. */
  readonly front: readonly SetText[];
  readonly papers: readonly PaperPlan[];
}
