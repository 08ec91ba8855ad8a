import type { StructNode } from '#documents/structure/struct-node';
import type { StructTree } from '#documents/structure/struct-tree';
import type { FontFace } from '#documents/type/font-face';
import type { GlyphWriters } from './glyph-writer.js';
import { pdfColour, pdfNumber, utf16 } from './pdf-syntax.js';
import type { KitPage, KitReference } from './pdfkit-inside.js';

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
  private readonly out: string[] = [];
  private readonly owners: StructNode[] = [];
  /** The node that is open, or the kind of the open artifact. */
  private owner: StructNode | string | undefined;
  private inText = false;
  private font = '';
  private colour = '';
  private rise = 0;

  constructor(
    readonly page: KitPage,
    readonly height: number,
    private readonly writers: GlyphWriters,
    private readonly tree: StructTree,
  ) {}

  get object(): number {
    return this.page.dictionary.id;
  }

  /** What is drawn next belongs to this node, or to nobody. */
  belongTo(owner: StructNode | 'artifact', artifactKind = ''): void {
    const next = owner === 'artifact' ? artifactKind : owner;
    if (this.owner === next) return;
    this.release();
    if (owner === 'artifact')
      this.out.push(artifactKind === '' ? '/Artifact BMC' : `/Artifact<<${artifactKind}>>BDC`);
    else {
      this.tree.join(owner);
      owner.kids.push({ page: this.object, mcid: this.owners.length });
      this.out.push(`/${owner.type}<</MCID ${this.owners.length}>>BDC`);
      this.owners.push(owner);
    }
    this.owner = next;
  }

  /** Shows shaped text, given as the inside of a TJ array, with its base line at `y`. */
  text(pen: Pen, x: number, y: number, code: string): void {
    this.pick(pen);
    this.out.push(`1 0 0 -1 ${pdfNumber(x)} ${pdfNumber(y)} Tm[${code}]TJ`);
  }

  /** Shows more right after what was shown last, with another pen if need be. */
  textOn(pen: Pen, code: string): void {
    this.pick(pen);
    this.out.push(`[${code}]TJ`);
  }

  /** Shows text that stands for other characters. */
  textFor(pen: Pen, at: { x: number; y: number }, code: string, actual: string): void {
    this.pick(pen);
    const place = `1 0 0 -1 ${pdfNumber(at.x)} ${pdfNumber(at.y)} Tm`;
    this.out.push(`/Span<</ActualText<${utf16(actual)}>>>BDC ${place}[${code}]TJ EMC`);
  }

  bar({ x, y, width, height, colour }: Bar): void {
    this.leaveText();
    this.fill(colour);
    this.out.push(`${pdfNumber(x)} ${pdfNumber(y)} ${pdfNumber(width)} ${pdfNumber(height)} re f`);
  }

  image(name: string, reference: KitReference, bar: Omit<Bar, 'colour'>): void {
    this.leaveText();
    this.page.xobjects[name] = reference;
    const { x, y, width, height } = bar;
    this.out.push(
      `q ${pdfNumber(width)} 0 0 ${pdfNumber(-height)} ${pdfNumber(x)} ${pdfNumber(y + height)} cm /${name} Do Q`,
    );
  }

  /** Closes the page's content and hands it to the page. */
  finish(): void {
    this.release();
    this.page.content.write(Buffer.from(this.out.join('\n'), 'latin1'));
    if (this.owners.length > 0) this.page.dictionary.data['StructParents'] = this.tree.enter(this.owners);
  }

  private release(): void {
    this.leaveText();
    if (this.owner !== undefined) this.out.push('EMC');
    this.owner = undefined;
  }

  private pick(pen: Pen): void {
    if (!this.inText) this.out.push('BT');
    this.inText = true;
    const writer = this.writers.of(pen.face);
    const font = `/${writer.name} ${pdfNumber(pen.size)} Tf`;
    if (font !== this.font) {
      this.page.fonts[writer.name] ??= writer.reference;
      this.out.push(font);
      this.font = font;
    }
    this.fill(pen.colour);
    if (pen.rise !== this.rise) {
      this.out.push(`${pdfNumber(pen.rise)} Ts`);
      this.rise = pen.rise;
    }
  }

  private fill(colour: string): void {
    if (colour === this.colour) return;
    this.out.push(`${pdfColour(colour)} rg`);
    this.colour = colour;
  }

  private leaveText(): void {
    if (this.inText) this.out.push('ET');
    this.inText = false;
  }
}
