import { attributeFault } from './attribute-rules.js';
import { cleanText } from './clean-text.js';
import type { ElementNode } from './document-node.js';
import { placeFault, textPlaceFault } from './place-rules.js';
import { deepestNesting, knowsElement, longestHtml } from './vocabulary.js';

const voidElements = new Set(['br', 'hr', 'img']);
const startTag = /<([a-z][a-z0-9]*)((?:[ \t\r\n\f]+[a-z][a-z0-9-]*(?:="[^"]*")?)*)[ \t\r\n\f]*(\/?)>/y;
const attribute = /([a-z][a-z0-9-]*)(?:="([^"]*)")?/g;
/** What templates and editors write as entities. Any other is for the full reader, which knows them all. */
const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#x27;': "'",
  '&#x3D;': '=',
  '&#x60;': '`',
  '&nbsp;': '\u00a0',
};
const entity = /(&(?:amp|lt|gt|quot|#39|#x27|#x3D|#x60|nbsp);)/;

/**
 * Reads HTML that is written as our templates and editors write it: lower case, every element closed, attributes in
 * double quotes, known entities. Whatever else stands in it, and whatever the subset does not allow, gives `undefined`:
 * then the full reader decides what it is and says what is wrong. A tree given here is the one that the full reader
 * gives, in a fifth of the time; a test holds the two together.
 */
export function quickTree(html: string): ElementNode | undefined {
  if (html.length > longestHtml.template) return undefined;
  const root: ElementNode = { kind: 'element', name: 'div', attributes: {}, children: [] };
  const open = [root];
  for (let at = 0; at < html.length;) {
    const next = html.indexOf('<', at);
    const end = next < 0 ? html.length : next;
    if (end > at && !addText(html.slice(at, end), open[open.length - 1])) return undefined;
    if (next < 0) break;
    at = html.charCodeAt(next + 1) === 47 ? endElement(html, next, open) : beginElement(html, next, open);
    if (at < 0) return undefined;
  }
  return open.length === 1 ? root : undefined;
}

/** Closes the open element whose end tag stands here; returns where it ends, or -1 when it is another's. */
function endElement(html: string, at: number, open: ElementNode[]): number {
  const { name } = open[open.length - 1];
  const end = at + 2 + name.length;
  if (open.length === 1 || html.charCodeAt(end) !== 62 || !html.startsWith(name, at + 2)) return -1;
  open.pop();
  return end + 1;
}

/** Puts the element that begins here into the open one; returns where its tag ends, or -1 when it may not be so. */
function beginElement(html: string, at: number, open: ElementNode[]): number {
  startTag.lastIndex = at;
  const match = startTag.exec(html);
  if (!match) return -1;
  const [whole, name, written, slash] = match;
  const isVoid = voidElements.has(name);
  if ((slash !== '' && !isVoid) || !knowsElement('template', name)) return -1;
  const attributes = written === '' ? {} : attributesOf(name, written);
  if (!attributes || (name === 'img' && !('alt' in attributes))) return -1;
  // A link in a link ends the outer one; other elements that end their like may not stand there at all.
  if (name === 'a' && open[open.length - 1].name === 'a') return -1;
  const element: ElementNode = { kind: 'element', name, attributes, children: [] };
  open.push(element);
  if (open.length > deepestNesting || placeFault(name, open)) return -1;
  open[open.length - 2].children.push(element);
  if (isVoid) open.pop();
  return at + whole.length;
}

/** The attributes of an element; undefined when one may not stand there, or stands there twice. */
function attributesOf(element: string, written: string): Record<string, string> | undefined {
  const attributes: Record<string, string> = {};
  for (const [, name, source = ''] of written.matchAll(attribute)) {
    const value = decoded(source);
    if (value === undefined || Object.hasOwn(attributes, name)) return undefined;
    if (attributeFault('template', element, name, value)) return undefined;
    attributes[name] = value;
  }
  return attributes;
}

/** Adds text to the open element; false when text may not stand there or holds an unknown entity. */
function addText(source: string, parent: ElementNode): boolean {
  const text = source.includes('&') ? decoded(source, cleanText) : cleanText(source);
  if (text === undefined || textPlaceFault(parent, text)) return false;
  parent.children.push({ kind: 'text', text });
  return true;
}

/** Text with its entities put in; each stretch between them is treated by itself, as the full reader does. */
function decoded(source: string, treat: (text: string) => string = (text) => text): string | undefined {
  if (!source.includes('&')) return treat(source);
  let text = '';
  for (const [i, part] of source.split(entity).entries()) {
    if (i % 2 === 1) text += entities[part];
    else if (part.includes('&')) return undefined;
    else text += treat(part);
  }
  return text;
}
