import type { MeetingFile } from './meeting-file.schema.js';
import type { EarlierVedlegg, VedleggContent, VedleggEntry } from './vedlegg.schema.js';

/** A vedlegg and where it stands in the file. */
export interface PlacedVedlegg {
  readonly path: string;
  readonly vedlegg: VedleggEntry;
}

/** Every vedlegg of a meeting file: of its papers, then of its referat. */
export function placedVedlegg(file: Pick<MeetingFile, 'items' | 'referat'>): PlacedVedlegg[] {
  const placed = (path: string, list: readonly VedleggEntry[]) =>
    list.map((vedlegg, i) => ({ path: `${path}/${i}`, vedlegg }));
  return [
    ...file.items.flatMap((item, i) => placed(`/items/${i}/paper/vedlegg`, item.paper?.vedlegg ?? [])),
    ...placed('/referat/vedlegg', file.referat?.vedlegg ?? []),
  ];
}

/** How a vedlegg stood before, and where that stands in the file. */
export interface PlacedVersion {
  readonly path: string;
  readonly version: EarlierVedlegg;
}

/** Everything that vedlegg of a meeting file were before, those that were taken away too. */
export function placedVersions(file: Pick<MeetingFile, 'items' | 'referat'>): PlacedVersion[] {
  const placed = (path: string, list: readonly EarlierVedlegg[]) =>
    list.map((version, i) => ({ path: `${path}/${i}`, version }));
  return [
    ...placedVedlegg(file).flatMap(({ path, vedlegg }) => placed(`${path}/earlier`, vedlegg.earlier ?? [])),
    ...file.items.flatMap(({ paper }, i) =>
      (paper?.removedVedlegg ?? []).flatMap(({ versions }, n) =>
        placed(`/items/${i}/paper/removedVedlegg/${n}/versions`, versions),
      ),
    ),
  ];
}

/** Everything that a vedlegg is or was made of, and where it stands. */
export function placedContents(
  file: Pick<MeetingFile, 'items' | 'referat'>,
): { readonly path: string; readonly content: VedleggContent }[] {
  return [
    ...placedVedlegg(file).map(({ path, vedlegg }) => ({
      path: `${path}/content`,
      content: vedlegg.content,
    })),
    ...placedVersions(file).map(({ path, version }) => ({
      path: `${path}/content`,
      content: version.content,
    })),
  ];
}
