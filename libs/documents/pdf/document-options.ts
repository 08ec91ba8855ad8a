import type { Look } from '#documents/look/look';

/** The languages that a document can be written in; the tag goes into the PDF's catalog and metadata. */
export type DocumentLanguage = 'nb-NO' | 'nn-NO' | 'en-GB';

/** What the file says about itself, on its first page's window title, in its Info dictionary and in its XMP. */
export interface PdfMeta {
  readonly title: string;
  readonly language: DocumentLanguage;
  readonly author: string;
  readonly subject: string;
  readonly keywords?: readonly string[];
  /** When the document was made, as an instant (`2021-02-12T08:00:00Z`). The engine has no clock of its own. */
  readonly created: string;
  /** A lasting name of the document (a URI or a record's id); becomes `dc:identifier`. */
  readonly identifier: string;
}

/** A file that lies inside the PDF. PDF/A-2 allows only PDF/A files there, so others must claim `none`. */
export interface Attachment {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly description: string;
}

/** Choices for one document. */
export interface DocumentOptions {
  readonly meta: PdfMeta;
  /** The look to set it in; the house's own when left out. */
  readonly look?: Look;
  /** Which standards the file says it keeps. The tags are there either way. */
  readonly claim: 'PDF/A-2a+UA-1' | 'none';
  readonly attachments?: readonly Attachment[];
  /** Bytes of the pictures that the HTML names, by the `src` that names them (PNG, JPEG, WebP, TIFF, GIF). */
  readonly images?: ReadonlyMap<string, Uint8Array>;
}

/** A place in the bookmark tree: level 1 stands outermost. */
export interface Bookmark {
  readonly title: string;
  readonly level: number;
}

/** HTML set as pages; always begins on a new page. */
export interface HtmlPart {
  readonly kind: 'html';
  readonly html: string;
  readonly runningHead: { readonly left: string; readonly right: string };
  readonly foot: { readonly left: string };
  /** Stands on every page, such as `UTKAST versjon 2 · 29.01.2021`. */
  readonly mark?: string;
  /** Where the page belongs in a larger whole; `{page}` is the page's number within the part. */
  readonly stamp?: string;
  /** Whose copy it is; stands before the stamp. */
  readonly reader?: string;
  readonly bookmark?: Bookmark;
  /** Target of links (`#id`) and of `data-page-of`. */
  readonly id?: string;
  /** Whether "Side 3 av 12" counts this part or the whole document. */
  readonly pageNumbers: 'part' | 'whole';
  readonly newPage: true;
}

/** Pages kept free for foreign content: each carries nothing but its stamp and its number in the whole. */
export interface ReservedPart {
  readonly kind: 'reserved';
  readonly id: string;
  /** Sizes in points, as seen by the reader. */
  readonly pages: readonly { readonly width: number; readonly height: number }[];
  readonly stamp: string;
  readonly reader?: string;
  readonly bookmark?: Bookmark;
}

export type DocumentPart = HtmlPart | ReservedPart;

/** Where everything stands, known before the first byte is written. Pages count from 1. */
export interface PagePlan {
  readonly count: number;
  readonly parts: readonly { readonly id?: string; readonly first: number; readonly count: number }[];
  /** Page of every `id` in the HTML and of every part that has one. */
  readonly pageOf: ReadonlyMap<string, number>;
}
