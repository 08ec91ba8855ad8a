import { type AgendaItemView, paperAnchor } from '#domain/meetings';
import type { ReferatText } from './referat-text.rules.js';

/** Anchor of an item in a referat. Made from the number, so that two machines give the same bytes; its paper has one of its own. */
export function itemAnchor(item: Pick<AgendaItemView, 'caseNumber' | 'position'>): string {
  return `referat-${paperAnchor(item)}`;
}

/** Whether an item is shielded and the reader whose view it is may not know what it is about. */
export function isClosed({ shield }: Pick<AgendaItemView, 'shield'>): boolean {
  return shield !== null && !shield.open;
}

/**
 * Says of the key of a section (`referat-sak-6-1-2021/account`) whether it belongs to an item that is closed.
 * @param agenda as the reader may see it
 */
export function closedSections(agenda: readonly AgendaItemView[]): (key: string | null) => boolean {
  const closed = agenda.filter(isClosed).map((item) => `${itemAnchor(item)}/`);
  return (key) => key !== null && closed.some((beginning) => key.startsWith(beginning));
}

/** The words without those of closed items. */
export function openWords(words: ReferatText, isClosedKey: (key: string) => boolean): ReferatText {
  return words.filter(({ key }) => !isClosedKey(key));
}
