import type { ExemptKind } from '#domain/exemption';
import { message } from '#kernel/messages';
import { norwegianShortDate } from '#kernel/norwegian-text';

/** A document of the council that somebody can ask for. */
export interface RequestedDocument {
  readonly kind: ExemptKind;
  readonly id: string;
  /** As the secretariat knows it. */
  readonly title: string;
  /** What those are told who may not know that; empty where nothing can be told. */
  readonly openTitle: string;
  /** "14/2/2021" of a paper and its vedlegg; empty for others, and before a number is given. */
  readonly caseNumber: string;
  /** "2/2021"; empty for letters. */
  readonly meetingNumber: string;
  /** Number of a vedlegg; null for others. */
  readonly vedlegg: number | null;
  /** Whether it is the referat, or a vedlegg to it. */
  readonly ofReferat: boolean;
  /** `yyyy-mm-dd`: of the meeting, or of the letter. */
  readonly date: string;
  /** What opens it: the key of a letter, the item of a paper, which may have no number; empty for others. */
  readonly key: string;
}

/**
 * What a document is called: "Saksframlegg 14/2/2021: Nasjonal plan", "Vedlegg 2 til sak 14/2/2021: Temanotat".
 * @param title one of its two titles; left out when empty
 */
export function documentName(language: string, document: RequestedDocument, title: string): string {
  const { kind, caseNumber, meetingNumber, vedlegg, ofReferat, date } = document;
  const params = {
    ...{ number: caseNumber, meeting: meetingNumber, vedlegg: vedlegg ?? '' },
    date: norwegianShortDate(date),
  };
  const place = ofReferat && kind === 'vedlegg' ? 'referatVedlegg' : kind;
  const noNumber = (kind === 'saksframlegg' || place === 'vedlegg') && caseNumber === '' ? '.unnumbered' : '';
  const name = message(language, `document.requested.${place}${noNumber}`, params);
  return title === '' ? name : message(language, 'document.requested.titled', { name, title });
}
