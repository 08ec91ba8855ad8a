import { message } from '#kernel/messages';
import { norwegianShortDate } from '#kernel/norwegian-text';
import { osloLocal } from '#kernel/oslo-time';

/** "ettersendt 24.02.2021" beside a vedlegg that was sent after its paper; empty for the others. */
export function laterNote(language: string, sentLaterAt: Date | null): string {
  if (!sentLaterAt) return '';
  return message(language, 'document.sentLater', { date: norwegianShortDate(osloLocal(sentLaterAt).date) });
}
