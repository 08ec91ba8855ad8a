import type { FontFace } from './font-face.js';
import { graphemes } from './graphemes.js';

/** A stretch that is drawn in one face; `actual` is what it stands for when it is only a stand-in. */
export interface ShowablePart {
  readonly text: string;
  /** The face that has it, where the word's own face lacks it. */
  readonly face?: FontFace;
  readonly actual?: string;
  readonly breakAfter?: boolean;
}

/** Drawn for a character that no face has; the real one is kept for copying, search and screen readers. */
const standIn = '□';
const invisible = /^[\p{Default_Ignorable_Code_Point}\p{Cc}]+$/u;
const plain = /^[\x20-\x7eæøåÆØÅ\u00a0–]*$/;
/** Meant to be a picture; the rest of what emoji fonts have (☎ ✉ ♥) are signs among letters. */
const emoji = /\p{Emoji_Presentation}|\ufe0f|\u20e3/u;
/** A line may end after a picture, as after a word. */
const picture = /\p{Extended_Pictographic}|\p{RI}|\u20e3/u;

/**
 * Splits a word into what its face can draw, what other faces have to draw (emoji, signs, other scripts), and stand-ins
 * for what no face has. A letter must never become an empty box without meaning: PDF/UA forbids it, and readers too.
 */
export function showable(word: string, face: FontFace): ShowablePart[] {
  if (plain.test(word) || covered(word, face)) return [{ text: word }];
  const parts: ShowablePart[] = [];
  for (const sign of graphemes(word)) {
    const kept = visible(sign);
    const own = covered(kept, face) && !emoji.test(sign);
    const part = own ? { text: kept } : drawnOtherwise(sign, kept, face);
    const before = parts.at(-1);
    // Letters that belong to one face stay together: some scripts join them.
    if (before && isPlain(before) && isPlain(part) && before.face === part.face)
      parts[parts.length - 1] = { ...before, text: before.text + part.text };
    else if (part.text !== '') parts.push(part);
  }
  return parts;
}

function drawnOtherwise(sign: string, kept: string, face: FontFace): ShowablePart {
  const breakAfter = picture.test(sign) || undefined;
  for (const reserve of face.reserves(emoji.test(sign) ? 'emoji' : 'signs'))
    for (const text of [sign, kept]) if (reserve.draws(text)) return { text, face: reserve, breakAfter };
  return covered(kept, face) ? { text: kept } : { text: standIn, actual: sign, breakAfter: true };
}

function isPlain(part: ShowablePart): boolean {
  return part.actual === undefined && part.breakAfter === undefined;
}

function visible(sign: string): string {
  return [...sign].filter((character) => !invisible.test(character)).join('');
}

function covered(text: string, face: FontFace): boolean {
  for (const character of text) {
    if (invisible.test(character) || !face.covers(character.codePointAt(0) ?? 0)) return false;
  }
  return true;
}
