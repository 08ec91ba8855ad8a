import type { VedleggVersion } from './vedlegg-version.entity.js';

/** So many letters may be written about why a vedlegg was changed. */
export const longestWhy = 500;

/** What a version keeps of a vedlegg: what it is called, where it comes from, what it is made of. */
export type VedleggState = Omit<
  VedleggVersion,
  'id' | 'councilId' | 'vedleggId' | 'ordinal' | 'replacedAt' | 'replacedById' | 'reason'
>;

/** What a reader sees of a vedlegg, and nothing of its place in the list. */
export function headAndContent(vedlegg: VedleggState): VedleggState {
  const { title, kind, status, source, date } = vedlegg;
  const { contentKind, storedFileId, letterId, referatYear, referatNumber } = vedlegg;
  return {
    ...{ title, kind, status, source, date },
    ...{ contentKind, storedFileId, letterId, referatYear, referatNumber },
  };
}

/** Whether nothing that a reader sees is other than it was. */
export function isAsBefore(before: VedleggState, now: VedleggState): boolean {
  return JSON.stringify(before) === JSON.stringify(now);
}

/** A part of a vedlegg that can be another than it was. */
export const vedleggParts = ['content', 'title', 'kind', 'status', 'source', 'date'] as const;
export type VedleggPart = (typeof vedleggParts)[number];

/** What changed from one version to the next. */
export function changedParts(before: VedleggState, now: VedleggState): VedleggPart[] {
  const content = ({ contentKind, storedFileId, letterId, referatYear, referatNumber }: VedleggState) =>
    [contentKind, storedFileId, letterId, referatYear, referatNumber].join();
  return vedleggParts.filter((part) =>
    part === 'content' ? content(before) !== content(now) : before[part] !== now[part],
  );
}
