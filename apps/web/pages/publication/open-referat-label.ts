import type { OpenReferat } from '#domain/publication';
import { standingTag } from '../meetings/status-tag.js';
import { pageText } from '../page-text.js';

/** "Referat godkjent · Rettet 12.03.2021", or by what it is exempted. */
export function openReferatLabel(language: string, { correctedOn, exempt }: OpenReferat): string {
  if (exempt !== null) return pageText(language)('public.referatExempt', { legalBasis: exempt });
  return standingTag({ status: 'approved', correctedOn }, language).label;
}
