import { norwegianShortDate } from '#kernel/norwegian-text';
import { workingDaysBetween } from '#kernel/working-days';
import { workingDaysText } from '../meetings/deadline-line.js';
import type { PageText } from '../page-text.js';

/** Something that waits for whoever reads the page. */
export interface WaitingThing {
  /** `yyyy-mm-dd`; null when nothing says by when. */
  readonly due: string | null;
  readonly label: string;
  readonly href: string;
  /** Two or three words on what is wrong now: it then comes before everything that has time. */
  readonly alarm?: string;
  /** What is the matter and what to do, in a sentence. */
  readonly note?: string;
}

/** Further ahead than this many working days a deadline is told by its date alone. */
const soon = 5;

/** What waits as the page lists it: alarms first, then by deadline, what has none last. @param today `yyyy-mm-dd` */
export function waitingRows(things: readonly WaitingThing[], today: string, say: PageText) {
  const far = '9999-12-31';
  const place = ({ alarm, due }: WaitingThing) => (alarm ? '' : (due ?? far));
  const inOrder = [...things].sort((a, b) => place(a).localeCompare(place(b)));
  return inOrder.map(({ due, label, href, alarm, note = '' }) => ({
    ...{ label, href, note, date: due === null ? '' : norwegianShortDate(due) },
    tag: alarm ? { label: alarm, color: 'danger' } : due === null ? null : dueTag(due, today, say),
  }));
}

function dueTag(due: string, today: string, say: PageText) {
  if (due < today) return { label: say('start.overdue'), color: 'danger' };
  const days = workingDaysBetween(today, due);
  if (due === today) return { label: workingDaysText(say, 0), color: 'danger' };
  return days <= soon ? { label: workingDaysText(say, days), color: 'warning' } : null;
}

/** "1 forslag", "3 forslag": one and many are sentences of their own. */
export function countSentence(say: PageText, code: string, count: number, params: object = {}): string {
  return say(`${code}.${count === 1 ? 'one' : 'many'}`, { ...params, count });
}
