let segmenter: Intl.Segmenter | undefined;

/** What people take for one character each: letters with their marks, emoji of several characters. */
export function graphemes(text: string): string[] {
  // Made with the first word that needs it: its tables take a while to load.
  segmenter ??= new Intl.Segmenter('nb', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
