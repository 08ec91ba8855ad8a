import type { Fault } from '#kernel/domain-error';

/** The verbs of a vedtak (glossary). */
export const vedtakOutcomes = [
  'approved',
  'noted',
  'acknowledged',
  'endorsed',
  'adopted',
  'adoptedWithChanges',
  'postponed',
  'withdrawn',
  'none',
] as const;

export type VedtakOutcome = (typeof vedtakOutcomes)[number];

/** The outcomes that only a vote or agreement in the meeting can give. */
export const votedOutcomes: readonly VedtakOutcome[] = [
  'approved',
  'noted',
  'acknowledged',
  'endorsed',
  'adopted',
  'adoptedWithChanges',
];

/** The text of a vedtak as it is recorded. Paragraphs are inline HTML. */
export interface VedtakText {
  readonly outcome: VedtakOutcome;
  readonly paragraphs: readonly string[];
  readonly changes: readonly string[];
}

/**
 * "med de endringer som kom frem i møtet", "med dei kommentarane som kom fram", "med de innspill som ble gitt":
 * bokmål and nynorsk, definite and indefinite – text that points at changes which only those present remember.
 * "som er ført inn ovenfor" is not one of them: it points at something written.
 */
const pointsAtChanges =
  /\bmed\s+dei?\s+(?:(?:endring|kommentar|merknad|justering|innspel|innspill|rettels|rettel|presisering)[a-zæøå]*(?:,\s+|\s+og\s+|\s+eller\s+|\s+))+(?:som\s+)?(?:kom\b|fremkom|framkom|ble\b|blei\b|vart\b|møtet\b|rådet\b|utvalget\b)/iu;

/** `[andre forslag fra Rådet]`: an open slot that must be filled before the text can stand (D21). */
const placeholder = /\[[^\]\d][^\]]{2,}\]/u;

const plainText = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&nbsp;|\u00a0/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Whether a text refers to changes or comments "that came up in the meeting". */
export function mentionsChanges(paragraphs: readonly string[]): boolean {
  return paragraphs.some((p) => pointsAtChanges.test(plainText(p)));
}

/**
 * Every fault in the text of a vedtak, by its place in it.
 * D17: a text that points at changes must carry them; so must the outcome "adopted with changes".
 */
export function vedtakFaults(text: VedtakText): Fault[] {
  const faults: Fault[] = [];
  const needsText = votedOutcomes.includes(text.outcome);
  if (needsText && text.paragraphs.length === 0) faults.push({ path: '/paragraphs', code: 'vedtak.textMissing' });
  if (text.outcome === 'none' && text.paragraphs.length > 0)
    faults.push({ path: '/paragraphs', code: 'vedtak.textWhereNone' });
  text.paragraphs.forEach((paragraph, index) => {
    if (plainText(paragraph) === '') faults.push({ path: `/paragraphs/${index}`, code: 'vedtak.textMissing' });
    if (placeholder.test(plainText(paragraph)))
      faults.push({ path: `/paragraphs/${index}`, code: 'vedtak.placeholderLeft' });
  });
  const changed = text.outcome === 'adoptedWithChanges' || mentionsChanges(text.paragraphs);
  if (changed && text.changes.length === 0) faults.push({ path: '/changes', code: 'vedtak.changesMissing' });
  return faults;
}

/** Whether the adopted text says something else than the proposal did; white space does not count. */
export function differsFromProposal(proposed: readonly string[], adopted: readonly string[]): boolean {
  const normal = (paragraphs: readonly string[]) =>
    paragraphs.map((p) => p.replace(/\u00a0/g, ' ').replace(/\s+/g, ' ').trim()).filter((p) => p !== '');
  return JSON.stringify(normal(proposed)) !== JSON.stringify(normal(adopted));
}
