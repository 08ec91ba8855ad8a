import { Parser } from 'htmlparser2';

/** Stands in a text where a picked reference stood: what the program writes itself is not looked at. */
export const referenceMark = '\uFFFC';

const blocks = new Set(['p', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'td', 'th', 'dt', 'dd', 'br']);
const listParts = new Set(['ul', 'ol', 'td', 'th']);

/** Author HTML as it is read: a line for each block. */
export interface TextLine {
  readonly text: string;
  /** Whether it stands in a list or a table, where the program sets the marks. */
  readonly isListed: boolean;
}

/** The lines of a text in order; empty ones left out, picked references as {@link referenceMark}. */
export function linesOf(html: string): readonly TextLine[] {
  const lines: TextLine[] = [];
  let text = '';
  let depth = 0;
  let inReference = false;
  const end = () => {
    const line = text
      .replaceAll('\u00ad', '')
      .replace(/[\s\u00a0]+/g, ' ')
      .trim();
    if (line !== '') lines.push({ text: line, isListed: depth > 0 });
    text = '';
  };
  const parser = new Parser(
    {
      onopentag(name, { href }) {
        if (blocks.has(name)) end();
        if (listParts.has(name)) depth++;
        if (name === 'a' && /^(?:sak|vedlegg):/.test(href ?? '')) {
          inReference = true;
          text += referenceMark;
        }
      },
      ontext(part) {
        if (!inReference) text += part;
      },
      onclosetag(name) {
        if (name === 'a') inReference = false;
        if (blocks.has(name)) end();
        if (listParts.has(name)) depth--;
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  end();
  return lines;
}

/** The same as one text, a line for each block. */
export function plainText(html: string): string {
  return linesOf(html)
    .map(({ text }) => text)
    .join('\n');
}
