import { isCalendarDate } from '#kernel/oslo-time';
import { norwegianDate, norwegianWeekdayDate } from '#kernel/norwegian-text';

const months = 'januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember';
const monthNames = months.split('|');
const weekdays = 'mandag|måndag|tirsdag|tysdag|onsdag|torsdag|fredag|lørdag|laurdag|søndag|sundag'.split('|');
const before = '(?<![\\p{L}\\p{N}/.:-])';
const after = '(?![\\p{L}\\p{N}/:-]|\\.\\d)';
const weekday = `(?:(?<weekday>${weekdays.join('|')})(?:en)?,?\\s+(?:den\\s+)?)?`;

/** How a date is written: in words, `08.02.2021`, or some other way. */
export type DateNotation = 'long' | 'short' | 'other';

const notations: readonly (readonly [DateNotation, RegExp])[] = [
  [
    'long',
    new RegExp(
      `${before}${weekday}(?<day>\\d{1,2})\\.\\s?(?<name>${months})\\s+(?<year>\\d{4})${after}`,
      'giu',
    ),
  ],
  [
    'short',
    new RegExp(`${before}${weekday}(?<day>\\d{2})\\.(?<month>\\d{2})\\.(?<year>\\d{4})${after}`, 'giu'),
  ],
  [
    'other',
    new RegExp(
      `${before}${weekday}(?<day>\\d{1,2})\\.\\s?(?<month>\\d{1,2})\\.\\s?(?<year>\\d{4}|\\d{2})${after}`,
      'giu',
    ),
  ],
  ['other', new RegExp(`${before}(?<year>(?:19|20)\\d\\d)-(?<month>\\d{2})-(?<day>\\d{2})${after}`, 'gu')],
  [
    'other',
    new RegExp(`${before}(?<day>\\d{1,2})/(?<month>\\d{1,2})[ -](?<year>(?:19|20)\\d\\d)${after}`, 'gu'),
  ],
];

/** A date in a text. */
export interface WrittenDate {
  /** As it stands, weekday and all. */
  readonly words: string;
  readonly notation: DateNotation;
  /** `yyyy-mm-dd`; undefined when there is no such day. */
  readonly date: string | undefined;
  readonly weekday: string | undefined;
  readonly start: number;
}

/** Every date in a text with day, month and year, in order. Case numbers, `5-1-2021` and `10/2/2021`, are none. */
export function writtenDates(text: string): WrittenDate[] {
  const found = new Map<number, WrittenDate>();
  for (const [notation, pattern] of notations) {
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      const isSeen = [...found.values()].some(
        ({ start, words }) => start < end && match.index < start + words.length,
      );
      if (!isSeen)
        found.set(match.index, { ...partsOf(match), words: match[0], notation, start: match.index });
    }
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}

function partsOf({ groups = {} }: RegExpMatchArray): Pick<WrittenDate, 'date' | 'weekday'> {
  const month = groups['name']
    ? monthNames.indexOf(groups['name'].toLocaleLowerCase('nb-NO')) + 1
    : Number(groups['month']);
  const year = groups['year'].length === 2 ? `20${groups['year']}` : groups['year'];
  const date = `${year}-${String(month).padStart(2, '0')}-${groups['day'].padStart(2, '0')}`;
  return {
    date: isCalendarDate(date) ? date : undefined,
    weekday: groups['weekday']?.toLocaleLowerCase('nb-NO'),
  };
}

/** The weekday that a date really is, when the text says another one; in either language. */
export function rightWeekday({ date, weekday: said }: WrittenDate): string | undefined {
  if (date === undefined || said === undefined) return undefined;
  const [bokmal, nynorsk] = ['nb-NO', 'nn-NO'].map(
    (language) => norwegianWeekdayDate(date, language).split(' ')[0],
  );
  const isRight = said === bokmal || said === nynorsk || (said === 'sundag' && bokmal === 'søndag');
  return isRight ? undefined : bokmal;
}

/** The date as it is written everywhere else. */
export function asWrittenElsewhere(date: string): string {
  return norwegianDate(date);
}
