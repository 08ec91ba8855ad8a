import type { FontFace } from '#documents/type/font-face';
import type { ShapedText } from '#documents/type/shaped-text';
import type { EmbeddedFont } from './embedded-font.js';
import type { PdfFile } from './pdf-file.js';
import { utf16 } from './pdf-syntax.js';

/** Kerning below this (thousandths of the size) is not worth its bytes. */
const leastKern = 1;

/** One face as a file uses it: its resource name and the memory of words already turned into PDF syntax. */
export class GlyphWriter {
  private readonly known: (string | undefined)[] = [];
  private readonly spaced: (string | undefined)[] = [];
  private readonly font: EmbeddedFont;

  constructor(file: PdfFile, face: FontFace) {
    this.font = file.fontFor(face);
  }

  /** Name in the page's resources. */
  get name(): string {
    return this.font.name;
  }

  /** Object number of the font in the file. */
  get object(): number {
    return this.font.object;
  }

  /** The word as it stands inside a string of a TJ array: two bytes a glyph, kerning between strings. */
  code(text: ShapedText): string {
    return (this.known[text.index] ??= this.encode(text));
  }

  /** The same with the space that follows the word. */
  codeWithSpace(text: ShapedText, space: ShapedText): string {
    let code = this.spaced[text.index];
    if (code === undefined) {
      // Buffer makes one flat string of the two: chained ones would have to be flattened page by page.
      code = Buffer.from(this.code(text) + this.code(space), 'latin1').toString('latin1');
      this.spaced[text.index] = code;
    }
    return code;
  }

  private encode(text: ShapedText): string {
    const { font } = this;
    const bytes: number[] = [];
    let [said, backwards] = ['', ''];
    text.glyphs.forEach((glyph, i) => {
      const id = font.place(glyph, text.advances[i], text.characters[i]);
      const meaning = font.meaning(id);
      said += meaning;
      if (text.told === 'backwards') backwards = meaning + backwards;
      pushByte(bytes, id >> 8);
      pushByte(bytes, id & 255);
      const kern = Math.round(text.kerns[i]);
      if (Math.abs(kern) >= leastKern) pushAll(bytes, `)${-kern}(`);
    });
    const code = stringOf(bytes);
    if (text.told === 'in turn' && said === text.text) return code;
    // The mark that ISO 32000-1 (14.8.2.3.3) has for words from right to left, whose glyphs stand from left to right.
    if (backwards === text.text && text.told === 'backwards')
      return `)]TJ/ReversedChars BMC[(${code})]TJ EMC[(`;
    // A glyph has one meaning in the file; where it stands for something else, the words are said besides.
    return `)]TJ/Span<</ActualText<${utf16(text.text)}>>>BDC[(${code})]TJ EMC[(`;
  }
}

const [open, close, backslash, carriageReturn, letterR] = [40, 41, 92, 13, 114];

/** A byte inside a string; brackets, backslash and carriage return do not stand for themselves (ISO 32000-1, 7.3.4.2). */
function pushByte(bytes: number[], byte: number): void {
  if (byte === carriageReturn) bytes.push(backslash, letterR);
  else if (byte === open || byte === close || byte === backslash) bytes.push(backslash, byte);
  else bytes.push(byte);
}

/** A letter with 100,000 marks is one word, and more bytes than a call takes arguments. */
function stringOf(bytes: number[]): string {
  return bytes.length < 4096 ? String.fromCharCode(...bytes) : Buffer.from(bytes).toString('latin1');
}

function pushAll(bytes: number[], syntax: string): void {
  for (let i = 0; i < syntax.length; i++) bytes.push(syntax.charCodeAt(i));
}

/** The faces in use in one file. */
export class GlyphWriters {
  private readonly writers = new Map<FontFace, GlyphWriter>();

  constructor(private readonly file: PdfFile) {}

  of(face: FontFace): GlyphWriter {
    let writer = this.writers.get(face);
    if (!writer) {
      writer = new GlyphWriter(this.file, face);
      this.writers.set(face, writer);
    }
    return writer;
  }
}
