import type { InnsynRequest } from '#domain/innsyn';
import { norwegianShortDate } from '#kernel/norwegian-text';
import { workingDaysBetween } from '#kernel/working-days';
import { workingDaysText } from '../meetings/deadline-line.js';
import type { PageText } from '../page-text.js';

/** How a request stands, and its colour: "Frist i dag", "Fristen gikk ut 12.03.2026". @param today `yyyy-mm-dd` */
export function standOf(
  { status, due }: Pick<InnsynRequest, 'status' | 'due'>,
  answeredOn: string | null,
  today: string,
  say: PageText,
) {
  if (status === 'closed') return { label: say('innsyn.closed'), color: 'neutral' };
  if (status === 'answered')
    return {
      label: say('innsyn.answered', { date: answeredOn ? norwegianShortDate(answeredOn) : '' }),
      color: 'success',
    };
  const date = norwegianShortDate(due);
  if (due < today) return { label: say('innsyn.overdue', { date }), color: 'danger' };
  const days = workingDaysBetween(today, due);
  return {
    label: say('innsyn.dueIn', { date, days: workingDaysText(say, days) }),
    color: days <= 1 ? 'warning' : 'info',
  };
}
