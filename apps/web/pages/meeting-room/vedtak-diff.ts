import {
  type DifferencePart,
  readableText,
  treatmentOf,
  type VedtakOutcome,
  type VedtakView,
  wordDifference,
} from '#domain/vedtak';

/** A paragraph with what changed since the proposal. */
export interface MarkedParagraph {
  readonly parts: readonly (DifferencePart & { readonly added: boolean; readonly removed: boolean })[];
}

/** The text being adopted, paragraph by paragraph, with changes against the proposal marked. */
export function markedText(
  proposed: readonly string[],
  { paragraphs, outcome }: { readonly paragraphs: readonly string[]; readonly outcome: VedtakOutcome },
): readonly MarkedParagraph[] {
  return treatmentOf(proposed, paragraphs, outcome).map((row) => ({
    parts: wordDifference(readableText(row.proposed ?? ''), readableText(row.adopted ?? '')).map((part) => ({
      ...part,
      added: part.kind === 'added',
      removed: part.kind === 'removed',
    })),
  }));
}

/** What a secretary sees in the field: the paragraphs as words, an empty line between them. */
export function typedParagraphs(paragraphs: readonly string[]): string {
  return paragraphs.map(readableText).join('\n\n');
}

/**
 * The paragraphs that a field holds. One that says what it said before keeps its emphasis and links; what is new is
 * plain words.
 */
export function paragraphsIn(typed: string, before: Pick<VedtakView, 'paragraphs'>): string[] {
  const known = new Map(before.paragraphs.map((html) => [readableText(html), html]));
  return typed
    .replaceAll('\r\n', '\n')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => known.get(paragraph) ?? escaped(paragraph));
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (letter) => entities[letter]);
}
