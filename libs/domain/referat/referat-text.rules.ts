/** What a part of a referat is about; what its comments can lead to follows from it. */
export type SectionPart =
  | 'head'
  | 'attendance'
  | 'account'
  | 'habilitet'
  | 'vedtak'
  | 'statements'
  | 'corrections';

/** A part of a referat as plain words, paragraph by paragraph: what comments are anchored in and versions compared by. */
export interface ReferatSection {
  /** The same in all versions and in every database: `head`, `referat-sak-6-1-2021/account`. */
  readonly key: string;
  readonly part: SectionPart;
  /** "Sak 6/1/2021 Nasjonal plan"; empty for what belongs to the whole. */
  readonly heading: string;
  readonly paragraphs: readonly string[];
}

/** The words of a whole referat. */
export type ReferatText = readonly ReferatSection[];

/** The paragraphs of a section as one text; offsets of anchors count in it. */
export function wordsOf(section: ReferatSection | undefined): string {
  return section?.paragraphs.join('\n') ?? '';
}

/** Where a paragraph begins in the words of its section. */
export function startOfParagraph(section: ReferatSection, paragraph: number): number {
  return section.paragraphs.slice(0, paragraph).reduce((sum, words) => sum + words.length + 1, 0);
}

/** The paragraph that a place of a section stands in, and the offset there. */
export function paragraphAt(
  section: ReferatSection,
  offset: number,
): { readonly paragraph: number; readonly offset: number } {
  let left = offset;
  for (const [paragraph, words] of section.paragraphs.entries()) {
    if (left <= words.length) return { paragraph, offset: left };
    left -= words.length + 1;
  }
  const last = Math.max(0, section.paragraphs.length - 1);
  return { paragraph: last, offset: section.paragraphs[last]?.length ?? 0 };
}
