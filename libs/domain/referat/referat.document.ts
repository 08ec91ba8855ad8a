import type { DocumentMeta } from '#documents/template/document-meta';

/** One group of the attendance list, e.g. "Til stede" with its lines "Aud Holm (leder), Trond Mohn stiftelse, Bergen". */
export interface AttendanceGroupModel {
  readonly label: string;
  readonly people: readonly string[];
}

/** A change between what was proposed and what was adopted, or a member's own statement. */
export interface ReferatStatementModel {
  /** "Protokolltilførsel fra Kari Nes" or "Dissens fra Kari Nes". */
  readonly label: string;
  readonly text: string;
}

/** One item of the referat. */
export interface ReferatItemModel {
  readonly id: string;
  /** "6/1/2021". */
  readonly number: string;
  readonly title: string;
  /** Said under the title when the item was withdrawn or postponed; else null. */
  readonly statusNote: string | null;
  /** "Til stede under saken: …" lines; empty when none. */
  readonly guests: readonly string[];
  /** One line per disqualified member, e.g. "Dina Moe fratrådte som inhabil (fvl. § 6 annet ledd)." */
  readonly habilitet: readonly string[];
  /** "Vedlegg 2 ble ettersendt 24. februar 2021: …": what was there when, where that is worth saying. */
  readonly papers: readonly string[];
  /** The account as author HTML; empty string when there is none. */
  readonly html: string;
  /** The proposed paragraphs, only where they differ from the adopted ones; inline HTML. */
  readonly proposedVedtak: readonly string[];
  /** Adopted paragraphs as inline HTML; ["Intet."] when none. Empty while the item has no vedtak yet. */
  readonly vedtak: readonly string[];
  /** What changed in the meeting, in words. */
  readonly changes: readonly string[];
  /** "Enstemmig", "Vedtatt med 10 mot 2 stemmer …" or null. */
  readonly vote: string | null;
  /** A line for each ballot: how it fell, and by name who voted what. */
  readonly ballots: readonly string[];
  readonly statements: readonly ReferatStatementModel[];
}

/** A row in the table "Oppfølging etter møtet". */
export interface FollowUpRow {
  readonly number: string;
  readonly text: string;
  readonly owner: string;
  readonly due: string;
}

/** What `templates/documents/referat` gets. */
export interface ReferatModel {
  readonly meta: DocumentMeta;
  readonly id: string;
  /** "Møte 1/2021". */
  readonly meetingNumber: string;
  readonly bodyName: string;
  /** "onsdag 20. januar 2021 kl. 09.00–12.00". */
  readonly date: string;
  readonly place: string;
  readonly meetingChair: string;
  /** Who wrote it; empty when unknown. */
  readonly writtenBy: string;
  /** "Utkast, sendt til merknad 29. januar 2021 med frist 5. februar 2021" or "Godkjent i sak 12/2/2021". */
  readonly status: string;
  /** "Rettet 12.03.2021 (sak 6/1/2021 Nasjonal plan): «Schem» skal være «Scheem»."; empty when nothing was corrected. */
  readonly corrections: readonly string[];
  readonly attendance: readonly AttendanceGroupModel[];
  /** "14 av 16 plasser representert; rådet var vedtaksført." */
  readonly quorum: string;
  readonly items: readonly ReferatItemModel[];
  readonly followUps: readonly FollowUpRow[];
  readonly vedlegg: readonly { readonly id: string; readonly number: number; readonly title: string }[];
}

/** What `templates/documents/referat-extract (særutskrift)` gets: one item of a referat, certified by its meeting head. */
export interface ReferatExtractModel {
  readonly meta: DocumentMeta;
  readonly meetingNumber: string;
  readonly bodyName: string;
  readonly date: string;
  readonly place: string;
  readonly meetingChair: string;
  readonly status: string;
  /** Those of this item. */
  readonly corrections: readonly string[];
  readonly attendance: readonly AttendanceGroupModel[];
  readonly item: ReferatItemModel;
}
