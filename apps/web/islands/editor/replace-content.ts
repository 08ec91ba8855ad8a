import { createDocument, type Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';

/**
 * Puts another text into an editor, block by block: what is the same stays, and so does a cursor that stands in it.
 * Nothing is told as typed, and it is not what "Angre" takes back.
 */
export function replaceContent(editor: Editor, html: string): void {
  const { doc, schema } = editor.state;
  const now = createDocument(html, schema);
  const [before, after] = [childrenOf(doc), childrenOf(now)];
  const { tr } = editor.state;
  for (const { from, to, start, end } of changes(before, after).reverse()) {
    const place = before.slice(0, from).reduce((sum, { nodeSize }) => sum + nodeSize, 0);
    const size = before.slice(from, to).reduce((sum, { nodeSize }) => sum + nodeSize, 0);
    tr.replaceWith(place, place + size, after.slice(start, end));
  }
  editor.view.dispatch(tr.setMeta('preventUpdate', true).setMeta('addToHistory', false));
}

function childrenOf(doc: Node): Node[] {
  return Array.from({ length: doc.childCount }, (_, i) => doc.child(i));
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
