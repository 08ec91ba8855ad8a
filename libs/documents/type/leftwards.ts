const leftwards = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
/** Brackets and quotation marks go with the text around them: they would need their mirror images here. */
const directed = /[\p{L}\p{Ps}\p{Pe}\p{Pi}\p{Pf}"]/u;

/** Whether a text is written from right to left. */
export function isLeftwards(text: string): boolean {
  return leftwards.test(text);
}

/** Whether a text takes its direction from its neighbours: numbers and most signs. */
function hasNoDirection(text: string): boolean {
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

function endOfRow(stretches: readonly { readonly text: string }[], from: number): number {
  if (!isLeftwards(stretches[from].text)) return from + 1;
  return rowEnd(from, stretches.length, (i) => {
    const { text } = stretches[i];
    return { text, leftwards: isLeftwards(text) };
  });
}

/**
 * Where a row that begins leftwards ends: after the last that is written leftwards, with the numbers and signs between
 * them.
 * @param end where the line ends
 * @param at what stands in a place of the line
 */
export function rowEnd(
  from: number,
  end: number,
  at: (place: number) => { readonly text: string; readonly leftwards: boolean },
): number {
  let to = from + 1;
  for (let i = to; i < end; i++) {
    const { text, leftwards: isOfRow } = at(i);
    if (isOfRow) to = i + 1;
    else if (!hasNoDirection(text)) break;
  }
  return to;
}
