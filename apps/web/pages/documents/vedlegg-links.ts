import type { Actor } from '#kernel/actor';
import { norwegianShortDate } from '#kernel/norwegian-text';
import { osloLocal } from '#kernel/oslo-time';
import type { VedleggView } from '#domain/saksframlegg';
import { fileSize } from '../file-size.js';
import { gateTag } from './gate-tag.js';
import { scanTag } from './scan-tag.js';

/**
 * Vedlegg as a list of links, with what a reader wants to know before opening one.
 * @param actor who reads: the secretariat also sees which files no virus scanner has looked at
 */
export function vedleggLinks(
  actor: Actor,
  vedlegg: readonly VedleggView[],
  hrefOf: (entry: VedleggView) => string,
) {
  return vedlegg.map((entry) => ({
    number: entry.position,
    title: entry.title,
    ...linkOf(entry, hrefOf),
    scan: entry.contentKind === 'file' ? scanTag(entry.file, actor.role === 'secretariat') : null,
    gate: gateTag(entry.file, actor.role === 'secretariat'),
    about: [
      entry.source ?? '',
      entry.date ? norwegianShortDate(entry.date) : '',
      entry.status === 'draft' ? 'utkast' : '',
      entry.sentLaterAt ? `ettersendt ${norwegianShortDate(osloLocal(entry.sentLaterAt).date)}` : '',
      entry.file ? `${fileKind(entry.file.mediaType)}${fileSize(entry.file.size)}` : '',
    ]
      .filter((part) => part !== '')
      .join(' · '),
  }));
}

/** One that is exempted and not open to the reader leads nowhere. */
function linkOf({ exemption, ...entry }: VedleggView, hrefOf: (entry: VedleggView) => string) {
  const href = exemption?.open === false && !entry.file ? '' : hrefOf({ ...entry, exemption });
  return { href, exempt: exemption?.legalBasis ?? '' };
}

const kinds: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF, ',
  'image/png': 'bilde, ',
  'image/jpeg': 'bilde, ',
  'text/html': 'tekst, ',
};

function fileKind(mediaType: string): string {
  if (mediaType.includes('wordprocessing')) return 'Word, ';
  if (mediaType.includes('presentation')) return 'PowerPoint, ';
  if (mediaType.includes('spreadsheet')) return 'Excel, ';
  return kinds[mediaType] ?? '';
}
