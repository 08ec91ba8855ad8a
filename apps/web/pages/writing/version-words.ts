import type { ChangedPart, ComparedVersions } from '#domain/saksframlegg';
import type { PageText } from '../page-text.js';

/** The changed parts as the page shows them: in one column, and as two beside each other. */
export function changedPartRows(parts: readonly ChangedPart[], say: PageText) {
  return parts.map(({ part, section, change, pieces }) => {
    const heading = section ? (section.heading ?? say(`paper.section.${section.kind}`)) : '';
    const words = pieces.map(({ kind, text }) => ({
      ...{ words: text, removed: kind === 'removed', added: kind === 'added' },
    }));
    return {
      heading: part === 'section' ? heading : say(`versions.part.${part}`, { section: heading }),
      ...{ change: say(`versions.change.${change}`), color: colors[change], isLooks: change === 'looks' },
      pieces: words,
      was: words.filter(({ added }) => !added),
      now: words.filter(({ removed }) => !removed),
    };
  });
}

const colors: Readonly<Record<ChangedPart['change'], string>> = {
  ...{ added: 'success', removed: 'danger', changed: 'info', looks: 'neutral' },
};

/** How much changed, in one sentence. */
export function comparedSummary(
  { parts, moved, replacedFiles }: Pick<ComparedVersions, 'parts' | 'moved' | 'replacedFiles'>,
  say: PageText,
): string {
  const places = parts.length + (moved ? 1 : 0) + replacedFiles.length;
  if (places === 0) return say('versions.nothing');
  return places === 1 ? say('versions.onePlace') : say('versions.places', { places });
}
