import { element, lookOf, type PastedElement, type PastedNode, textOf } from './pasted-tree.js';

/** A paragraph that Word shows as a point of a list. */
interface Point {
  /** From 1. */
  readonly level: number;
  /** Points of one list of Word have the same. */
  readonly list: string;
  /** What Word draws before the words: "·", "1.", "a)". */
  readonly sign: string;
  readonly words: PastedNode[];
}

/** Word pastes lists as paragraphs with a drawn sign; they become lists, one in another as their levels say. */
export function makeWordLists(parent: PastedElement): void {
  const made: PastedNode[] = [];
  let open: OpenList[] = [];
  for (const node of parent.children) {
    const point = typeof node === 'string' ? undefined : pointOf(node);
    if (point) {
      open = withPoint(made, open, point);
      continue;
    }
    if (typeof node !== 'string') makeWordLists(node);
    if (typeof node !== 'string' || node.trim() !== '') open = [];
    made.push(node);
  }
  parent.children = made;
}

interface OpenList {
  readonly made: PastedElement;
  readonly list: string;
}

function withPoint(made: PastedNode[], before: readonly OpenList[], point: Point): OpenList[] {
  // A point cannot lie deeper than one level below the point before it.
  const depth = Math.min(point.level, before.length + 1);
  const open = before.slice(0, depth);
  const { name, attributes } = listOf(point.sign);
  const same = open[depth - 1];
  const goesOn = same?.made.name === name && (same.list === point.list || attributes['start'] !== undefined);
  if (same && !goesOn) open.pop();
  if (!goesOn) {
    const list = element(name, [], attributes);
    const above = open.at(-1)?.made.children.at(-1);
    (typeof above === 'object' ? above.children : made).push(list);
    open.push({ made: list, list: point.list });
  }
  open.at(-1)!.made.children.push(element('li', [element('p', point.words)]));
  return open;
}

function pointOf(node: PastedElement): Point | undefined {
  const found = /^(l\d+) level(\d+)/.exec(lookOf(node, 'mso-list'));
  if (node.name !== 'p' || !found) return undefined;
  const [, list, level] = found;
  const signs: string[] = [];
  const words = withoutSign(node, signs).children;
  return { level: Number(level), list, sign: signs.join('').trim(), words };
}

function withoutSign(parent: PastedElement, signs: string[]): PastedElement {
  const children = parent.children.flatMap((node): PastedNode[] => {
    if (typeof node === 'string') return [node];
    if (lookOf(node, 'mso-list') !== 'ignore') return [withoutSign(node, signs)];
    signs.push(textOf(node));
    return [];
  });
  return { ...parent, children };
}

function listOf(sign: string): { readonly name: 'ul' | 'ol'; readonly attributes: Record<string, string> } {
  const number = /^\(?(?:\d+\.)*(\d+|[a-zæøå]{1,5})[.)]$/i.exec(sign)?.[1];
  if (number === undefined) return { name: 'ul', attributes: {} };
  if (/^\d+$/.test(number))
    return { name: 'ol', attributes: Number(number) > 1 ? { start: String(Number(number)) } : {} };
  const isRoman = /^[ivx]+$/i.test(number);
  const type = isRoman ? 'i' : 'a';
  return { name: 'ol', attributes: { type: number === number.toLowerCase() ? type : type.toUpperCase() } };
}
