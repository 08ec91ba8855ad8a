import { norwegianShortDate } from '#kernel/norwegian-text';
import { osloLocal } from '#kernel/oslo-time';
import type { VedleggView } from '#domain/saksframlegg';

/** Vedlegg as a list of links, with what a reader wants to know before opening one. */
export function vedleggLinks(vedlegg: readonly VedleggView[], hrefOf: (entry: VedleggView) => string) {
  return vedlegg.map((entry) => ({
    number: entry.position,
    title: entry.title,
    href: hrefOf(entry),
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

function fileSize(bytes: number): string {
  return bytes < 100_000
    ? `${Math.max(1, Math.round(bytes / 1000))} kB`
    : `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`;
}
