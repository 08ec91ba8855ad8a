import { type DifferencePiece, differs, textDifference } from '#kernel/text-difference';
import { type ReferatText, type SectionPart, wordsOf } from './referat-text.rules.js';

/** A section that is not what it was. */
export interface ChangedSection {
  readonly key: string;
  readonly part: SectionPart;
  readonly heading: string;
  readonly pieces: readonly DifferencePiece[];
}

/** The sections that differ, in the order of the newer text; those that are gone come last. */
export function changedSections(was: ReferatText, now: ReferatText): ChangedSection[] {
  const before = new Map(was.map((section) => [section.key, section]));
  const after = new Set(now.map(({ key }) => key));
  const gone = was.filter(({ key }) => !after.has(key)).map((section) => ({ ...section, paragraphs: [] }));
  return [...now, ...gone].flatMap((section) => {
    const [old, words] = [wordsOf(before.get(section.key)), wordsOf(section)];
    if (!differs(old, words)) return [];
    const { key, part, heading } = section;
    return [{ key, part, heading, pieces: textDifference(old, words) }];
  });
}
