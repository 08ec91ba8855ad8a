import type { AgendaItemView } from './agenda-view.queries.js';

/**
 * Anchor of an item's paper inside a møtepakke, `sak-14-2-2021`. Made from the number and not from the row's id, so
 * that the same papers give the same bytes on two machines.
 */
export function paperAnchor(item: Pick<AgendaItemView, 'caseNumber' | 'position'>): string {
  return item.caseNumber ? `sak-${item.caseNumber.replaceAll('/', '-')}` : `sak-forelopig-${item.position}`;
}

/** Anchor of a vedlegg inside a møtepakke, `sak-14-2-2021-vedlegg-1`. */
export function vedleggAnchor(paper: string, number: number): string {
  return `${paper}-vedlegg-${number}`;
}
