import { breakKind, type BreakKind } from './break-kind.js';

/** A part of a word that never breaks, and what may happen after it. */
export interface WordPiece {
  readonly text: string;
  readonly after: BreakKind;
}

const breakable = /[\u00ad\u200b\-\u2010–—/]|:\/\/|www\./;
/** Whether the word has a place to break, or a no-break space or hyphen to draw as the plain one. */
export function needsParts(word: string): boolean {
  return special.test(word);
}

const special = /[\u00ad\u200b\-\u2010\u2011–—/\u00a0\u202f]|www\./;
const address = /^(?:[a-z]+:\/\/|www\.)|\.[a-z]{2,}\//i;
const insideAddress = /[^/?&=#._\-~+%]*[/?&=#._\-~+%]+/gy;
/** Hyphens and dashes with at least this many letters or digits on both sides may end a line. */
const insideWord = /[\p{L}\p{N}]{2,}[\u2010–—/-](?=[\p{L}]{3,})/gu;

/**
 * Where a word may break besides at spaces: at soft hyphens (which vanish), after hyphens and slashes inside
 * compounds, after the marks of a web address. The last piece has nothing after it.
 */
export function wordPieces(word: string): WordPiece[] {
  if (!breakable.test(word)) return [{ text: word, after: breakKind.none }];
  if (address.test(word)) return cut(word, insideAddress, breakKind.open);
  const pieces: WordPiece[] = [];
  const parts = word.split(/([\u00ad\u200b])/);
  for (let i = 0; i < parts.length; i += 2) {
    const separator = parts[i + 1];
    const after =
      separator === '\u00ad' ? breakKind.hyphen : separator === '\u200b' ? breakKind.open : breakKind.none;
    const inner = parts[i] === '' ? [] : cutAfter(parts[i], insideWord, breakKind.open);
    inner.forEach((piece, k) => pieces.push(k === inner.length - 1 ? { ...piece, after } : piece));
  }
  const last = pieces.at(-1);
  if (last) pieces[pieces.length - 1] = { text: last.text, after: breakKind.none };
  return pieces;
}

function cut(word: string, pattern: RegExp, after: BreakKind): WordPiece[] {
  const pieces: WordPiece[] = [];
  let at = 0;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(word); match && match[0] !== ''; match = pattern.exec(word)) {
    pieces.push({ text: match[0], after });
    at = pattern.lastIndex;
  }
  if (at < word.length) pieces.push({ text: word.slice(at), after: breakKind.none });
  return pieces;
}

function cutAfter(word: string, pattern: RegExp, after: BreakKind): WordPiece[] {
  const pieces: WordPiece[] = [];
  let at = 0;
  for (const match of word.matchAll(pattern)) {
    const end = match.index + match[0].length;
    pieces.push({ text: word.slice(at, end), after });
    at = end;
  }
  pieces.push({ text: word.slice(at), after: breakKind.none });
  return pieces;
}
