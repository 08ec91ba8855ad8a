import { createHash } from 'node:crypto';
import PDFDocument from 'pdfkit';
import type { FontFace } from '#documents/type/font-face';
import type { PdfMeta } from './document-options.js';
import type { KitFont, KitInside, KitPage, KitReference } from './pdfkit-inside.js';

/**
 * The file under construction: PDFKit's document, made to hand its bytes over in pieces as they are finished, to
 * take objects as text, and to derive its identifier from its own content instead of the clock.
 */
export class PdfFile {
  private readonly chunks: Uint8Array[] = [];
  private readonly digest = createHash('sha256');
  private readonly fonts = new Map<FontFace, KitFont>();
  private readonly kit: KitInside;

  constructor(meta: PdfMeta) {
    const options = {
      autoFirstPage: false,
      // PDFKit opens Helvetica unasked, which no archive file may use; an empty name leaves the file without it.
      font: '',
      lang: meta.language,
      pdfVersion: '1.7' as const,
      subset: 'PDF/A-2a' as const,
      displayTitle: true,
      info: infoOf(meta),
    };
    this.kit = new PDFDocument(options) as unknown as KitInside;
    this.kit._root.data['MarkInfo'] = this.kit.ref({ Marked: true });
    this.takeOver();
  }

  /** A number for an object that is written later. */
  allocate(): number {
    return this.kit._offsets.push(null);
  }

  /** Writes an object given in PDF syntax under a number from {@link allocate}. */
  writeObject(number: number, body: string): void {
    this.kit._offsets[number - 1] = this.kit._offset;
    this.kit._write(Buffer.from(`${number} 0 obj\n${body}\nendobj\n`, 'latin1'));
  }

  /** Writes a stream object; the reference can stand in resources. */
  writeStream(entries: Record<string, unknown>, bytes: Uint8Array): KitReference {
    const reference = this.kit.ref(entries);
    reference.write(bytes);
    reference.end();
    return reference;
  }

  /** Begins a page (points); the page before it is finished and its bytes can be taken. */
  beginPage(width: number, height: number): KitPage {
    this.kit.addPage({ size: [width, height], margin: 0 });
    const { page } = this.kit;
    const { id } = page.content;
    // The engine writes the page's content itself, once it is packed; PDFKit only refers to it.
    page.content = { id, write: () => undefined, end: () => undefined };
    return page;
  }

  /** Writes the packed content of a page begun before. */
  writePageContent(page: KitPage, packed: Uint8Array): void {
    const { id } = page.content;
    this.kit._offsets[id - 1] = this.kit._offset;
    this.kit._write(
      Buffer.from(`${id} 0 obj\n<</Filter/FlateDecode/Length ${packed.length}>>\nstream\n`, 'latin1'),
    );
    this.kit._write(packed);
    this.kit._write(Buffer.from('\nendstream\nendobj\n', 'latin1'));
    this.kit._waiting--;
  }

  /** The file's own font for a face; glyphs are added to it as they are used. */
  fontFor(face: FontFace): KitFont {
    let font = this.fonts.get(face);
    if (!font) {
      this.kit.font(face.font);
      font = this.kit._font;
      this.fonts.set(face, font);
    }
    return font;
  }

  /** Uses this XML, and nothing of PDFKit's own, as the document's metadata. */
  useMetadata(xml: string): void {
    const length = Buffer.byteLength(xml);
    this.kit.metadata = {
      append: () => undefined,
      end: () => undefined,
      getXML: () => xml,
      getLength: () => length,
    };
  }

  /** An entry of the catalog that points at an object written by the engine, or a plain name. */
  setCatalog(entry: string, value: number | string): void {
    this.kit._root.data[entry] = typeof value === 'string' ? value : this.reference(value);
  }

  /** Puts a file into the document. Keys are ordered by `index`, so that the name tree is sorted in any language. */
  attach(
    index: number,
    file: { name: string; mediaType: string; bytes: Uint8Array; description: string },
    date: Date,
  ): void {
    const specification = this.kit.file(Buffer.from(file.bytes), {
      name: file.name,
      type: file.mediaType,
      description: file.description,
      relationship: 'Supplement',
      hidden: true,
      creationDate: date,
      modifiedDate: date,
    });
    this.kit.addNamedEmbeddedFile(String(index).padStart(5, '0'), specification);
  }

  /** Ends the file: fonts, metadata, object table. The last bytes can then be taken. */
  end(): void {
    this.kit.end();
  }

  /** The bytes finished since the last call. */
  takeBytes(): Buffer {
    return Buffer.concat(this.chunks.splice(0));
  }

  /** PDFKit hands every piece of the file to `_write`; from here on nothing goes to its own stream buffer. */
  private takeOver(): void {
    const { kit } = this;
    const take = (bytes: Uint8Array): void => {
      this.digest.update(bytes);
      this.chunks.push(bytes);
    };
    take(kit.read());
    kit._write = (data) => {
      const bytes = typeof data === 'string' ? Buffer.from(`${data}\n`, 'latin1') : data;
      take(bytes);
      kit._offset += bytes.length;
    };
    kit.push = () => true;
    const finalize = kit._finalize.bind(kit);
    kit._finalize = () => {
      kit._id = new Uint8Array(this.digest.copy().digest().subarray(0, 16));
      finalize();
    };
  }

  /** PDFKit's own kind of reference, to an object that PDFKit did not make (and need not end). */
  reference(object: number): unknown {
    const kind = Object.getPrototypeOf(Object.getPrototypeOf(this.kit._root)) as object;
    return Object.assign(Object.create(kind) as object, {
      toString: () => `${object} 0 R`,
      end: () => undefined,
    });
  }
}

function infoOf(meta: PdfMeta): Record<string, unknown> {
  const created = new Date(meta.created);
  const keywords = meta.keywords ?? [];
  return {
    Title: meta.title,
    Author: meta.author,
    Subject: meta.subject,
    ...(keywords.length > 0 ? { Keywords: keywords.join(', ') } : {}),
    Creator: 'Saksgang',
    Producer: 'Saksgang (PDFKit)',
    CreationDate: created,
    ModDate: created,
  };
}
