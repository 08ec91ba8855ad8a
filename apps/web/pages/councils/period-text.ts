import { norwegianShortDate } from '#kernel/norwegian-text';
import type { PageText } from '../page-text.js';

/** "01.01.2021–31.12.2022", "fra 01.01.2021", "til 31.12.2022"; an open end is said, not left out. */
export function periodText(from: string | null, to: string | null, say: PageText): string {
  if (from === null && to === null) return say('period.always');
  if (to === null) return say('period.from', { from: norwegianShortDate(from ?? '') });
  if (from === null) return say('period.to', { to: norwegianShortDate(to) });
  return `${norwegianShortDate(from)}–${norwegianShortDate(to)}`;
}
