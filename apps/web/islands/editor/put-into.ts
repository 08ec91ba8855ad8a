import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';

/** Makes a document into another, and touches nothing that is the same in both: whole blocks, and letters of a block. */
export function putInto(transaction: Transaction, now: Node): void {
  const [before, after] = [transaction.doc, now].map((doc) => [...doc.children]);
  for (const { from, to, start, end } of changes(before, after).reverse()) {
    const places = before.slice(0, to).reduce((all, { nodeSize }) => [...all, all.at(-1)! + nodeSize], [0]);
    const both = Math.min(to - from, end - start);
    // What there are more of on one side comes first, so that nothing before it has moved.
    transaction.replaceWith(places[from + both], places[to], after.slice(start + both, end));
    for (let i = both - 1; i >= 0; i--) putBlock(transaction, places[from + i], after[start + i]);
  }
}

/** Blocks of the same kind keep the letters that they share at their beginning and end. */
function putBlock(transaction: Transaction, place: number, now: Node): void {
  const block = transaction.doc.nodeAt(place);
  const shared = block?.sameMarkup(now) ? block.content.findDiffStart(now.content) : null;
  const ends = shared === null ? null : block?.content.findDiffEnd(now.content);
  if (!block || shared === null || !ends || !block.isTextblock) {
    transaction.replaceWith(place, place + (block?.nodeSize ?? 0), now);
    return;
  }
  // Both counts may have taken the same letters, as in "aa" and "aaa".
  const twice = Math.max(0, shared - Math.min(ends.a, ends.b));
  transaction.replace(place + 1 + shared, place + 1 + ends.a + twice, now.slice(shared, ends.b + twice));
}

/** Blocks `from`–`to` of the one are blocks `start`–`end` of the other. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/** By the longest common subsequence of blocks; a section has some hundreds of them at most. */
function changes(before: readonly Node[], after: readonly Node[]): Change[] {
  const lengths = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--)
      lengths[i][j] = before[i].eq(after[j])
        ? lengths[i + 1][j + 1] + 1
        : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
  const found: Change[] = [];
  let [i, j, from, start] = [0, 0, 0, 0];
  const close = () => {
    if (i > from || j > start) found.push({ from, to: i, start, end: j });
  };
  while (i < before.length && j < after.length) {
    if (before[i].eq(after[j])) {
      close();
      [i, j] = [i + 1, j + 1];
      [from, start] = [i, j];
    } else if (lengths[i + 1][j] >= lengths[i][j + 1]) i++;
    else j++;
  }
  [i, j] = [before.length, after.length];
  close();
  return found;
}
