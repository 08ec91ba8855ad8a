import { norwegianDate } from '#kernel/norwegian-text';
import { osloLocal } from '#kernel/oslo-time';
import type { CouncilSettings } from '#domain/councils';
import { type DeadlineStep, meetingDeadlines, nextDeadline } from '#domain/meetings';

const labels: Readonly<Record<DeadlineStep, string>> = {
  innkalling: 'Innkalling',
  papers: 'Sakspapirer ut',
  meeting: 'Møte',
  referat: 'Referatutkast',
  comments: 'Merknadsfrist',
};

/** The steps of a meeting as the picture of a line has them: what is done, what is next, and how long is left. */
export function deadlineLine(startsAt: Date, settings: CouncilSettings, now: Date) {
  const line = meetingDeadlines(osloLocal(startsAt).date, settings.deadlines);
  const today = osloLocal(now).date;
  const next = nextDeadline(line, today);
  return line.map(({ step, date }) => {
    const isNext = next?.step === step;
    return {
      label: labels[step],
      date: norwegianDate(date),
      state: isNext ? 'next' : date < today ? 'done' : 'later',
      current: isNext,
      note: isNext ? workingDaysText(next.workingDaysLeft) : '',
    };
  });
}

function workingDaysText(days: number): string {
  if (days === 0) return 'i dag';
  return days === 1 ? 'om én virkedag' : `om ${days} virkedager`;
}
