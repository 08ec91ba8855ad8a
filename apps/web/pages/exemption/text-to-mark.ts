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
  'data-picture',
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
 * Author HTML as it is shown where words and pictures are chosen: letter for letter the same words, with their marks; pictures
 * have their number (`picturesIn`).
 * @param html as it is kept, so it was checked when it was written
 */
export function textToMark(html: string): string {
  let pictures = 0;
  const numbered = (node: DocumentNode): DocumentNode => {
    if (node.kind === 'text') return node;
    const isPicture = node.name === 'img' || (node.name === 'figure' && holdsImage(node));
    if (!isPicture) return { ...node, children: node.children.map(numbered) };
    pictures += 1;
    return { ...node, attributes: { ...node.attributes, 'data-picture': String(pictures) } };
  };
  return writeHtml(readTree(html, 'marked').root.children.map(numbered).map(quiet));
}

const holdsImage = (node: DocumentNode): boolean =>
  node.kind === 'element' && (node.name === 'img' || node.children.some(holdsImage));

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
