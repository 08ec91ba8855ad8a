import { deflateSync } from 'node:zlib';
import type { FontFace } from '#documents/type/font-face';
import { fontFacts, type FontFacts } from '#documents/type/font/font-facts';
import type { ObjectTable } from './object-table.js';
import { pdfNumber } from './pdf-syntax.js';

/** A glyph must mean something (PDF/A-2, 6.2.11.7); one without characters of its own means "unknown". */
const unknown = '\ufffd';

/** One face in one file: which of its glyphs are in use, under which numbers, and what they mean. */
export class EmbeddedFont {
  /** Glyphs of the face by their number in the file; 0 is the one for what is missing. */
  private readonly glyphs: number[] = [0];
  private readonly numbers: (number | undefined)[] = [0];
  private readonly widths: number[];
  private readonly meanings: string[] = ['\0'];

  constructor(
    private readonly face: FontFace,
    /** Name in the resources of pages. */
    readonly name: string,
    readonly object: number,
  ) {
    this.widths = [face.advanceOf(0)];
  }

  /** The number of a glyph in the file. Its first meaning is the one that the file knows. */
  place(glyph: number, advance: number, characters: number | readonly number[]): number {
    let number = this.numbers[glyph];
    if (number === undefined) {
      number = this.glyphs.push(glyph) - 1;
      this.numbers[glyph] = number;
      this.widths.push(advance);
      const meaning = typeof characters === 'number' ? [characters] : characters;
      this.meanings.push(meaning.length > 0 ? String.fromCodePoint(...meaning) : unknown);
    }
    return number;
  }

  /** The characters that a glyph of the file stands for. */
  meaning(number: number): string {
    return this.meanings[number];
  }

  /** Writes the font with the glyphs in use (ISO 32000-1, 9.7: a composite font whose codes are glyph numbers). */
  write(table: ObjectTable): void {
    const facts = fontFacts(this.face.bytes);
    const name = `${this.tag()}+${facts.name}`;
    const [file, descriptor, descendant, unicode] = [0, 0, 0, 0].map(() => table.allocate());
    const packed = deflateSync(this.face.subset(this.glyphs));
    table.writeStream(
      file,
      facts.cubic ? '/Subtype/CIDFontType0C/Filter/FlateDecode' : '/Filter/FlateDecode',
      packed,
    );
    table.writeObject(descriptor, descriptorOf(facts, name, file));
    table.writeObject(
      descendant,
      `<</Type/Font/Subtype/${facts.cubic ? 'CIDFontType0' : 'CIDFontType2/CIDToGIDMap/Identity'}/BaseFont/${name}` +
        `/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ${descriptor} 0 R` +
        `/W[0[${this.widths.map(pdfNumber).join(' ')}]]>>`,
    );
    table.writeStream(unicode, '/Filter/FlateDecode', deflateSync(Buffer.from(this.unicodeMap(), 'latin1')));
    table.writeObject(
      this.object,
      `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/Identity-H/DescendantFonts[${descendant} 0 R]/ToUnicode ${unicode} 0 R>>`,
    );
  }

  /** Six capitals that tell the subsets of one file apart (ISO 32000-1, 9.6.4). */
  private tag(): string {
    let rest = this.object;
    let tag = '';
    for (let i = 0; i < 6; i++, rest = Math.floor(rest / 26))
      tag = String.fromCharCode(65 + (rest % 26)) + tag;
    return tag;
  }

  private unicodeMap(): string {
    const entries = this.meanings.map((meaning) => `<${utf16(meaning)}>`);
    const ranges: string[] = [];
    // A range may not pass from one first byte to the next.
    for (let start = 0; start < entries.length; start += 256) {
      const part = entries.slice(start, start + 256);
      ranges.push(`<${hex(start)}> <${hex(start + part.length - 1)}> [${part.join(' ')}]`);
    }
    return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe)/Ordering (UCS)/Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000><ffff>
endcodespacerange
${ranges.map((range) => `1 beginbfrange\n${range}\nendbfrange`).join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end
`;
  }
}

function descriptorOf(facts: FontFacts, name: string, file: number): string {
  const flags =
    (facts.fixedPitch ? 1 : 0) | (facts.serif ? 2 : 0) | 4 | (facts.script ? 8 : 0) | (facts.italic ? 64 : 0);
  return (
    `<</Type/FontDescriptor/FontName/${name}/Flags ${flags}/FontBBox[${facts.box.map(pdfNumber).join(' ')}]` +
    `/ItalicAngle ${pdfNumber(facts.italicAngle)}/Ascent ${pdfNumber(facts.ascent)}/Descent ${pdfNumber(facts.descent)}` +
    `/CapHeight ${pdfNumber(facts.capHeight)}/StemV 0/FontFile${facts.cubic ? '3' : '2'} ${file} 0 R>>`
  );
}

function utf16(text: string): string {
  let codes = '';
  for (let i = 0; i < text.length; i++) codes += hex(text.charCodeAt(i));
  return codes;
}

function hex(code: number): string {
  return code.toString(16).padStart(4, '0');
}
