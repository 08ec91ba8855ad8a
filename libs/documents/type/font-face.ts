import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { ReserveFonts } from '#documents/look/look';
import type { Font } from 'fontkit';
import { FontTables } from './font/font-tables.js';
import { trueTypeSubset } from './font/true-type-subset.js';
import { fullShape } from './full-shape.js';
import type { ShapedText } from './shaped-text.js';
import { WordMemory } from './word-memory.js';
import { needsParts } from './word-pieces.js';

const require = createRequire(import.meta.url);

/** Marks to place, scripts that join their letters, emoji of several characters: only such words pay for the full shaper. */
const complex = /[\p{M}\p{RI}\p{Emoji_Modifier}\u200d\u0590-\u0fff\u1780-\u18af\u{e0020}-\u{e007f}]/u;
const simple = /^[\x20-\x7e\u00c0-\u017f]*$/;
/** So many words of one face are remembered; a bound, so that a long-running server does not grow. */
const remembered = 60_000;
const noReserve: ReserveFonts = { signs: [], emoji: [] };

/**
 * One font file, opened once per process, with a memory of the words it has shaped: measuring text is where a
 * setter's time goes, and a paper uses few different words.
 */
export class FontFace {
  /** Height above and depth below the base line, as parts of the type size. */
  readonly ascent: number;
  readonly descent: number;
  private readonly scale: number;
  private words = new Map<string, ShapedText>();
  private readonly wholeWords = new WordMemory();
  private readonly pairs = new Map<number, number>();
  private readonly tables: FontTables;
  private opened: Font | undefined;
  private shaped = 0;
  private readonly glyphs: ({ id: number; advance: number } | undefined)[] = [];

  private constructor(
    readonly path: string,
    /** The font file. */
    readonly bytes: Uint8Array,
    private readonly reserve: ReserveFonts,
  ) {
    this.tables = new FontTables(bytes);
    this.scale = 1000 / this.tables.unitsPerEm;
    this.ascent = this.tables.ascent / this.tables.unitsPerEm;
    this.descent = -this.tables.descent / this.tables.unitsPerEm;
  }

  /** Advance of a glyph in thousandths of the size. */
  advanceOf(glyph: number): number {
    return this.tables.advance(glyph) * this.scale;
  }

  /** The font with no more than these glyphs (0 first), numbered in their order, for embedding. */
  subset(glyphs: readonly number[]): Uint8Array {
    if (this.tables.quadratic) return trueTypeSubset(this.bytes, glyphs);
    const subset = this.shaper.createSubset();
    for (const glyph of glyphs) subset.includeGlyph(glyph);
    return subset.encode();
  }

  private spaceShape: ShapedText | undefined;

  /** The space between two words. */
  get space(): ShapedText {
    return (this.spaceShape ??= this.shape(' '));
  }

  private static readonly known = new Map<string, Map<ReserveFonts, FontFace>>();

  /** The face in this file, and where it looks for what it lacks. Throws when the file is missing or no font. */
  static at(path: string, reserve: ReserveFonts = noReserve): FontFace {
    const faces = FontFace.known.get(path) ?? new Map<ReserveFonts, FontFace>();
    let face = faces.get(reserve);
    if (!face) {
      face = new FontFace(path, readFileSync(path), reserve);
      FontFace.known.set(path, faces.set(reserve, face));
    }
    return face;
  }

  /** The faces to look for emoji in, or for other characters, when this one lacks them. */
  reserves(kind: 'emoji' | 'signs'): FontFace[] {
    const { emoji, signs } = this.reserve;
    return (kind === 'emoji' ? [...emoji, ...signs] : [...signs, ...emoji]).map((path) => FontFace.at(path));
  }

  /** Whether the face has glyphs for a sign that may be written with several characters, such as a flag. */
  draws(sign: string): boolean {
    const first = sign.codePointAt(0) ?? 0;
    return this.covers(first) && this.shape(sign).glyphs.every((glyph) => glyph !== 0);
  }

  /** Whether the face can show the character. Characters without a public meaning count as missing. */
  covers(codePoint: number): boolean {
    if (codePoint > 0x1f && codePoint < 0x7f) return true;
    if ((codePoint >= 0xe000 && codePoint <= 0xf8ff) || codePoint >= 0xf0000) return false;
    return this.glyph(codePoint).id !== 0 || this.composes(codePoint);
  }

