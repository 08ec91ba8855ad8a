import { createRequire } from 'node:module';
import type { Fault } from '#kernel/domain-error';
import { cleanText } from './clean-text.js';
import type { ElementNode } from './document-node.js';
import { type FaultPlace, FaultList } from './fault-list.js';
import { attributeFault } from './attribute-rules.js';
import { placeFault, textPlaceFault } from './place-rules.js';
import { deepestNesting, knowsElement, longestHtml, passageMark, type Vocabulary } from './vocabulary.js';

const chunk = 65_536;
const require = createRequire(import.meta.url);

/** What reading gave: the tree (a `div` around everything) and every fault found on the way. */
export interface ReadTree {
  readonly root: ElementNode;
  readonly faults: readonly Fault[];
}

/**
 * Reads HTML into the document tree and checks each element, attribute and place against the vocabulary.
 * Never throws and never takes more than linear time: reading stops at the nesting and length limits.
 */
export function readTree(html: string, vocabulary: Vocabulary): ReadTree {
  const root: ElementNode = { kind: 'element', name: 'div', attributes: {}, children: [] };
  const faults = new FaultList(html);
  if (html.length > longestHtml[vocabulary]) {
    faults.add('html.tooLong', 0, { limit: longestHtml[vocabulary], length: html.length });
    return { root, faults: faults.all };
  }
  const open: ElementNode[] = [root];
  let stopped = false;
  // Loaded with the first HTML that needs it: the quick reader reads what our own templates write.
  const { Parser } = require('htmlparser2') as typeof import('htmlparser2');
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const at: FaultPlace = parser.startIndex;
        if (stopped) return;
        const parent = open[open.length - 1];
        const element: ElementNode = { kind: 'element', name, attributes, children: [] };
        open.push(element);
        if (open.length > deepestNesting) {
          faults.add('html.tooDeep', at, { limit: deepestNesting });
          stopped = true;
          return;
        }
        if (!knowsElement(vocabulary, name)) {
          faults.add('html.elementNotAllowed', at, { element: name });
          return;
        }
        for (const [attribute, value] of Object.entries(attributes)) {
          const fault = attributeFault(vocabulary, name, attribute, value);
          if (fault) faults.add(fault.code, at, fault.params);
        }
        if (name === 'img' && !('alt' in attributes)) faults.add('html.imageWithoutAlt', at, {});
        if (name === 'span' && vocabulary === 'marked' && !(passageMark in attributes))
          faults.add('html.elementNotAllowed', at, { element: name });
        const misplaced = placeFault(name, open);
        if (misplaced) faults.add(misplaced.code, at, misplaced.params);
        parent.children.push(element);
      },
      ontext(data) {
        if (stopped) return;
        const text = cleanText(data);
        const parent = open[open.length - 1];
        const last = parent.children.at(-1);
        const misplaced = textPlaceFault(parent, text);
        if (misplaced) faults.add(misplaced.code, parser.startIndex, misplaced.params);
        if (last?.kind === 'text')
          parent.children[parent.children.length - 1] = { kind: 'text', text: last.text + text };
        else parent.children.push({ kind: 'text', text });
      },
      onclosetag() {
        if (!stopped && open.length > 1) open.pop();
      },
      onprocessinginstruction(name) {
        if (!stopped) faults.add('html.elementNotAllowed', parser.startIndex, { element: name.slice(0, 30) });
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  for (let at = 0; at < html.length && !stopped && !faults.full;) {
    const end = endOfChunk(html, at);
    parser.write(html.slice(at, end));
    at = end;
  }
  if (!stopped && !faults.full) parser.end();
  return { root, faults: faults.all };
}

/** Where reading may pause: before a tag, because a pause inside text would part a letter from its mark. */
function endOfChunk(html: string, start: number): number {
  if (html.length - start <= chunk) return html.length;
  const before = html.lastIndexOf('<', start + chunk);
  return before > start ? before : start + chunk;
}
