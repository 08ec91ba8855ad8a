/** The number of a case: the how-manieth of the year, in which meeting of the year. */
export interface CaseNumber {
  readonly sequence: number;
  readonly meeting: number;
  readonly year: number;
}

/** Placeholders in a format setting; `{yy}` is the year in two digits. */
export const defaultCaseNumberFormat = '{sequence}/{meeting}/{year}';

const sequence = '([1-9]\\d{0,3})';
const shortSequence = '([1-9]\\d{0,2})';
const meeting = '([1-9]\\d?)';
const year = '((?:19|20|21)\\d\\d)';
const gap = '\\s*';
const dash = '[-–—‑]';
const inMeeting = `\\s*\\(\\s*møte\\s+${meeting}${gap}/${gap}${year}\\s*\\)`;

const patterns = {
  // 10/2/2021, 5-1-2021
  full: new RegExp(`^${sequence}${gap}(/|${dash})${gap}${meeting}${gap}(/|${dash})${gap}${year}$`),
  // 1/1/21; at most three digits before, so that 2021-10-12 stays a date
  shortYear: new RegExp(`^${shortSequence}${gap}(/|${dash})${gap}${meeting}${gap}(/|${dash})${gap}(\\d\\d)$`),
  // 28/20 (møte 3/2020), 43/2020 (møte 4/2020), 43 (møte 4/2020)
  byMeeting: new RegExp(`^${sequence}(?:${gap}/${gap}(\\d\\d|${year}))?${inMeeting}$`, 'i'),
  // 17-20 (møte 2/2020)
  range: new RegExp(`^${sequence}${gap}${dash}${gap}${sequence}${inMeeting}$`, 'i'),
};

/** Longest range that is read as one: more than this is a misprint, not a meeting. */
const longestRange = 60;

/** The one form in which numbers are stored, exchanged and compared: `10/2/2021`. */
export function canonicalCaseNumber(number: CaseNumber): string {
  return `${number.sequence}/${number.meeting}/${number.year}`;
}

/**
 * The number as the council prints it, by its format setting.
 * @param letter of a part of the case: "16 a/2/2021"
 */
export function printCaseNumber(
  number: CaseNumber,
  format: string = defaultCaseNumberFormat,
  letter: string | null = null,
): string {
  const values: Readonly<Record<string, string>> = {
    sequence: letter === null ? String(number.sequence) : `${number.sequence} ${letter}`,
    meeting: String(number.meeting),
    year: String(number.year),
    yy: String(number.year).slice(-2),
  };
  return format.replace(/\{(sequence|meeting|year|yy)\}/g, (_, name: string) => values[name]);
}

/**
 * Reads one case number in any of the forms that are printed, with or without "Sak" and the name of the body.
 * Archive references (`21/941`), report numbers (`2020:28`), `Meld. St. 14 (2020–2021)` and dates written with full
 * stops, leading zeros or the year first are no case numbers.
 */
export function parseCaseNumber(text: string): CaseNumber | undefined {
  const found = parseCaseReference(text);
  return found?.length === 1 ? found[0] : undefined;
}

/** Reads a reference: one case number, or a range as `17-20 (møte 2/2020)`; every case it names, in order. */
export function parseCaseReference(text: string): readonly CaseNumber[] | undefined {
  const bare = withoutPrefix(text);
  const single = fullForm(bare) ?? meetingForm(bare);
  return single ? [single] : rangeForm(bare);
}

/** Takes off "Sak", "Saksnr." and the name of the body: words that begin with a letter and stand before the number. */
function withoutPrefix(text: string): string {
  const trimmed = text.trim().replace(/[\u00a0\u202f]/g, ' ');
  return trimmed.length > 200 ? '' : trimmed.replace(/^(?:\p{L}[\p{L}\d-]*\.?\s+){1,6}(?=\d)/u, '');
}

function fullForm(text: string): CaseNumber | undefined {
  const match = patterns.full.exec(text) ?? patterns.shortYear.exec(text);
  if (!match || kindOfSeparator(match[2]) !== kindOfSeparator(match[4])) return undefined;
  return { sequence: Number(match[1]), meeting: Number(match[3]), year: fullYear(match[5]) };
}

function meetingForm(text: string): CaseNumber | undefined {
  const match = patterns.byMeeting.exec(text);
  if (!match) return undefined;
  const number = { sequence: Number(match[1]), meeting: Number(match[4]), year: Number(match[5]) };
  return match[2] === undefined || fullYear(match[2]) === number.year ? number : undefined;
}

function rangeForm(text: string): readonly CaseNumber[] | undefined {
  const match = patterns.range.exec(text);
  if (!match) return undefined;
  const [first, last, inMeetingNumber, ofYear] = match.slice(1).map(Number) as [
    number,
    number,
    number,
    number,
  ];
  if (last <= first || last - first >= longestRange) return undefined;
  return Array.from({ length: last - first + 1 }, (_, i) => ({
    sequence: first + i,
    meeting: inMeetingNumber,
    year: ofYear,
  }));
}

/** 10/2-2021 is how dates are written: a case number has the same sign twice. */
function kindOfSeparator(separator: string): 'slash' | 'dash' {
  return separator === '/' ? 'slash' : 'dash';
}

/** Two digits mean 1990 to 2089. */
function fullYear(digits: string): number {
  const value = Number(digits);
  if (digits.length === 4) return value;
  return value >= 90 ? 1900 + value : 2000 + value;
}

/** Whether a format says everything and can be read back; a council may not choose one that nobody can search for. */
export function isReadableFormat(format: string): boolean {
  const samples = [
    { sequence: 1, meeting: 1, year: 2000 },
    { sequence: 17, meeting: 2, year: 2021 },
    { sequence: 101, meeting: 12, year: 1999 },
  ];
  return samples.every((sample) => {
    const read = parseCaseNumber(printCaseNumber(sample, format));
    return read !== undefined && canonicalCaseNumber(read) === canonicalCaseNumber(sample);
  });
}
