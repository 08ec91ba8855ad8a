import type { DocumentNode, ElementNode } from './document-node.js';
import { readTree } from './tree-reader.js';
import { writeHtml } from './write-html.js';

/**
 * The text without pictures that are kept from its reader: neither the image nor its alternate text, nor the words under it.
 * @param instead the words that stand in the place of a picture, by the address of its image; `undefined` for one that stays
 */
export function withoutPictures(html: string, instead: (source: string) => string | undefined): string {
  const { root } = readTree(html, 'template');
  let isChanged = false;
  const kept = (node: DocumentNode): DocumentNode => {
    if (node.kind === 'text') return node;
    const words = wordsInstead(node, instead);
    if (words === undefined) return { ...node, children: node.children.map(kept) };
    isChanged = true;
    return exemptParagraph(words);
  };
  const children = root.children.map(kept);
  return isChanged ? writeHtml(children) : html;
}

/** What is said where a picture was: a paragraph, as it stood among paragraphs. */
export function exemptParagraph(words: string): ElementNode {
  return { kind: 'element', name: 'p', attributes: {}, children: [exemptWords(words)] };
}

/** What is said where words were. */
export function exemptWords(words: string): ElementNode {
  const children: DocumentNode[] = [{ kind: 'text', text: words }];
  return { kind: 'element', name: 'span', attributes: { class: 'exempt' }, children };
}

function wordsInstead(
  node: ElementNode,
  instead: (source: string) => string | undefined,
): string | undefined {
  if (node.name === 'img') return instead(node.attributes['src'] ?? '');
  if (node.name !== 'figure') return undefined;
  for (const child of node.children) {
    const words = child.kind === 'element' ? wordsInstead(child, instead) : undefined;
    if (words !== undefined) return words;
  }
  return undefined;
}
