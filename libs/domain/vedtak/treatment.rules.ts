import type { Fault } from '#kernel/domain-error';
import type { VedtakOutcome } from './vedtak-outcome.rules.js';
import { likeness, readableText } from './word-difference.rules.js';

/**
 * How one paragraph was treated: what was proposed (null when it is new), what was adopted (null when it was not),
 * both as inline HTML, and with which outcome.
 */
export interface ParagraphTreatment {
  readonly proposed: string | null;
  readonly adopted: string | null;
  readonly outcome: VedtakOutcome;
}

/** From here on two paragraphs count as the same one, changed. */
const recognisable = 0.4;

/** What may be said of a paragraph that was not adopted. */
export const outcomesWithoutText: readonly VedtakOutcome[] = ['postponed', 'withdrawn', 'none'];

/**
 * Lays proposed and adopted paragraphs beside each other: those that say the same, then those that are alike, in
 * order. What is left over on one side was struck or is new. Used where nobody has said how each was treated.
 */
export function treatmentOf(
  proposed: readonly string[],
  adopted: readonly string[],
  outcome: VedtakOutcome,
): ParagraphTreatment[] {
  const rows: ParagraphTreatment[] = [];
  let [i, j] = [0, 0];
  for (const [p, a] of pairs(proposed, adopted)) {
    for (; i < p; i++) rows.push({ proposed: proposed[i], adopted: null, outcome: 'none' });
    for (; j < a; j++) rows.push({ proposed: null, adopted: adopted[j], outcome });
    rows.push({ proposed: proposed[i++], adopted: adopted[j++], outcome });
  }
  for (; i < proposed.length; i++) rows.push({ proposed: proposed[i], adopted: null, outcome: 'none' });
  for (; j < adopted.length; j++) rows.push({ proposed: null, adopted: adopted[j], outcome });
  return rows;
}

/** Which proposed paragraph became which adopted one: the set of pairs in order that are most alike together. */
function pairs(proposed: readonly string[], adopted: readonly string[]): [number, number][] {
  const [old, next] = [proposed.map(readableText), adopted.map(readableText)];
  const alike = old.map((before) => next.map((after) => (before === after ? 1 : likeness(before, after))));
  const best = Array.from({ length: old.length + 1 }, () => new Float64Array(next.length + 1));
  const gain = (i: number, j: number) =>
    alike[i][j] >= recognisable ? alike[i][j] + best[i + 1][j + 1] : -1;
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = next.length - 1; j >= 0; j--)
      best[i][j] = Math.max(best[i + 1][j], best[i][j + 1], gain(i, j));
  const found: [number, number][] = [];
  for (let [i, j] = [0, 0]; i < old.length && j < next.length;) {
    if (gain(i, j) >= 0 && best[i][j] === gain(i, j)) found.push([i++, j++]);
    else if (best[i][j] === best[i + 1][j]) i++;
    else j++;
  }
  return found;
}

/** Everything that cannot be so: the treatment must tell of exactly the adopted paragraphs, in order. */
export function treatmentFaults(
  treatment: readonly ParagraphTreatment[],
  paragraphs: readonly string[],
): Fault[] {
  const adopted = treatment.flatMap((row) => (row.adopted === null ? [] : [row.adopted]));
  const faults: Fault[] = treatment.flatMap((row, i) => {
    const path = `/treatment/${i}`;
    if (row.proposed === null && row.adopted === null) return [{ path, code: 'vedtak.treatmentEmpty' }];
    const without = outcomesWithoutText.includes(row.outcome);
    return without === (row.adopted === null)
      ? []
      : [{ path: `${path}/outcome`, code: 'vedtak.treatmentOutcome' }];
  });
  const same = adopted.length === paragraphs.length && adopted.every((text, i) => text === paragraphs[i]);
  return same ? faults : [...faults, { path: '/treatment', code: 'vedtak.treatmentMismatch' }];
}
