import { readSource, type SourceElement } from './source-tree.js';
import { passageMark } from './vocabulary.js';

/** A picture in a text: a figure with what stands under it, or an image by itself. */
export interface TextPictureOf {
  /** Alternate text, and the words under it. */
  readonly words: string;
  /** Key of the passage that it is marked as; undefined when it is not. */
  readonly mark: string | undefined;
  /** Whether it is a vedlegg as well, which is a document of its own. */
  readonly isVedlegg: boolean;
}

/** The pictures of a text in the order in which they stand. */
export function picturesIn(html: string): readonly TextPictureOf[] {
  return pictureElements(html).map((element) => ({
    ...{ words: wordsUnder(element), mark: element.mark },
    isVedlegg: /\ssrc="vedlegg:/.test(html.slice(element.from, element.to)),
  }));
}

/**
 * Marks a whole picture, with its alternate text and the words under it, as a passage. Nothing else of the text changes.
 * @param place which of the pictures, from 1
 * @returns undefined when there is no such picture, or it is marked already
 */
export function markPicture(html: string, place: number, key: string): string | undefined {
  const element = pictureElements(html)[place - 1];
  if (!element || element.mark !== undefined) return undefined;
  const after = element.from + 1 + element.name.length;
  return `${html.slice(0, after)} ${passageMark}="${key}"${html.slice(after)}`;
}

/** Where the mark of a picture stands, with the white space before it; undefined for an element that has none. */
export function markIn(html: string, { name, startTag: [from, to] }: SourceElement) {
  const start = from + 1 + name.length;
  for (const found of html.slice(start, to).matchAll(attribute)) {
    if (found[1].toLowerCase() !== passageMark) continue;
    const at = start + found.index;
    return { from: at, to: at + found[0].length };
  }
  return undefined;
}

/** An attribute with the white space before it; what stands in quotes is never taken for a name. */
const attribute = /\s+([^\s"'<>/=]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?/g;

/** Alternate texts and words in the order in which they are read. */
export function wordsUnder(node: SourceElement): string {
  const write = (child: SourceElement['children'][number]): string => {
    if (child.kind === 'element') {
      if (child.name === 'img') return ` ${child.alt ?? ''} `;
      return child.name === 'br' ? ' ' : child.children.map(write).join('');
    }
    let [at, text] = [child.from, ''];
    for (const { letter, from, to } of child.letters) {
      text += `${from > at ? ' ' : ''}${letter}`;
      at = to;
    }
    return at < child.to ? `${text} ` : text;
  };
  return write(node).replace(/\s+/g, ' ').trim();
}

function pictureElements(html: string): readonly SourceElement[] {
  const found: SourceElement[] = [];
  const visit = (node: SourceElement): void => {
    if (node.name === 'img' || (node.name === 'figure' && holdsImage(node))) {
      found.push(node);
      return;
    }
    for (const child of node.children) if (child.kind === 'element') visit(child);
  };
  if (/<img\b/i.test(html)) visit(readSource(html));
  return found;
}

const holdsImage = (node: SourceElement): boolean =>
  node.children.some((child) => child.kind === 'element' && (child.name === 'img' || holdsImage(child)));
