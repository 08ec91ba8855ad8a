import type { DocumentNode, ElementNode } from '../html/document-node.js';

/** The footnotes of a document, numbered from 1 in the order in which the text refers to them. */
export function footnoteNumbers(root: ElementNode): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  const visit = (node: DocumentNode): void => {
    if (node.kind === 'text') return;
    const id = footnoteOf(node);
    if (id !== undefined && !numbers.has(id)) numbers.set(id, numbers.size + 1);
    node.children.forEach(visit);
  };
  visit(root);
  return numbers;
}

/** The id of the footnote that a link refers to; undefined for any other element. */
export function footnoteOf(node: ElementNode): string | undefined {
  const href = node.name === 'a' ? node.attributes['href'] : undefined;
  return href?.startsWith('#fn-') ? href.slice(1) : undefined;
}

/** The texts of the footnotes, by id. */
export function footnoteTexts(root: ElementNode): ReadonlyMap<string, ElementNode> {
  const texts = new Map<string, ElementNode>();
  const visit = (node: DocumentNode): void => {
    if (node.kind === 'text') return;
    const { id } = node.attributes;
    if (node.name === 'aside' && id !== undefined) texts.set(id, node);
    node.children.forEach(visit);
  };
  visit(root);
  return texts;
}
