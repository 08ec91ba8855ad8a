import { Parser } from 'htmlparser2';
import { passageMark } from './vocabulary.js';

/** A letter that is no white space, and where it stands in the source. */
export interface SourceLetter {
  readonly letter: string;
  readonly from: number;
  readonly to: number;
}

/** Text as it stands between two tags. */
export interface SourceText {
  readonly kind: 'text';
  readonly from: number;
  readonly to: number;
  readonly letters: readonly SourceLetter[];
}

/** An element and where it stands in the source: from its first sign to after its last. */
export interface SourceElement {
  readonly kind: 'element';
  readonly name: string;
  /** Key of the passage that it marks; undefined for any other element. */
  readonly mark: string | undefined;
  /** Alternate text of an image; undefined for any other element. */
  readonly alt: string | undefined;
  readonly from: number;
  to: number;
  /** Of the start tag, and of the end tag; an end tag that is left out has no length. */
  readonly startTag: readonly [number, number];
  endTag: readonly [number, number];
  readonly children: (SourceElement | SourceText)[];
}

/**
 * Reads HTML so that something can be put into it, or taken out, with every other sign left as it is.
 * @returns an element without a name around everything
 */
export function readSource(html: string): SourceElement {
  const root = element('', {}, [0, 0]);
  const open = [root];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const made = element(name, attributes, [parser.startIndex, parser.endIndex + 1]);
        open.at(-1)?.children.push(made);
        open.push(made);
      },
      onclosetag(_, isImplied) {
        const closed = open.pop();
        if (!closed) return;
        const end = closed.children.at(-1)?.to ?? closed.startTag[1];
        closed.endTag = isImplied ? [end, end] : [parser.startIndex, parser.endIndex + 1];
        closed.to = closed.endTag[1];
      },
      ontext(text) {
        const [from, to] = [parser.startIndex, parser.endIndex + 1];
        open.at(-1)?.children.push({ kind: 'text', from, to, letters: lettersIn(html, text, from, to) });
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.end(html);
  root.to = html.length;
  return root;
}

function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  startTag: readonly [number, number],
): SourceElement {
  const [from, to] = startTag;
  const [mark, alt] = [attributes[passageMark], name === 'img' ? attributes['alt'] : undefined];
  return { kind: 'element', name, mark, alt, from, to, startTag, endTag: [to, to], children: [] };
}

/** A reference such as `&aring;` is one letter, however long it is written. */
function lettersIn(html: string, text: string, from: number, to: number): SourceLetter[] {
  const isReference = text.length !== to - from || html.slice(from, to) !== text;
  const letters: SourceLetter[] = [];
  let at = from;
  for (const letter of isReference ? [text] : text) {
    const after = isReference ? to : at + letter.length;
    if (letter.trim() !== '') letters.push({ letter, from: at, to: after });
    at = after;
  }
  return letters;
}

/** The letters of an element in the order in which they are read. */
export function lettersUnder(node: SourceElement | SourceText): SourceLetter[] {
  return node.kind === 'text' ? [...node.letters] : node.children.flatMap(lettersUnder);
}
