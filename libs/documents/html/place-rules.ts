import type { Refusal } from './attribute-rules.js';
import type { ElementNode } from './document-node.js';
import { fixedChildren, inlineElements, requiredParents } from './vocabulary.js';

/** Blocks that hold one line of thought: nothing but inline content. */
const linesOnly = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'caption']);

/**
 * Why an element may not stand where it stands, or undefined. `open` is the chain of open elements, the element
 * itself last.
 */
export function placeFault(name: string, open: readonly ElementNode[]): Refusal | undefined {
  const parent = open[open.length - 2];
  const parents = requiredParents[name];
  if (parents && !parents.includes(parent.name)) {
    return { code: 'html.misplaced', params: { element: name, parent: parents[0] } };
  }
  const children = fixedChildren[parent.name];
  if (children && !children.includes(name)) {
    return { code: 'html.childNotAllowed', params: { element: name, parent: parent.name } };
  }
  if (inlineElements.has(name)) return undefined;
  if (linesOnly.has(parent.name) || inlineElements.has(parent.name)) {
    return { code: 'html.blockInLine', params: { element: name, parent: parent.name } };
  }
  return undefined;
}

/** Why text may not stand directly in this element, or undefined. White space is welcome everywhere. */
export function textPlaceFault(parent: ElementNode, text: string): Refusal | undefined {
  if (!(parent.name in fixedChildren) || text.trim() === '') return undefined;
  return { code: 'html.textMisplaced', params: { parent: parent.name } };
}
