import type { DocumentMeta } from '#documents/template/document-meta';
import type { AgendaRow } from '#domain/meetings';
import type { PaperSetContents } from './paper-set-contents.rules.js';

/** What `templates/documents/paper-set` gets for the cover; the saksliste is set from the same model. */
export interface PaperSetCoverModel {
  readonly meta: DocumentMeta;
  readonly bodyName: string;
  readonly meetingNumber: string;
  readonly date: string;
  readonly place: string;
  readonly link: string;
  /** "Versjon 1 · 19. februar 2021". */
  readonly version: string;
  readonly participants: readonly { readonly label: string; readonly people: readonly string[] }[];
  readonly agenda: readonly AgendaRow[];
  /** Number of the package as one of those that were sent; 0 before. Not printed as such. */
  readonly packageVersion: number;
  /** ISO instant of the innkalling that counts; null before one is sent. Not printed. */
  readonly issuedAt: string | null;
}

/** A vedlegg as the møtepakke needs it: set by us, or a file from outside. */
export interface PaperSetVedlegg {
  readonly id: string;
  /** Of its row, whatever number it has. */
  readonly rowId: string;
  readonly number: number;
  readonly title: string;
  /** "sak 13/2/2021 · vedlegg 2". */
  readonly stamp: string;
  readonly content:
    | { readonly kind: 'html'; readonly html: string; readonly meta: DocumentMeta }
    | { readonly kind: 'file'; readonly name: string; readonly sha256: string };
}

/** Everything in a møtepakke in its order: cover, saksliste, then each paper with its vedlegg. */
export interface PaperSetModel {
  readonly meta: DocumentMeta;
  readonly cover: PaperSetCoverModel;
  /** Stands on every page: "Utlevert til Kari Nes"; only where the package tells its reader what is exempted. */
  readonly reader?: string;
  /** The same in short, for comparing it with other versions. */
  readonly contents: PaperSetContents;
  readonly papers: readonly {
    readonly id: string;
    readonly number: string;
    readonly title: string;
    readonly stamp: string;
    readonly html: string;
    readonly meta: DocumentMeta;
    readonly vedlegg: readonly PaperSetVedlegg[];
  }[];
}
