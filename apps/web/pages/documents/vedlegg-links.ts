import type { Actor } from '#kernel/actor';
import { norwegianShortDate } from '#kernel/norwegian-text';
import { osloLocal } from '#kernel/oslo-time';
import { hasPagesToMark } from '#domain/paper-set';
import type { VedleggView } from '#domain/saksframlegg';
import { fileSize } from '../file-size.js';
import { type PageText, pageText } from '../page-text.js';
import { gateTag } from './gate-tag.js';
import { scanTag } from './scan-tag.js';

/**
 * Vedlegg as a list of links, with what a reader wants to know before opening one.
 * @param reader the secretariat also sees which files no virus scanner has looked at
 * @param hrefOf the address; empty for one that the reader cannot open yet
 */
export function vedleggLinks(
  { actor, language }: { readonly actor: Actor; readonly language: string },
  vedlegg: readonly VedleggView[],
  hrefOf: (entry: VedleggView) => string,
) {
  const say = pageText(language);
  return vedlegg.map((entry) => ({
    number: entry.position,
    title: entry.title,
    ...linkOf(entry, hrefOf),
    scan: entry.contentKind === 'file' ? scanTag(entry.file, actor.role === 'secretariat') : null,
    gate: gateTag(entry.file, actor.role === 'secretariat'),
    about: [
      entry.source ?? '',
      entry.date ? norwegianShortDate(entry.date) : '',
      entry.status === 'draft' ? say('vedlegg.draft') : '',
      entry.sentLaterAt
        ? say('vedlegg.sentLater', { date: norwegianShortDate(osloLocal(entry.sentLaterAt).date) })
        : '',
      entry.file ? fileText(say, entry.file) : '',
      copyText(say, actor, entry),
      entry.exemption || hrefOf(entry) !== '' ? '' : say('vedlegg.notYet'),
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

/** What whoever opens an exempted vedlegg should know first. */
function copyText(say: PageText, { role }: Actor, { exemption, file }: VedleggView): string {
  if (exemption?.open !== true || !file || role === 'secretariat') return '';
  return say(hasPagesToMark(file.mediaType) ? 'vedlegg.namedCopy' : 'vedlegg.loggedCopy');
}

const kinds: readonly (readonly [part: string, kind: string])[] = [
  ['application/pdf', 'pdf'],
  ['image/', 'picture'],
  ['text/html', 'text'],
  ['wordprocessing', 'word'],
  ['presentation', 'presentation'],
  ['spreadsheet', 'spreadsheet'],
];

/** "PDF, 26 kB"; only the size of a file of a kind that has no name here. */
function fileText(say: PageText, { mediaType, size }: { readonly mediaType: string; readonly size: number }) {
  const kind = kinds.find(([part]) => mediaType.includes(part))?.[1];
  return kind ? `${say(`vedlegg.file.${kind}`)}, ${fileSize(size)}` : fileSize(size);
}
