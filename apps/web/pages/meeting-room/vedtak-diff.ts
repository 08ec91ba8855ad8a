import {
  type DifferencePart,
  readableText,
  treatmentOf,
  type VedtakOutcome,
  type VedtakView,
  wordDifference,
} from '#domain/vedtak';
import { typedHtml, typedText } from '../vedtak/typed-marks.js';

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

/** What a secretary sees in the field: the paragraphs with their emphasis and links as marks, an empty line between them. */
export function typedParagraphs(paragraphs: readonly string[]): string {
  return paragraphs.map(typedText).join('\n\n');
}

/** The paragraphs that a field holds. One that stands as it stood before keeps its HTML letter by letter. */
export function paragraphsIn(typed: string, before: Pick<VedtakView, 'paragraphs'>): string[] {
  const known = new Map(before.paragraphs.map((html) => [typedText(html), html]));
  return typed
    .replaceAll('\r\n', '\n')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => known.get(paragraph) ?? typedHtml(paragraph));
}
