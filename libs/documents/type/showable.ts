import type { FontFace } from './font-face.js';

/** A stretch that a face can draw; `actual` is what it stands for when it is only a stand-in. */
export interface ShowablePart {
  readonly text: string;
  readonly actual?: string;
  readonly breakAfter?: boolean;
}

/** Drawn for a character that the face lacks; the real one is kept for copying, search and screen readers. */
const standIn = '□';
const invisible = /^[\p{Default_Ignorable_Code_Point}\p{Cc}]+$/u;
const plain = /^[\x20-\x7eæøåÆØÅ\u00a0–]*$/;

/**
 * Splits a word into what the face can draw and stand-ins for what it cannot (emoji, Chinese …). A letter that
 * no face of the look has must never become an empty box without meaning: PDF/UA forbids it, and readers too.
 */
export function showable(word: string, face: FontFace): ShowablePart[] {
  if (plain.test(word) || covered(word, face)) return [{ text: word }];
  const parts: ShowablePart[] = [];
  let known = '';
  for (const { segment } of graphemes().segment(word)) {
    const kept = [...segment].filter((character) => !invisible.test(character)).join('');
    if (covered(kept, face)) {
      known += kept;
      continue;
    }
    if (known !== '') parts.push({ text: known });
    known = '';
    parts.push({ text: standIn, actual: segment, breakAfter: true });
  }
  if (known !== '') parts.push({ text: known });
  return parts;
}

let segmenter: Intl.Segmenter | undefined;

/** Made with the first word that needs it: its tables take a while to load. */
function graphemes(): Intl.Segmenter {
  return (segmenter ??= new Intl.Segmenter('nb', { granularity: 'grapheme' }));
}

function covered(text: string, face: FontFace): boolean {
  for (const character of text) {
    if (invisible.test(character) || !face.covers(character.codePointAt(0) ?? 0)) return false;
  }
  return true;
}
