import { norwegianDate } from '#kernel/norwegian-text';
import { osloLocal } from '#kernel/oslo-time';
import type { CouncilSettings } from '#domain/councils';
import { meetingDeadlines, nextDeadline } from '#domain/meetings';
import type { PageText } from '../page-text.js';

/** The steps of a meeting as the picture of a line has them: what is done, what is next, and how long is left. */
export function deadlineLine(say: PageText, startsAt: Date, settings: CouncilSettings, now: Date) {
  const line = meetingDeadlines(osloLocal(startsAt).date, settings.deadlines);
  const today = osloLocal(now).date;
  const next = nextDeadline(line, today);
  return line.map(({ step, date }) => {
    const isNext = next?.step === step;
    return {
      label: say(`meeting.step.${step}`),
      date: norwegianDate(date),
      state: isNext ? 'next' : date < today ? 'done' : 'later',
      current: isNext,
      note: isNext ? workingDaysText(say, next.workingDaysLeft) : '',
    };
  });
}

/** "i dag", "om 3 virkedager". */
export function workingDaysText(say: PageText, days: number): string {
  if (days === 0) return say('meeting.today');
  return days === 1 ? say('meeting.inOneDay') : say('meeting.inDays', { days });
}
