import { type CaseNumber, canonicalCaseNumber } from '#domain/councils';
import { editDistance } from '#kernel/edit-distance';

/**
 * The existing case that a wrong number most likely meant, or undefined when none is near.
 * People mistake the year in January, the meeting, or one digit: 51/5/2021 → 51/5/2020.
 */
export function nearestCase(wanted: CaseNumber, known: readonly CaseNumber[]): CaseNumber | undefined {
  let best: CaseNumber | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    const distance = distanceBetween(wanted, candidate);
    if (distance < least || (distance === least && best && isLater(candidate, best))) {
      best = candidate;
      least = distance;
    }
  }
  return least <= farthest ? best : undefined;
}

const farthest = 3;

function distanceBetween(a: CaseNumber, b: CaseNumber): number {
  if (a.sequence === b.sequence) {
    const years = Math.min(Math.abs(a.year - b.year), 3);
    return years * 0.9 + (a.meeting === b.meeting ? 0 : 1.5);
  }
  return 1 + editDistance(canonicalCaseNumber(a), canonicalCaseNumber(b));
}

function isLater(a: CaseNumber, b: CaseNumber): boolean {
  return a.year > b.year || (a.year === b.year && a.sequence > b.sequence);
}
