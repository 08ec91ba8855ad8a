const leftwards = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
/** Brackets and quotation marks go with the text around them: they would need their mirror images here. */
const directed = /[\p{L}\p{Ps}\p{Pe}\p{Pi}\p{Pf}"]/u;

/** Whether a text is written from right to left. */
export function isLeftwards(text: string): boolean {
  return leftwards.test(text);
}

/** Whether a text takes its direction from its neighbours: numbers and most signs. */
export function hasNoDirection(text: string): boolean {
  return !directed.test(text);
}

/**
 * Stretches of one line as they stand from left to right: those that are written leftwards change places, with what
 * stands between them.
 */
export function inVisualOrder<T extends { readonly text: string }>(stretches: readonly T[]): T[] {
  const order: T[] = [];
  for (let from = 0; from < stretches.length;) {
    const to = endOfRow(stretches, from);
    order.push(...stretches.slice(from, to).reverse());
    from = to;
  }
  return order;
}

/** Where a row of leftwards stretches ends, numbers and signs between them included. */
function endOfRow(stretches: readonly { readonly text: string }[], from: number): number {
  let to = from + 1;
  if (!isLeftwards(stretches[from].text)) return to;
  for (let i = to; i < stretches.length; i++) {
    if (isLeftwards(stretches[i].text)) to = i + 1;
    else if (!hasNoDirection(stretches[i].text)) break;
  }
  return to;
}
