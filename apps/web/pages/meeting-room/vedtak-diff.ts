import { treatmentOf, type VedtakOutcome, type VedtakView } from '#domain/vedtak';
import { type MarkedParagraph, markedParagraph } from '../vedtak/marked-parts.js';
import { tidyTyped, typedHtml, typedText } from '../vedtak/typed-marks.js';
import type { PageText } from '../page-text.js';

/** The text being adopted, paragraph by paragraph, with changes against the proposal marked. */
export function markedText(
  say: PageText,
  proposed: readonly string[],
  { paragraphs, outcome }: { readonly paragraphs: readonly string[]; readonly outcome: VedtakOutcome },
): readonly MarkedParagraph[] {
  return treatmentOf(proposed, paragraphs, outcome).map((row) =>
    markedParagraph(say, row.proposed, row.adopted),
  );
}

/** What a secretary sees in the field: the paragraphs with their looks and links as marks, an empty line between them. */
export function typedParagraphs(paragraphs: readonly string[]): string {
  return paragraphs.map(typedText).join('\n\n');
}

/** The paragraphs that a field holds. One that stands as it stood before keeps its HTML letter by letter. */
export function paragraphsIn(typed: string, before: Pick<VedtakView, 'paragraphs'>): string[] {
  const known = new Map(before.paragraphs.map((html) => [typedText(html), html]));
  return typed
    .replaceAll('\r\n', '\n')
    .split(/\n\s*\n/)
    .map(tidyTyped)
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => known.get(paragraph) ?? typedHtml(paragraph));
}

/** An item without a proposal begins with "nothing decided"; the first words of a text say that something is. */
export function outcomeFor(
  told: VedtakOutcome,
  before: readonly string[],
  now: readonly string[],
): VedtakOutcome {
  return told === 'none' && before.length === 0 && now.length > 0 ? 'adopted' : told;
}
