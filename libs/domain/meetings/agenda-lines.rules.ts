/** A heading or an item, in the order of the saksliste. */
export type AgendaLine<Item, Heading> =
  | { readonly kind: 'item'; readonly id: string; readonly item: Item }
  | { readonly kind: 'heading'; readonly id: string; readonly heading: Heading };

interface LineItem {
  readonly id: string;
  readonly parentId: string | null;
  readonly letter: string | null;
}

interface LineHeading {
  readonly id: string;
  readonly itemsAbove: number;
  readonly rank: number;
}

/**
 * Items and headings in one list. A part of an item follows it and cannot be parted from it by a heading.
 * @param items in the order of the agenda
 */
export function agendaLines<Item extends LineItem, Heading extends LineHeading>(
  items: readonly Item[],
  headings: readonly Heading[],
): AgendaLine<Item, Heading>[] {
  const inOrder = [...headings].sort((a, b) => a.itemsAbove - b.itemsAbove || a.rank - b.rank);
  const lines: AgendaLine<Item, Heading>[] = [];
  let next = 0;
  items.forEach((item, above) => {
    if (item.parentId === null) {
      for (; next < inOrder.length && inOrder[next].itemsAbove <= above; next++)
        lines.push({ kind: 'heading', id: inOrder[next].id, heading: inOrder[next] });
    }
    lines.push({ kind: 'item', id: item.id, item });
  });
  return [
    ...lines,
    ...inOrder.slice(next).map((heading) => ({ kind: 'heading' as const, id: heading.id, heading })),
  ];
}

/** Where each heading stands after its list was put in an order: how many items are above it, and its rank there. */
export function headingPlaces(
  lines: readonly { readonly kind: 'item' | 'heading'; readonly id: string }[],
): ReadonlyMap<string, { readonly itemsAbove: number; readonly rank: number }> {
  const places = new Map<string, { itemsAbove: number; rank: number }>();
  let itemsAbove = 0;
  let rank = 0;
  for (const { kind, id } of lines) {
    if (kind === 'item') {
      itemsAbove += 1;
      rank = 0;
    } else {
      rank += 1;
      places.set(id, { itemsAbove, rank });
    }
  }
  return places;
}

/** The items with every part directly after what it is a part of, by letter; the rest of the order stays. */
export function withPartsInPlace<Item extends LineItem>(items: readonly Item[]): Item[] {
  return items
    .filter((item) => item.parentId === null)
    .flatMap((item) => [
      item,
      ...items
        .filter((part) => part.parentId === item.id)
        .sort((a, b) => (a.letter ?? '').localeCompare(b.letter ?? '')),
    ]);
}

/** The letter of the next part of an item; undefined when all are used. */
export function nextLetter(used: readonly (string | null)[]): string | undefined {
  return [...'abcdefghijklmnopqrstuvwxyz'].find((letter) => !used.includes(letter));
}

/** One step up or down for a line; parts of items are carried along and are not places of their own. */
export function stepped(ids: readonly string[], id: string, direction: 'up' | 'down'): string[] {
  const from = ids.indexOf(id);
  const to = direction === 'up' ? from - 1 : from + 1;
  if (from < 0 || to < 0 || to >= ids.length) return [...ids];
  const moved = [...ids];
  [moved[from], moved[to]] = [moved[to], moved[from]];
  return moved;
}
