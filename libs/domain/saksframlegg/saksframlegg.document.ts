import type { DocumentMeta } from '#documents/template/document-meta';

/** One line of "Vedlegg" in the head of a paper; `id` is the anchor of the vedlegg inside a møtepakke. */
export interface VedleggLine {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  /** "ettersendt 24.02.2021" or empty. */
  readonly note: string;
}

/** A section of a paper: `heading` is null for the short form without headings. */
export interface SaksframleggSectionModel {
  readonly heading: string | null;
  readonly html: string;
}

/** What `templates/documents/saksframlegg` gets: fields in the order of the printed head. */
export interface SaksframleggModel {
  readonly meta: DocumentMeta;
  /** Anchor of the paper inside a møtepakke. */
  readonly id: string;
  /** "Sak 14/2/2021". */
  readonly caseNumber: string;
  readonly title: string;
  /** "Diskusjonssak og vedtakssak"; "Ingen (eventuelt)" where a case has no type on purpose. */
  readonly caseType: string;
  /** Date, time and place of the meeting. */
  readonly meeting: string;
  readonly to: string;
  readonly from: string;
  readonly caseOfficers: string;
  readonly vedlegg: readonly VedleggLine[];
  /** "Sak 28/2020 (møte 3/2020)", one per earlier treatment. */
  readonly earlierTreated: readonly string[];
  readonly sections: readonly SaksframleggSectionModel[];
  /** Open follow-ups, in the status case alone; a feature above hands them in. */
  readonly followUps: readonly {
    readonly number: string;
    readonly text: string;
    readonly owner: string;
    readonly due: string;
  }[];
  /** In the case that approves a referat, what the meeting gets beside it; a feature above hands it in. */
  readonly laidReferat: {
    readonly wasSent: boolean;
    /** Inline HTML, the words that differ in bold. */
    readonly changes: readonly { readonly place: string; readonly was: string; readonly becomes: string }[];
    readonly comments: readonly {
      readonly who: string;
      readonly about: string;
      readonly text: readonly string[];
    }[];
  } | null;
  /** Paragraphs as inline HTML; ["Intet"] when nothing is proposed. */
  readonly proposedVedtak: readonly string[];
}
