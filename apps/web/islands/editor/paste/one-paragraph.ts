import { element, type PastedElement, type PastedNode, textOf } from './pasted-tree.js';

const inline = new Set(['a', 'b', 'br', 'em', 'font', 'i', 's', 'span', 'strong', 'sub', 'sup', 'u']);

/**
 * Makes one paragraph of what is pasted where only one can stand: paragraphs, points of lists and cells become lines of it.
 * @returns how many lines it has
 */
export function inOneParagraph(root: PastedElement): number {
  const lines: PastedNode[][] = [[]];
  const isInline = (node: PastedNode): boolean =>
    typeof node === 'string' || (inline.has(node.name) && node.children.every(isInline));
  const visit = (node: PastedNode): void => {
    if (isInline(node) || typeof node === 'string') return void lines.at(-1)!.push(node);
    lines.push([]);
    node.children.forEach(visit);
    lines.push([]);
  };
  root.children.forEach(visit);
  const full = lines.filter((line) => line.some((node) => textOf(node).trim() !== ''));
  const children = full.flatMap((line, i) => (i === 0 ? line : [element('br', []), ...line]));
  root.children = [element('p', children)];
  return full.length;
}
