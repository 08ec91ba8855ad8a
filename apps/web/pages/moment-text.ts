import { norwegianShortDate, norwegianTime } from '#kernel/norwegian-text';
import { osloLocal } from '#kernel/oslo-time';

/** "05.02.2021 kl. 14.30". */
export function momentText(moment: Date): string {
  const { date, time } = osloLocal(moment);
  return `${norwegianShortDate(date)} kl. ${norwegianTime(time)}`;
}
