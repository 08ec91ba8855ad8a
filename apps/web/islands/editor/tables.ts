import { mergeAttributes } from '@tiptap/core';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';

/**
 * A table with the words above it, without widths: the page decides those, and its rules allow no looks in elements.
 * The words above are kept as they are; the editor shows them and does not change them.
 */
const PlainTable = Table.extend({
  addAttributes() {
    return {
      caption: {
        default: '',
        parseHTML: (element: HTMLElement) => element.querySelector(':scope > caption')?.innerHTML ?? '',
        rendered: false,
      },
    };
  },
  parseHTML() {
    return [{ tag: 'table', contentElement: withoutCaption }];
  },
  renderHTML({ node, HTMLAttributes }) {
    const words = String(node.attrs['caption']);
    const rows = ['tbody', 0] as const;
    if (words === '') return ['table', mergeAttributes(HTMLAttributes), rows];
    const caption = document.createElement('caption');
    caption.innerHTML = words;
    caption.contentEditable = 'false';
    return ['table', mergeAttributes(HTMLAttributes), caption, rows];
  },
  addNodeView: null,
});

function withoutCaption(table: Node): HTMLElement {
  const rows = table.cloneNode(true) as HTMLElement;
  rows.querySelector(':scope > caption')?.remove();
  return rows;
}

/** A heading cell that says whether it is of its column or of its row. */
const ScopedHeader = TableHeader.extend({
  addAttributes() {
    return { ...this.parent?.(), scope: { default: null } };
  },
});

export const tableExtensions = [PlainTable, TableRow, ScopedHeader, TableCell];

/** The first rows of headings are the head of a table: it is repeated on every page, and its cells head columns. */
export function makeHead(table: Element): void {
  const rows = [...table.querySelectorAll(':scope > tbody > tr')];
  const isHead = (row: Element) =>
    row.children.length > 0 && [...row.children].every((cell) => cell.tagName === 'TH');
  const count = rows.findIndex((row) => !isHead(row));
  if (count < 1 || table.querySelector(':scope > thead')) return;
  const staysWithin = (row: Element, r: number) =>
    [...row.children].every((cell) => r + Number(cell.getAttribute('rowspan') ?? 1) <= count);
  const head = rows.slice(0, count);
  if (!head.every(staysWithin)) return;
  const made = table.ownerDocument.createElement('thead');
  made.append(...head);
  table.querySelector(':scope > tbody')?.before(made);
}
