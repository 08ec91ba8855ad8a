import type { StructNode } from '#documents/structure/struct-node';
import type { StructTree } from '#documents/structure/struct-tree';
import type { FontFace } from '#documents/type/font-face';
import type { GlyphWriters } from './glyph-writer.js';
import type { PdfPage } from './pdf-page.js';
import { pdfColour, pdfNumber, utf16 } from './pdf-syntax.js';

/** The look of letters that are shown. */
export interface Pen {
  readonly face: FontFace;
  readonly size: number;
  readonly colour: string;
  readonly rise: number;
}

/** A filled rectangle in points from the top left corner. */
export interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour: string;
}

/**
 * The content stream of one page. Whatever is drawn belongs to a node of the structure or is an artifact; the
 * marked-content sequences open and close by themselves. Coordinates count from the top left corner.
 */
export class PageContent {
  /** Coordinates count downwards: the sheet is turned over once, letters are turned back where they are shown. */
  private readonly out: string[];
  private readonly owners: StructNode[] = [];
  /** The node that is open, or the kind of the open artifact. */
  private owner: StructNode | string | undefined;
  private inText = false;
  private font = '';
  private colour = '';
  private rise = 0;

  constructor(
    readonly page: PdfPage,
    readonly height: number,
    private readonly writers: GlyphWriters,
    private readonly tree: StructTree,
  ) {
    this.out = [`1 0 0 -1 0 ${pdfNumber(height)} cm\n`];
  }

  get object(): number {
    return this.page.object;
  }

  /** What is drawn next belongs to this node, or to nobody. */
  belongTo(owner: StructNode | 'artifact', artifactKind = ''): void {
    const next = owner === 'artifact' ? artifactKind : owner;
    if (this.owner === next) return;
    this.release();
    if (owner === 'artifact')
      this.out.push(artifactKind === '' ? '/Artifact BMC\n' : `/Artifact<<${artifactKind}>>BDC\n`);
    else {
      this.tree.join(owner);
      owner.kids.push({ page: this.object, mcid: this.owners.length });
      this.out.push(`/${owner.type}<</MCID ${this.owners.length}>>BDC\n`);
      this.owners.push(owner);
    }
    this.owner = next;
  }

  /** Shows shaped words, each given as {@link GlyphWriter} writes it, with their base line at `y`. */
  text(pen: Pen, x: number, y: number, codes: readonly string[]): void {
    this.pick(pen);
    const { out } = this;
    out.push(`1 0 0 -1 ${pdfNumber(x)} ${pdfNumber(y)} Tm[(`);
    for (const code of codes) out.push(code);
    out.push(')]TJ\n');
  }

  /** Shows more right after what was shown last, with another pen if need be. */
  textOn(pen: Pen, code: string): void {
    this.pick(pen);
    this.out.push(`[(${code})]TJ\n`);
  }

  /** Shows text that stands for other characters. */
  textFor(pen: Pen, at: { x: number; y: number }, code: string, actual: string): void {
    this.pick(pen);
    const place = `1 0 0 -1 ${pdfNumber(at.x)} ${pdfNumber(at.y)} Tm`;
    this.out.push(`/Span<</ActualText<${utf16(actual)}>>>BDC ${place}[(${code})]TJ EMC\n`);
  }

  bar({ x, y, width, height, colour }: Bar): void {
    this.leaveText();
    this.fill(colour);
    this.out.push(`${pdfNumber(x)} ${pdfNumber(y)} ${pdfNumber(width)} ${pdfNumber(height)} re f\n`);
  }

  image(name: string, object: number, bar: Omit<Bar, 'colour'>): void {
    this.leaveText();
    this.page.pictures.set(name, object);
    const { x, y, width, height } = bar;
    this.out.push(
      `q ${pdfNumber(width)} 0 0 ${pdfNumber(-height)} ${pdfNumber(x)} ${pdfNumber(y + height)} cm /${name} Do Q\n`,
    );
  }

  /** Closes the page's content; the page's dictionary is complete then. */
  finish(): Buffer {
    this.release();
    if (this.owners.length > 0) this.page.structParents = this.tree.enter(this.owners);
    return Buffer.from(this.out.join(''), 'latin1');
  }

  private release(): void {
    this.leaveText();
    if (this.owner !== undefined) this.out.push('EMC\n');
    this.owner = undefined;
  }

  private pick(pen: Pen): void {
    if (!this.inText) this.out.push('BT\n');
    this.inText = true;
    const writer = this.writers.of(pen.face);
    const font = `/${writer.name} ${pdfNumber(pen.size)} Tf\n`;
    if (font !== this.font) {
      this.page.fonts.set(writer.name, writer.object);
      this.out.push(font);
      this.font = font;
    }
    this.fill(pen.colour);
    if (pen.rise !== this.rise) {
      this.out.push(`${pdfNumber(pen.rise)} Ts\n`);
      this.rise = pen.rise;
    }
  }

  private fill(colour: string): void {
    if (colour === this.colour) return;
    this.out.push(`${pdfColour(colour)} rg\n`);
    this.colour = colour;
  }

  private leaveText(): void {
    if (this.inText) this.out.push('ET\n');
    this.inText = false;
  }
}
