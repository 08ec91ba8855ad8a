import { norwegianDate } from '#kernel/norwegian-text';
import { osloLocal } from '#kernel/oslo-time';
import type { PaperPlace } from '#domain/saksframlegg';
import type { PageText } from '../page-text.js';

/** "Hos Kari Vik siden 3. mars 2021"; empty when nobody has the paper. */
export function holderText(say: PageText, place: PaperPlace | undefined): string {
  if (!place || place.holder === '') return '';
  const { holder: name, since } = place;
  return since
    ? say('paperWay.holderSince', { name, date: norwegianDate(osloLocal(since).date) })
    : say('paperWay.holder', { name });
}
