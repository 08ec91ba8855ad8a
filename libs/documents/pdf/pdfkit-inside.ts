import type { FontFace } from '#documents/type/font-face';

/** An object of the file that PDFKit writes when it is ended. */
export interface KitReference {
  readonly id: number;
  readonly data: Record<string, unknown>;
  write(chunk: Uint8Array): void;
  end(): void;
}

/** A page of PDFKit: dictionary, resources and content are written when the next page begins. */
export interface KitPage {
  readonly dictionary: KitReference;
  content: Pick<KitReference, 'id' | 'write' | 'end'>;
  readonly fonts: Record<string, KitReference>;
  readonly xobjects: Record<string, KitReference>;
}

/** A font of PDFKit that gathers the glyphs in use, to embed no more than these. */
export interface KitFont {
  readonly id: string;
  readonly subset: { includeGlyph(glyph: number): number };
  readonly widths: (number | undefined)[];
  readonly unicode: (readonly number[] | undefined)[];
  ref(): KitReference;
}

/**
 * The inside of PDFKit 0.20.2 that the engine builds on (the version is pinned): PDFKit keeps the object table,
 * pages, fonts, output intent and trailer; text, structure, bookmarks, links and metadata are the engine's.
 */
export interface KitInside {
  page: KitPage;
  readonly _root: { readonly data: Record<string, unknown> };
  readonly _font: KitFont;
  readonly _offsets: (number | null)[];
  _offset: number;
  /** Objects that are begun and not yet ended. */
  _waiting: number;
  _id: Uint8Array;
  metadata: { append(xml: string): void; end(): void; getXML(): string; getLength(): number };
  read(): Uint8Array;
  push(chunk: unknown): boolean;
  _write(data: string | Uint8Array): void;
  _finalize(): void;
  ref(data?: Record<string, unknown>): KitReference;
  font(font: FontFace['font']): unknown;
  addPage(options: { size: [number, number]; margin: number }): unknown;
  file(bytes: Uint8Array, options: Record<string, unknown>): unknown;
  addNamedEmbeddedFile(key: string, specification: unknown): void;
  end(): void;
}
