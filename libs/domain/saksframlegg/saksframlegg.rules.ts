import { paperSectionKinds } from '#domain/councils';
import type { Fault } from '#kernel/domain-error';

/** As the council's templates name them. */
export const sectionKinds = paperSectionKinds;
export type SectionKind = (typeof sectionKinds)[number];

/** A section as it is written. */
export interface SectionText {
  readonly kind: SectionKind;
  /** Heading of a free section; null for the others, whose headings stand in the template. */
  readonly heading: string | null;
  readonly html: string;
}

/** Whether every section has the heading that its kind asks for, and each fixed section comes once. */
export function sectionFaults(sections: readonly SectionText[]): Fault[] {
  const seen = new Set<SectionKind>();
  return sections.flatMap(({ kind, heading }, i) => {
    const path = `/sections/${i}`;
    const again = kind !== 'free' && kind !== 'text' && seen.has(kind);
    seen.add(kind);
    if (again) return [{ path: `${path}/kind`, code: 'saksframlegg.sectionTwice' }];
    if (kind === 'free' && !heading)
      return [{ path: `${path}/heading`, code: 'saksframlegg.headingMissing' }];
    if (kind !== 'free' && heading) return [{ path: `${path}/heading`, code: 'saksframlegg.headingFixed' }];
    return [];
  });
}

/**
 * Open slots that an author left for the meeting to fill, `[andre forslag fra Rådet]`: words in square brackets.
 * Numbers in brackets are references to a list and stay.
 */
export function placeholdersIn(html: string): string[] {
  const text = html.replace(/<[^<>]*>/g, ' ');
  return [...text.matchAll(/\[([^\][\n]{2,120})\]/g)]
    .map((match) => match[1].trim())
    .filter((words) => /\p{L}{2}/u.test(words));
}

/** Whether anything is written: white space and empty elements are not. */
export function hasText(html: string): boolean {
  return /\S/.test(html.replace(/<(?!img)[^<>]*>/g, '').replace(/&nbsp;/g, ' '));
}

/** Control characters and halves of characters: no text has them on purpose, and the database cannot keep them all. */
export function hasUnprintable(text: string): boolean {
  return /(?![\t\n\r\f])\p{Cc}|\p{Surrogate}/u.test(text);
}
