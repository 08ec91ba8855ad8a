import { Parser } from 'htmlparser2';

/** A letter of a paragraph and where it stands in the source; several letters of white space are one. */
interface Letter {
  readonly letter: string;
  readonly from: number;
  to: number;
}

const blocks = new Set(
  'p h1 h2 h3 h4 ul ol li table caption thead tbody tr th td dl dt dd blockquote figure figcaption aside hr div section'.split(
    ' ',
  ),
);

/**
 * The words of author HTML without its marks: one text for each paragraph, heading, list item and cell, white space
 * collapsed. Offsets in these texts are what comments and suggestions are given in.
 */
export function paragraphsOf(html: string): string[] {
  return lettersOf(html).map((paragraph) => paragraph.map(({ letter }) => letter).join(''));
}

/**
 * Puts other words in the place of some of a paragraph, and leaves every mark (bold, links) where it stands; words
 * that went into a mark stay in it.
 * @param paragraph its number in {@link paragraphsOf}, from 0
 * @param start offset of the first letter in that paragraph; `end` is after the last
 * @returns the new HTML, or `undefined` when there is no such place
 */
export function replaceInHtml(
  html: string,
  paragraph: number,
  start: number,
  end: number,
  words: string,
): string | undefined {
  const letters = lettersOf(html)[paragraph];
  if (!letters || start < 0 || end < start || end > lengthOf(letters) || lengthOf(letters) === 0)
    return undefined;
  const [first, last] = [indexAt(letters, start), indexAt(letters, end)];
  const place = letters[first]?.from ?? letters[letters.length - 1].to;
  const parts: string[] = [html.slice(0, place), escaped(words)];
  let at = place;
  for (const { from, to } of letters.slice(first, last)) {
    parts.push(html.slice(at, from));
    at = to;
  }
  return [...parts, html.slice(at)].join('');
}

/** A letter can be two code units, as an emoji; offsets count code units, as JavaScript and browsers do. */
function indexAt(letters: readonly Letter[], offset: number): number {
  let passed = 0;
  let index = 0;
  while (index < letters.length && passed < offset) passed += letters[index++].letter.length;
  return index;
}

function lengthOf(letters: readonly Letter[]): number {
  return letters.reduce((sum, { letter }) => sum + letter.length, 0);
}

function lettersOf(html: string): Letter[][] {
  const paragraphs: Letter[][] = [];
  let open: Letter[] = [];
  const close = () => {
    while (open.at(-1)?.letter === ' ') open.pop();
    if (open.length > 0) paragraphs.push(open);
    open = [];
  };
  const space = (from: number, to: number) => {
    const last = open.at(-1);
    if (last?.letter === ' ' && last.to === from) last.to = to;
    else if (last && last.letter !== ' ') open.push({ letter: ' ', from, to });
  };
  const parser = new Parser(
    {
      onopentag(name) {
        if (blocks.has(name)) close();
        else if (name === 'br') space(parser.startIndex, parser.startIndex);
      },
      onclosetag(name) {
        if (blocks.has(name)) close();
      },
      ontext(text) {
        const [from, to] = [parser.startIndex, parser.endIndex + 1];
        const isEntity = text.length !== to - from || html.slice(from, to) !== text;
        let at = from;
        for (const letter of isEntity ? [text] : text) {
          const after = isEntity ? to : at + letter.length;
          if (/^[ \t\r\n\f]+$/.test(letter)) space(at, after);
          else open.push({ letter, from: at, to: after });
          at = after;
        }
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.end(html);
  close();
  return paragraphs;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
