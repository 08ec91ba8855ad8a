import { DomainError, type Fault } from '#kernel/domain-error';
import type { ElementNode } from './document-node.js';
import { footnoteFaults } from './footnote-check.js';
import { quickTree } from './quick-tree.js';
import { readTree } from './tree-reader.js';

/**
 * Reads the HTML of a document (template HTML with author HTML inside) into the document tree.
 * @throws DomainError `html.notAllowed` with every fault, when anything stands outside the subset
 */
export function parseDocumentHtml(html: string): ElementNode {
  const quick = quickTree(html);
  if (quick) return quick;
  const { root, faults } = readTree(html, 'template');
  if (faults.length > 0) throw new DomainError('html.notAllowed', 'invalid', {}, faults);
  return root;
}

/**
 * Checks what an editor sends in. The answer names every fault with line and column and a code `html.*` whose
 * sentence says what to do; an empty list means that the text may be stored. Empty text is fine.
 * @param vocabulary `marked` where passages may be marked as kept from some readers
 */
export function checkAuthorHtml(html: string, vocabulary: 'author' | 'marked' = 'author'): Fault[] {
  const { root, faults } = readTree(html, vocabulary);
  return faults.length > 0 ? [...faults] : footnoteFaults(root);
}
