import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import type { PdfFile } from './pdf-file.js';
import type { PdfPage } from './pdf-page.js';

const pack = promisify(deflate);

/** So many pages may be in packing while the next ones are drawn. */
const ahead = 6;

/**
 * Packs the contents of pages on Node's own threads while the next pages are drawn, and writes them in the order
 * of the pages, always the same number behind: the bytes do not depend on which thread was faster.
 */
export class PackedPages {
  private readonly waiting: { page: PdfPage; packed: Promise<Uint8Array> }[] = [];

  constructor(private readonly file: PdfFile) {}

  async add(page: PdfPage, content: Buffer): Promise<void> {
    this.waiting.push({ page, packed: pack(content) });
    if (this.waiting.length > ahead) await this.writeNext();
  }

  /** Writes what is still in packing. */
  async finish(): Promise<void> {
    while (this.waiting.length > 0) await this.writeNext();
  }

  private async writeNext(): Promise<void> {
    const next = this.waiting.shift();
    if (next) this.file.writePageContent(next.page, await next.packed);
  }
}
