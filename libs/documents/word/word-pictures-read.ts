import { randomUUID } from 'node:crypto';
import { pictureForText } from '#documents/gate/text-pictures';
import { type DocumentNode, type ElementNode, textOf } from '../html/document-node.js';
import { parseDocumentHtml } from '../html/parse-html.js';

/** What the pictures of one text may have together, in letters of their data, and how many they may be. */
const most = { letters: 3_000_000, pictures: 40 };
const image = /<img\b[^>]*>/g;
const source = /\ssrc="data:image\/[\w.+-]+;base64,([^"]*)"/;
const alternate = /\salt="([^"]*)"/;

/** A document with its pictures as papers have them. */
export interface WithPictures {
  readonly root: ElementNode;
  /** How many could not be had: of another type than papers take, broken, in a footnote, or too many. */
  readonly leftOut: number;
}

/**
 * Reads the HTML of a Word file with its pictures as those of a paper: each after the paragraph, list or table that it
 * stood in, encoded anew through the gate. One without alternate text has an empty one, which the checks ask for.
 * @param html with `img` anywhere in a line, where papers have none
 */
export async function withOwnPictures(html: string): Promise<WithPictures> {
  const tags: string[] = [];
  const mark = randomUUID();
  const marked = html.replace(image, (tag) => `${mark}:${tags.push(tag) - 1};`);
  const parsed = parseDocumentHtml(marked);
  if (tags.length === 0) return { root: parsed, leftOut: 0 };
  const place = new RegExp(`${mark}:(\\d+);`, 'g');
  const children: DocumentNode[] = [];
  const figures = new Figures();
  for (const block of parsed.children) {
    const found = [...textOf(block).matchAll(place)].map(([, i]) => tags[Number(i)]);
    const rest = found.length > 0 ? withoutMarks(block, place) : block;
    if (found.length === 0 || textOf(rest) !== '' || isTable(rest)) children.push(rest);
    const isNote = block.kind === 'element' && block.name === 'aside';
    if (!isNote) for (const tag of found) children.push(...(await figures.of(tag)));
  }
  const left = tags.length - figures.taken;
  return { root: { ...parsed, children }, leftOut: left };
}

/** Makes figures until a text has as many as it may. */
class Figures {
  taken = 0;
  private letters = 0;

  /** @returns nothing for a picture that cannot be had */
  async of(tag: string): Promise<ElementNode[]> {
    const [, base64] = source.exec(tag) ?? [];
    if (!base64 || this.taken >= most.pictures) return [];
    const src = await pictureForText(Buffer.from(base64, 'base64'));
    if (src === undefined || this.letters + src.length > most.letters) return [];
    this.taken += 1;
    this.letters += src.length;
    const alt = plain(alternate.exec(tag)?.[1] ?? '').trim();
    const picture: ElementNode = { kind: 'element', name: 'img', attributes: { src, alt }, children: [] };
    return [{ kind: 'element', name: 'figure', attributes: {}, children: [picture] }];
  }
}

/** The words of an attribute, as the parser of HTML reads them. */
function plain(attribute: string): string {
  return textOf(parseDocumentHtml(attribute.replace(/</g, '&lt;')));
}

function withoutMarks(node: DocumentNode, place: RegExp): DocumentNode {
  if (node.kind === 'text') return { kind: 'text', text: node.text.replace(place, '') };
  return { ...node, children: node.children.map((child) => withoutMarks(child, place)) };
}

function isTable(node: DocumentNode): boolean {
  return node.kind === 'element' && node.name === 'table';
}