  /** Whether the font has a letter's parts, such as Skolt Sámi ǩ as k with a caron. */
  private composes(codePoint: number): boolean {
    const letter = String.fromCodePoint(codePoint);
    const parts = letter.normalize('NFD');
    return parts !== letter && [...parts].every((part) => this.glyph(part.codePointAt(0) ?? 0).id !== 0);
  }

  /** A word that is drawn as one piece in this face, shaped; undefined when it has to be taken apart first. */
  whole(word: string): ShapedText | undefined {
    return this.wholeAt(word, 0, word.length);
  }

  /** The same for the word that stands in a text from `start` up to `end`. */
  wholeAt(text: string, start: number, end: number): ShapedText | undefined {
    return this.wholeWords.find(text, start, end) ?? this.newWhole(text.slice(start, end));
  }

  private newWhole(word: string): ShapedText | undefined {
    if (needsParts(word)) return undefined;
    for (const character of word) if (!this.covers(character.codePointAt(0) ?? 0)) return undefined;
    const shaped = this.shape(word);
    this.wholeWords.add(shaped);
    return shaped;
  }

  /** Shapes a word or a few, with kerning. The text holds only characters that the face covers. */
  shape(text: string): ShapedText {
    let shaped = this.words.get(text);
    if (!shaped) {
      shaped = !simple.test(text) && complex.test(text) ? this.shapeFully(text) : this.shapeSimply(text);
      if (this.words.size >= remembered) this.words = new Map();
      this.words.set(text, shaped);
    }
    return shaped;
  }

  /** One glyph per letter, then the font's ligatures and kerning. */
  private shapeSimply(text: string): ShapedText {
    const codePoints: number[] = [];
    const letters: number[] = [];
    for (let at = 0; at < text.length; at++) {
      const codePoint = text.codePointAt(at) ?? 0x20;
      if (codePoint > 0xffff) at++;
      codePoints.push(codePoint);
      letters.push(this.glyph(codePoint).id);
    }
    if (letters.includes(0)) return this.shapeFully(text);
    const glyphs: number[] = [];
    const advances: number[] = [];
    const kerns: number[] = [];
    const characters: (number | readonly number[])[] = [];
    let width = 0;
    for (let at = 0; at < letters.length;) {
      const joined = this.tables.ligature(letters, at);
      const id = joined ? joined.glyph : letters[at];
      const advance = joined ? this.advanceOf(id) : this.glyph(codePoints[at]).advance;
      if (at > 0) {
        const kern = this.kern(glyphs[glyphs.length - 1], id);
        kerns.push(kern);
        width += kern;
      }
      glyphs.push(id);
      advances.push(advance);
      characters.push(joined ? codePoints.slice(at, at + joined.count) : codePoints[at]);
      width += advance;
      at += joined ? joined.count : 1;
    }
    if (glyphs.length > 0) kerns.push(0);
    return { index: this.shaped++, text, glyphs, advances, kerns, characters, width, told: 'in turn' };
  }

  /** The full shaper, loaded with the first word that needs it: it takes longer to load than most papers to set. */
  private get shaper(): Font {
    return (this.opened ??= (require('fontkit') as typeof import('fontkit')).create(this.bytes));
  }

  /** With marks put on their letters; a letter that the font has only in parts is taken apart. */
  private shapeFully(text: string): ShapedText {
    const lacking = [...text].map((letter) =>
      this.glyph(letter.codePointAt(0) ?? 0).id === 0 ? letter.normalize('NFD') : letter,
    );
    return { ...fullShape(this.shaper, lacking.join(''), this.scale), index: this.shaped++, text };
  }

  private glyph(codePoint: number): { id: number; advance: number } {
    let glyph = this.glyphs[codePoint];
    if (!glyph) {
      const id = this.tables.glyphOf(codePoint);
      glyph = { id, advance: this.tables.advance(id) * this.scale };
      this.glyphs[codePoint] = glyph;
    }
    return glyph;
  }

  /** Kerning between two glyphs in thousandths of the size. */
  private kern(left: number, right: number): number {
    const key = left * 0x10000 + right;
    let kern = this.pairs.get(key);
    if (kern === undefined) {
      kern = this.tables.kern(left, right) * this.scale;
      this.pairs.set(key, kern);
    }
    return kern;
  }
}
