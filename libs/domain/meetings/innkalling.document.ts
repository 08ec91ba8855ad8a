import type { DocumentMeta } from '#documents/template/document-meta';

/** A line of the saksliste. */
export interface AgendaRow {
  /** Anchor of the paper inside a møtepakke; the page number of the paper is found by it. */
  readonly id: string;
  /** "10/2/2021", or "foreløpig 3" before numbers are given. */
  readonly number: string;
  readonly title: string;
  /** "Vedtakssak"; empty for none. */
  readonly caseType: string;
  /** "09.00–09.10"; empty when no durations are planned. */
  readonly time: string;
  /** Guests for the item, printed under the title. */
  readonly guests: readonly string[];
  readonly vedlegg: readonly {
    readonly id: string;
    readonly number: number;
    readonly title: string;
    /** "ettersendt 24.02.2021" or empty. */
    readonly note: string;
  }[];
  /** "Trukket" or empty. */
  readonly statusNote: string;
  /** "Ny", "Flyttet, ny tid": what is otherwise than in the issue before; empty for nothing. */
  readonly changeNote: string;
  /** "Saksframlegget ettersendes." or empty. */
  readonly paperNote: string;
}

/** What `templates/documents/innkalling` gets: the call with its saksliste. */
export interface InnkallingModel {
  readonly meta: DocumentMeta;
  readonly bodyName: string;
  readonly meetingNumber: string;
  readonly date: string;
  readonly place: string;
  readonly link: string;
  /** Groups of recipients: "Medlemmer", "Varamedlemmer", "Observatører". */
  readonly recipients: readonly { readonly label: string; readonly people: readonly string[] }[];
  /** "Versjon 1, sendt 12. februar 2021". */
  readonly version: string;
  /** What is otherwise than in the issue before, and why; null for a first issue. */
  readonly changes: {
    /** "Endringer siden versjon 1". */
    readonly heading: string;
    readonly reason: string;
    /** One sentence each. */
    readonly lines: readonly string[];
  } | null;
  /** Author HTML above the saksliste. */
  readonly html: string;
  readonly agenda: readonly AgendaRow[];
  /** How to give notice of absence: sentence with date. */
  readonly apologyNotice: string;
  /** Who sends it. */
  readonly signature: { readonly name: string; readonly title: string; readonly body: string };
}
