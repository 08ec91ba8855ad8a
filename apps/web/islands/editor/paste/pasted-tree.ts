import { Parser } from 'htmlparser2';

/** An element of what is pasted. The outermost has no name. */
export interface PastedElement {
  name: string;
  readonly attributes: Record<string, string>;
  children: PastedNode[];
}

export type PastedNode = PastedElement | string;

const unclosed = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'wbr']);
const unseen = new Set(['base', 'head', 'link', 'meta', 'script', 'style', 'template', 'title', 'xml']);

/**
 * Reads HTML from the clipboard. What nobody sees (styles, scripts, remarks) is not read. The browser's own reader is not
 * used: it takes away the looks (`style`) that tell what is a list and what is bold, as the page's own rules ask it to.
 */
export function readPasted(html: string): PastedElement {
  const root = element('', []);
  const open = [root];
  const parser = new Parser({
    onopentag(name, attributes) {
      const made = element(name, [], attributes);
      if (!unseen.has(name)) open.at(-1)!.children.push(made);
      open.push(made);
    },
    ontext: (text) => void open.at(-1)!.children.push(text),
    onclosetag: () => void open.pop(),
  });
  parser.end(html);
  return root;
}

/** The HTML of what was read. */
export function writePasted(node: PastedNode): string {
  if (typeof node === 'string') return escaped(node);
  const { name, attributes, children } = node;
  const inside = children.map(writePasted).join('');
  if (name === '') return inside;
  const told = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  return `<${name}${told.join('')}>${unclosed.has(name) ? '' : `${inside}</${name}>`}`;
}

/** Makes an element. */
export function element(
  name: string,
  children: PastedNode[],
  attributes: Record<string, string> = {},
): PastedElement {
  return { name, attributes, children };
}

/** The words of a node, without its marks. */
export function textOf(node: PastedNode): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join('');
}

/** All elements inside one, outermost first. */
export function elementsIn(parent: PastedElement): PastedElement[] {
  return parent.children.flatMap((node) => (typeof node === 'string' ? [] : [node, ...elementsIn(node)]));
}

/** Puts something else in the place of each element inside, innermost first; the element itself leaves it as it is. */
export function replaceEach(
  parent: PastedElement,
  by: (element: PastedElement) => readonly PastedNode[],
): void {
  parent.children = parent.children.flatMap((node) => {
    if (typeof node === 'string') return [node];
    replaceEach(node, by);
    return by(node);
  });
}

/** What the `style` of an element says of one property, in small letters; empty when it says nothing. */
export function lookOf({ attributes }: PastedElement, property: string): string {
  const declarations = (attributes['style'] ?? '').split(';').map((line) => line.split(':'));
  const [, ...value] = declarations.findLast(([name]) => name.trim().toLowerCase() === property) ?? [];
  return value.join(':').trim().toLowerCase();
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
