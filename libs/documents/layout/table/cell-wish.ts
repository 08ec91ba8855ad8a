import { type DocumentNode, type ElementNode } from '#documents/html/document-node';
import { inlineElements } from '#documents/html/vocabulary';
import type { Setting } from '#documents/layout/setting';
import type { FontFace } from '#documents/type/font-face';
import { isSpace } from '#documents/type/white-space';
import { needsParts } from '#documents/type/word-pieces';
import { wordParts } from '#documents/type/word-parts';
import type { ColumnWish } from './column-widths.js';

/** Semibold and stand-ins are a little wider than the plain words that are measured. */
const allowance = 1.05;
const breaks = /(?<=[-–/\u00ad])/;
/** Case numbers, dates and times are read as one sign: a column makes room for them whole. */
const hasLetters = /\p{L}/u;

/** What the content of a cell asks of its column, measured roughly: word by word in the cell's own face. */
export function cellWish(node: ElementNode, setting: Setting): ColumnWish {
  const wish = { narrowest: 0, widest: 0, line: 0 };
  const face = setting.part.faces[setting.style.face];
  measure(node.children, { wish, face, setting, indent: 0 });
  const scale = (setting.style.size / 1000) * allowance;
  return { narrowest: wish.narrowest * scale, widest: Math.max(wish.widest, wish.line) * scale };
}

interface Measuring {
  readonly wish: { narrowest: number; widest: number; line: number };
  readonly face: FontFace;
  readonly setting: Setting;
  /** Of lists and quotations around, in thousandths of the size. */
  readonly indent: number;
}

function measure(nodes: readonly DocumentNode[], at: Measuring): void {
  const { wish } = at;
  for (const node of nodes) {
    if (node.kind === 'text') {
      words(node.text, at);
      continue;
    }
    if (node.name === 'aside') continue;
    const inline = inlineElements.has(node.name) && node.name !== 'br';
    if (!inline) endLine(at);
    if (node.attributes['data-page-of'] !== undefined) words('0'.repeat(at.setting.part.pageDigits), at);
    if (node.name === 'img') picture(node, at);
    measure(node.children, { ...at, indent: at.indent + indentOf(node, at.setting) });
    if (!inline) endLine(at);
  }
  wish.widest = Math.max(wish.widest, wish.line + at.indent);
}

function endLine({ wish, indent }: Measuring): void {
  wish.widest = Math.max(wish.widest, wish.line + indent);
  wish.line = 0;
}

function words(text: string, { wish, face, indent }: Measuring): void {
  const space = face.space.width;
  for (let at = 0; at < text.length;) {
    let end = at;
    while (end < text.length && !isSpace(text.charCodeAt(end))) end++;
    if (end > at) {
      const width = face.wholeAt(text, at, end)?.width ?? wordWidth(text.slice(at, end), face);
      wish.line += (wish.line > 0 ? space : 0) + width;
      const longest = width < 3000 ? width : longestPart(text.slice(at, end), width, face);
      wish.narrowest = Math.max(wish.narrowest, longest + indent);
    }
    at = end + 1;
  }
}

/** Long words with letters may break after hyphens and slashes. */
function longestPart(word: string, width: number, face: FontFace): number {
  if (!hasLetters.test(word)) return width;
  return Math.max(...word.split(breaks).map((part) => wordWidth(part, face)));
}

/** The width of a word; without kerning where it may break inside. */
function wordWidth(word: string, face: FontFace): number {
  const whole = face.whole(word);
  if (whole) return whole.width;
  const letters = [...word];
  const lacking = letters.some((letter) => !needsParts(letter) && !face.covers(letter.codePointAt(0) ?? 0));
  if (lacking) return wordParts(word, face).reduce((sum, { text }) => sum + text.width, 0);
  return letters.reduce((sum, letter) => sum + (face.whole(letter)?.width ?? 600), 0);
}

function picture(node: ElementNode, { wish, setting }: Measuring): void {
  const width = (Number(node.attributes['width'] ?? 160) * 750) / setting.style.size;
  wish.widest = Math.max(wish.widest, width);
  wish.narrowest = Math.max(wish.narrowest, Math.min(width, 4000));
}

function indentOf(node: ElementNode, { part, style }: Setting): number {
  const indents = node.name === 'ul' || node.name === 'ol' || node.name === 'blockquote';
  return indents ? (part.look.measures.listIndent * 1000) / style.size : 0;
}
