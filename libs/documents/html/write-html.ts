import type { DocumentNode } from './document-node.js';

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const empty = new Set(['br', 'hr', 'img']);

/** Writes nodes of a document tree as HTML again. What was text stays text, whatever signs it has. */
export function writeHtml(nodes: readonly DocumentNode[]): string {
  return nodes.map(written).join('');
}

function written(node: DocumentNode): string {
  if (node.kind === 'text') return escaped(node.text);
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  const start = `<${node.name}${attributes.join('')}>`;
  return empty.has(node.name) ? start : `${start}${writeHtml(node.children)}</${node.name}>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => signs[sign]);
}
