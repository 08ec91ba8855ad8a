import type { MeetingFile } from './meeting-file.schema.js';
import type { VedleggContent, VedleggEntry } from './vedlegg.schema.js';

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

/** Everything that a vedlegg is or was made of, and where it stands. */
export function placedContents(
  file: Pick<MeetingFile, 'items' | 'referat'>,
): { readonly path: string; readonly content: VedleggContent }[] {
  return placedVedlegg(file).flatMap(({ path, vedlegg: { content, earlier = [] } }) => [
    { path: `${path}/content`, content },
    ...earlier.map((before, i) => ({ path: `${path}/earlier/${i}/content`, content: before.content })),
  ]);
}
