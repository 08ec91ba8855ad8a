import { Temporal } from 'temporal-polyfill';
import { osloLocal } from './oslo-time.js';

const months = 'januar februar mars april mai juni juli august september oktober november desember'.split(
  ' ',
);
const weekdays = {
  nb: 'mandag tirsdag onsdag torsdag fredag lørdag søndag'.split(' '),
  nn: 'måndag tysdag onsdag torsdag fredag laurdag søndag'.split(' '),
};

/** `26. februar 2021` from `2021-02-26`. */
export function norwegianDate(date: string): string {
  const { day, month, year } = Temporal.PlainDate.from(date);
  return `${day}. ${months[month - 1]} ${year}`;
}

/**
 * `fredag 26. februar 2021` from `2021-02-26`.
 * @param language `nn-NO` gives the weekdays of Nynorsk ("laurdag"); any other tag those of Bokmål
 */
export function norwegianWeekdayDate(date: string, language = 'nb-NO'): string {
  const names = language.startsWith('nn') ? weekdays.nn : weekdays.nb;
  return `${names[Temporal.PlainDate.from(date).dayOfWeek - 1]} ${norwegianDate(date)}`;
}

/** `26.02.2021` from `2021-02-26`; for narrow columns. */
export function norwegianShortDate(date: string): string {
  const [year, month, day] = date.split('-');
  return `${day}.${month}.${year}`;
}

/** `09.00` from `09:00`. */
export function norwegianTime(time: string): string {
  return time.replace(':', '.');
}

/** `fredag 26. februar 2021 kl. 09.00–12.00`; both days are named when a meeting ends on another day. */
export function norwegianPeriod(start: Date, end: Date, language = 'nb-NO'): string {
  const from = osloLocal(start);
  const to = osloLocal(end);
  const begin = `${norwegianWeekdayDate(from.date, language)} kl. ${norwegianTime(from.time)}`;
  return from.date === to.date
    ? `${begin}–${norwegianTime(to.time)}`
    : `${begin} til ${norwegianWeekdayDate(to.date, language)} kl. ${norwegianTime(to.time)}`;
}

/** `a`, `a og b`, `a, b og c`. */
export function norwegianList(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} og ${parts[parts.length - 1]}`;
}

/** First letter in upper case, Norwegian letters included. */
export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('nb-NO') + text.slice(1);
}
