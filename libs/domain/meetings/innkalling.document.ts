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
  readonly vedlegg: readonly { readonly id: string; readonly number: number; readonly title: string }[];
  /** "Trukket" or empty. */
  readonly statusNote: string;
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
  /** Author HTML above the saksliste. */
  readonly html: string;
  readonly agenda: readonly AgendaRow[];
  /** How to give notice of absence: sentence with date. */
  readonly apologyNotice: string;
  /** Who sends it. */
  readonly signature: { readonly name: string; readonly title: string; readonly body: string };
}
