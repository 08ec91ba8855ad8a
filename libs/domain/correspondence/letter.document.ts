import type { DocumentMeta } from '#documents/template/document-meta';

/** What `templates/documents/letter` gets. */
export interface LetterModel {
  readonly meta: DocumentMeta;
  readonly id: string;
  readonly bodyName: string;
  readonly addressee: readonly string[];
  /** Empty while the letter is a draft without a reference. */
  readonly ourRef: string;
  readonly theirRef: string;
  /** "Oslo, 8. februar 2021". */
  readonly placeAndDate: string;
  readonly subject: string;
  readonly html: string;
  /** Null for letters without a signatory; else taken from the register, never typed. */
  readonly signature: { readonly name: string; readonly role: string; readonly body: string } | null;
}
