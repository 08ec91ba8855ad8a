/**
 * What every document says about itself: for the PDF's metadata and for the head and foot of each page.
 * Every model that a template gets carries one as `meta`.
 */
export interface DocumentMeta {
  /** Shown in the window title, e.g. "Sak 14/2/2021 Teknologi og digitalisering". */
  readonly title: string;
  readonly language: 'nb-NO' | 'nn-NO' | 'en-GB';
  /** The body that issues it, e.g. "HelseOmsorg21-rådet". */
  readonly author: string;
  /** What it is, e.g. "Saksframlegg til møte 2/2021". */
  readonly subject: string;
  /** RFC 3339 moment of the content, never of the printing: the same content gives the same bytes. */
  readonly created: string;
  /** Stable identifier of the document version, e.g. "ho21/2021/2/sak/14/v1". */
  readonly identifier: string;
  readonly runningHead: { readonly left: string; readonly right: string };
  readonly foot: { readonly left: string };
  /** Printed on every page when set, e.g. "UTKAST versjon 2 · 29. januar 2021". */
  readonly mark?: string;
}
