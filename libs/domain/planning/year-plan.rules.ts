import type { DayOffWarning, Deadline } from '#domain/meetings';

/** A meeting on the line of its year. */
export interface YearMark {
  /** Part of the year that has passed on the day, 0 to 1. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Where a day lies in its year, 0 on 1 January. Days of other years lie at the ends. @param date `yyyy-mm-dd` */
export function placeInYear(date: string, year: number): number {
  const start = Date.UTC(year, 0, 1);
  const place = (Date.parse(`${date}T00:00:00Z`) - start) / (Date.UTC(year + 1, 0, 1) - start);
  return Math.min(1, Math.max(0, place));
}

/** Where a meeting and the time from its first to its last deadline lie in the year. */
export function yearMark(line: readonly Deadline[], year: number): YearMark {
  const places = line.map(({ date }) => placeInYear(date, year));
  const meeting = line.find(({ step }) => step === 'meeting')?.date ?? '';
  return { at: placeInYear(meeting, year), from: Math.min(...places), to: Math.max(...places) };
}

/** The warnings in the order of the line. */
export function inOrderOfLine(
  warnings: readonly DayOffWarning[],
  line: readonly Deadline[],
): readonly DayOffWarning[] {
  const place = (warning: DayOffWarning) => line.findIndex(({ step }) => step === warning.step);
  return [...warnings].sort((a, b) => place(a) - place(b));
}
