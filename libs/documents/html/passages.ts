import { exemptParagraph, exemptWords } from './closed-pictures.js';
import type { DocumentNode, ElementNode } from './document-node.js';
import { readTree } from './tree-reader.js';
import { passageMark } from './vocabulary.js';
import { writeHtml } from './write-html.js';

/** The keys of the passages that are marked in a text, each once, in order. Nothing is found in most texts, and quickly. */
export function passageKeysIn(html: string): string[] {
  if (!html.toLowerCase().includes(passageMark)) return [];
  const keys: string[] = [];
  const visit = (node: DocumentNode): void => {
    if (node.kind === 'text') return;
    const key = node.attributes[passageMark];
    if (key !== undefined) keys.push(key);
    node.children.forEach(visit);
  };
  visit(readTree(html, 'template').root);
  return [...new Set(keys)];
}

/**
 * The text without some of its marked passages, and without the footnotes that only those refer to: their words,
 * addresses and pictures are not in what comes out. What cannot be read for certain is left out as well.
 * @param instead the words that stand in the place of a passage, by its key; `undefined` for one that stays
 */
export function withoutPassages(html: string, instead: (key: string) => string | undefined): string {
  const keys = passageKeysIn(html);
  if (keys.every((key) => instead(key) === undefined)) return html;
  const { root } = readTree(html, 'template');
  const before = footnotesIn(root);
  const children = root.children.flatMap((node) => kept(node, instead));
  const after = footnotesIn({ ...root, children });
  const gone = new Set([...before].filter((id) => !after.has(id)));
  return writeHtml(gone.size === 0 ? children : withoutFootnotes(children, gone));
}

function kept(node: DocumentNode, instead: (key: string) => string | undefined): DocumentNode[] {
  if (node.kind === 'text') return [node];
  const key = node.attributes[passageMark];
  const text = key === undefined ? undefined : instead(key);
  if (text === undefined) {
    return [{ ...node, children: joined(node.children.flatMap((child) => kept(child, instead))) }];
  }
  // A picture stands among paragraphs, and so does what is said in its place.
  return [node.name === 'span' ? exemptWords(text) : exemptParagraph(text)];
}

/** One mark is enough for passages of one kind that stand side by side, as those that bold words part. */
function joined(nodes: readonly DocumentNode[]): DocumentNode[] {
  return nodes.filter((node, i) => i === 0 || !isSameMark(node, nodes[i - 1]));
}

function isSameMark(node: DocumentNode, before: DocumentNode): boolean {
  const isMark = (one: DocumentNode) => one.kind === 'element' && one.attributes['class'] === 'exempt';
  return isMark(node) && isMark(before) && writeHtml([node]) === writeHtml([before]);
}

/** The ids of the footnotes that are referred to. */
function footnotesIn(root: ElementNode): Set<string> {
  const ids = new Set<string>();
  const visit = (node: DocumentNode): void => {
    if (node.kind === 'text') return;
    const href = node.attributes['href'];
    if (node.name === 'a' && href?.startsWith('#fn-')) ids.add(href.slice(1));
    node.children.forEach(visit);
  };
  visit(root);
  return ids;
}

function withoutFootnotes(nodes: readonly DocumentNode[], gone: ReadonlySet<string>): DocumentNode[] {
  return nodes.flatMap((node): DocumentNode[] => {
    if (node.kind === 'text') return [node];
    if (node.name === 'aside' && gone.has(node.attributes['id'] ?? '')) return [];
    return [{ ...node, children: withoutFootnotes(node.children, gone) }];
  });
}
