import type { DocumentNode } from '#documents/html/document-node';
import { readTree } from '#documents/html/tree-reader';
import { writeHtml } from '#documents/html/write-html';

/** What would lead somewhere, be a heading of the page or have an id twice, is shown as something quieter. */
const quieter: Readonly<Record<string, string>> = {
  a: 'span',
  aside: 'div',
  h1: 'p',
  h2: 'p',
  h3: 'p',
  h4: 'p',
};
const shown = [
  'data-exempt',
  'src',
  'alt',
  'width',
  'height',
  'scope',
  'colspan',
  'rowspan',
  'type',
  'start',
];

/**
 * Author HTML as it is shown where words are chosen: letter for letter the same words, with their marks.
 * @param html as it is kept, so it was checked when it was written
 */
export function textToMark(html: string): string {
  return writeHtml(readTree(html, 'marked').root.children.map(quiet));
}

function quiet(node: DocumentNode): DocumentNode {
  if (node.kind === 'text') return node;
  const kept = Object.entries(node.attributes).filter(([name]) => shown.includes(name));
  const isHeading = /^h[1-4]$/.test(node.name);
  return {
    kind: 'element',
    name: quieter[node.name] ?? node.name,
    attributes: { ...Object.fromEntries(kept), ...(isHeading ? { class: 'as-heading' } : {}) },
    children: node.children.map(quiet),
  };
}
