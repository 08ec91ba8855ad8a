import { type ParagraphTreatment, type VedtakOutcome, vedtakOutcomes, type VedtakText } from '#domain/vedtak';
import { tidyTyped, typedHtml, typedText } from './typed-marks.js';
import { fieldIn, type SentFields } from '../sent-fields.js';

/** Outcomes of a paragraph that was not adopted. */
const withoutText: readonly VedtakOutcome[] = ['none', 'postponed', 'withdrawn'];

/** Most paragraphs that one form takes. */
const mostRows = 200;

/** The text of a vedtak as it was sent: rows of what was proposed and what was adopted. */
export function vedtakTextIn(sent: SentFields): VedtakText {
  const outcome = outcomeIn(sent, 'outcome') ?? 'adopted';
  const rows = Math.min(Number(fieldIn(sent, 'rows')) || 0, mostRows);
  const treatment = Array.from({ length: rows }, (_, i) => treatmentIn(sent, i, outcome)).filter(
    (row) => row.proposed !== null || row.adopted !== null,
  );
  return {
    outcome,
    paragraphs: treatment.flatMap((row) => (row.adopted === null ? [] : [row.adopted])),
    changes: linesIn(sent, 'changes'),
    treatment,
  };
}

/** A paragraph that was not touched keeps its HTML; of what was typed, looks, links and line breaks are taken. */
function treatmentIn(sent: SentFields, i: number, whole: VedtakOutcome): ParagraphTreatment {
  const original = fieldIn(sent, `original-${i}`);
  const text = tidyTyped(fieldIn(sent, `adopted-${i}`));
  const adopted = text === '' ? null : typedText(original) === text ? original : typedHtml(text);
  const told = outcomeIn(sent, `outcome-${i}`);
  const fits = told !== undefined && withoutText.includes(told) === (adopted === null);
  const fallback = withoutText.includes(whole) ? 'adopted' : whole;
  return {
    proposed: fieldIn(sent, `proposed-${i}`) || null,
    adopted,
    outcome: fits ? told : adopted === null ? 'none' : fallback,
  };
}

function outcomeIn(sent: SentFields, name: string): VedtakOutcome | undefined {
  return vedtakOutcomes.find((outcome) => outcome === fieldIn(sent, name));
}

/** What is not empty of a field, line by line. */
function linesIn(sent: SentFields, name: string): string[] {
  return fieldIn(sent, name)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

/** Paragraphs of a field, parted by empty lines, as inline HTML. */
export function paragraphsIn(sent: SentFields, name: string): string[] {
  return fieldIn(sent, name)
    .split(/\n\s*\n/)
    .map(typedHtml)
    .filter(Boolean);
}
