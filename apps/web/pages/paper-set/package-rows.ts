import type { EditionView, PaperSetOffer } from '#domain/paper-set';
import { message } from '#kernel/messages';
import { fileSize } from '../file-size.js';
import type { StatusTag } from '../meetings/status-tag.js';
import { momentText } from '../moment-text.js';
import { type PageText, pageText } from '../page-text.js';
import { paths } from '../paths.js';

/** "Endret siden versjon 1" */
function labelOf(say: PageText, { variant, since }: Pick<PaperSetOffer, 'variant' | 'since'>): string {
  return say(`packages.variant.${variant}`, { version: since });
}

function versionText(say: PageText, version: number): string {
  return version === 0 ? say('packages.preliminary') : say('packages.version', { version });
}

/** "Versjon 2 · 143 sider · 4,1 MB · laget 22.11.2026 kl. 14.03" */
export function aboutPackage(
  language: string,
  { version, file }: Pick<EditionView, 'version' | 'file'>,
): string {
  const say = pageText(language);
  const facts = file
    ? [
        say('packages.pages', { pages: file.pages }),
        fileSize(file.bytes),
        say('packages.madeAt', { when: momentText(file.madeAt) }),
      ]
    : [];
  return [versionText(say, version), ...facts].join(' · ');
}

/** A package that can be had now. */
export function offerRow(language: string, offer: PaperSetOffer, atOnce: string) {
  const say = pageText(language);
  const { variant, since, version, edition } = offer;
  const isMaking = edition !== null && (edition.state === 'waiting' || edition.state === 'making');
  const isDone = edition !== null && edition.file !== null;
  const { isComing, tellsExempted } = offer;
  const mayMake = !isDone && !isMaking && !isComing;
  return {
    ...{ variant, since, label: labelOf(say, offer), tag: tagOf(say, offer) },
    about: aboutPackage(language, edition ?? { version, file: null }),
    progress: isMaking ? progressOf(say, edition) : null,
    failure: edition?.failure ? message(language, edition.failure) : '',
    download: isDone ? paths.packagePdf(edition.id) : '',
    manifest: isDone ? paths.packageManifest(edition.id) : '',
    // The whole can be had before it is kept, and is made while one waits; not where it is made for its reader alone.
    atOnce: variant === 'whole' && mayMake && !tellsExempted ? atOnce : '',
    ...{ mayMake, mustBeMade: variant === 'whole' && mayMake && tellsExempted },
    isMaking: isMaking || isComing,
  };
}

/** A package that was kept. */
export function earlierRow(language: string, edition: EditionView) {
  const say = pageText(language);
  const { variant, since, version, isSent, datedAt, id } = edition;
  const what = labelOf(say, { variant, since });
  return {
    label: `${versionText(say, version)}: ${what.charAt(0).toLocaleLowerCase('nb-NO')}${what.slice(1)}`,
    tag: isSent
      ? { label: say('packages.sentAt', { when: momentText(datedAt) }), color: 'info' as const }
      : { label: say('packages.unsent'), color: 'neutral' as const },
    about: aboutPackage(language, edition),
    download: paths.packagePdf(id),
    manifest: paths.packageManifest(id),
  };
}

function tagOf(say: PageText, { edition, isOutdated, isComing }: PaperSetOffer): StatusTag {
  if (!edition && !isComing) {
    return isOutdated
      ? { label: say('packages.outdated'), color: 'warning' }
      : { label: say('packages.notMade'), color: 'neutral' };
  }
  if (edition?.state === 'failed') return { label: say('packages.failed'), color: 'danger' };
  if (edition?.state === 'done') return { label: say('packages.done'), color: 'success' };
  return { label: say('packages.making'), color: 'info' };
}

function progressOf(say: PageText, { progress: { done, all } }: EditionView) {
  const text = all === 0 ? say('packages.waiting') : say('packages.progress', { done, all });
  return { text, done, all: Math.max(1, all) };
}
