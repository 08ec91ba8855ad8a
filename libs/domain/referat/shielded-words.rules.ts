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
 * Says of the key of a section (`referat-sak-6-1-2021/account`) whether it belongs to an item that is closed, or is an
 * account of which something is kept from the reader. Words that were kept earlier do not say which of them that is, so
 * the reader gets none of them.
 * @param agenda as the reader may see it
 * @param accounts of the items, as the reader may see them
 */
export function closedSections(
  agenda: readonly AgendaItemView[],
  accounts: readonly { readonly id: string; readonly accountIsClosed?: boolean }[],
): (key: string | null) => boolean {
  const closed = agenda.filter(isClosed).map((item) => `${itemAnchor(item)}/`);
  const inPart = new Set(accounts.flatMap((item) => (item.accountIsClosed ? [`${item.id}/account`] : [])));
  return (key) => key !== null && (inPart.has(key) || closed.some((beginning) => key.startsWith(beginning)));
}

/** The words without those of closed items. */
export function openWords(words: ReferatText, isClosedKey: (key: string) => boolean): ReferatText {
  return words.filter(({ key }) => !isClosedKey(key));
}
