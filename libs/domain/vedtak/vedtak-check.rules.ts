import { type CheckPlace, type Finding, finding } from '#domain/checks';
import { mentionsChanges } from './vedtak.rules.js';

/**
 * D17: a text to be decided upon, or decided, that points at changes "as they came up in the meeting" without them.
 * @param changes what is written down of changes; a proposal has none
 */
export function changesUnwritten(
  paragraphs: readonly string[],
  changes: readonly string[],
  place: CheckPlace,
): Finding[] {
  return mentionsChanges(paragraphs) && changes.length === 0
    ? [finding('changesUnwritten', {}, place, paragraphs)]
    : [];
}
