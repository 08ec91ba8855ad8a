import type { TextLine } from './plain-text.rules.js';

const mark = /^\(?(?:([ivxl]{1,6})|(\d{1,2})|([a-zæøå]))[).]\s+\S/u;
const bullet = /^[-–—•*·]\s+\S/u;
const isDate = /^\d{1,2}\.\s+(?:jan|feb|mars|apr|mai|jun|jul|aug|sep|okt|nov|des)/iu;

/** Numbers and bullets that somebody typed instead of making a list. */
export interface TypedList {
  /** How the first line begins, "i)". */
  readonly first: string;
  /** The mark that does not follow on the one before, "ii)"; undefined when all do. */
  readonly wrong: string | undefined;
}

/** D20: two lines or more in a row, outside lists, that begin with a mark. */
export function typedLists(lines: readonly TextLine[]): TypedList[] {
  const found: TypedList[] = [];
  let run: string[] = [];
  const end = () => {
    if (run.length > 1) found.push({ first: run[0], wrong: firstWrong(run) });
    run = [];
  };
  for (const { text, isListed } of lines) {
    const begins = isListed ? undefined : markOf(text);
    if (begins === undefined) end();
    else run.push(begins);
  }
  end();
  return found;
}

function markOf(text: string): string | undefined {
  if (isDate.test(text)) return undefined;
  return mark.test(text) || bullet.test(text) ? text.split(/\s/, 1)[0] : undefined;
}

function firstWrong(marks: readonly string[]): string | undefined {
  const isRoman = /^\(?[ivxl]+[).]$/.test(marks[0]) && /^\(?i[).]$/.test(marks[0]);
  const values = marks.map((one) => valueOf(one.replace(/[().]/g, ''), isRoman));
  const at = values.findIndex((value, i) => i > 0 && value !== values[i - 1] + 1);
  return values.some(Number.isNaN) || at < 0 ? undefined : marks[at];
}

const romans: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 };

function valueOf(bare: string, isRoman: boolean): number {
  if (/^\d+$/.test(bare)) return Number(bare);
  if (!isRoman) return /^[a-zæøå]$/.test(bare) ? 'abcdefghijklmnopqrstuvwxyzæøå'.indexOf(bare) : Number.NaN;
  return [...bare].reduce((sum, letter, i) => {
    const value = romans[letter] ?? Number.NaN;
    return sum + (value < (romans[bare[i + 1]] ?? 0) ? -value : value);
  }, 0);
}
