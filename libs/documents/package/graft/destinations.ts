import { PDFArray, PDFDict, PDFRef } from '@cantoo/pdf-lib';
import type { PDFDocument, PDFObject } from '@cantoo/pdf-lib';
import { namesIn } from './lookup-tree.js';
import { dictAt, name, nameAt, textOf } from './pdf-values.js';

/** Actions that stay: they lead somewhere, and neither run nor send anything (ISO 32000-1, table 198). */
const harmless = ['GoTo', 'URI', 'Named'];

/**
 * The destinations of one document. Names are resolved to pages, because two vedlegg may both call a place
 * "chapter.1", and only one of them could keep the name in a common file.
 */
export class Destinations {
  private readonly named: Map<string, PDFObject>;

  constructor(private readonly pdf: PDFDocument) {
    const names = dictAt(pdf.catalog, 'Names');
    this.named = namesIn(names && dictAt(names, 'Dests'));
    for (const [key, value] of dictAt(pdf.catalog, 'Dests')?.entries() ?? []) {
      this.named.set(key.decodeText(), value);
    }
  }

  /** The explicit destination `[page /Fit …]` behind a name or a destination, if it leads to a page. */
  explicit(value: PDFObject | undefined): PDFArray | undefined {
    let found = value && this.pdf.context.lookup(value);
    const text = textOf(found);
    if (text !== undefined) {
      const behind = this.named.get(text);
      found = behind && this.pdf.context.lookup(behind);
    }
    if (found instanceof PDFDict) found = found.lookup(name('D'));
    return found instanceof PDFArray && found.size() > 0 && found.get(0) instanceof PDFRef
      ? found
      : undefined;
  }

  /**
   * Makes an annotation or outline item lead where it led, in a file without the old names, and takes away
   * actions that are not harmless. Answers whether anything was taken away.
   */
  settle(item: PDFDict): boolean {
    let taken = item.has(name('AA'));
    item.delete(name('AA'));
    const dest = item.get(name('Dest'));
    if (dest) this.replace(item, 'Dest', dest);
    const action = dictAt(item, 'A');
    if (action) {
      const kind = nameAt(action, 'S') ?? '';
      if (!harmless.includes(kind)) {
        item.delete(name('A'));
        taken = true;
      } else if (kind === 'GoTo') this.replace(action, 'D', action.get(name('D')));
      action.delete(name('Next'));
      action.delete(name('SD'));
    } else item.delete(name('A'));
    return taken;
  }

  private replace(holder: PDFDict, key: string, value: PDFObject | undefined): void {
    const explicit = this.explicit(value);
    if (explicit) holder.set(name(key), explicit);
    else holder.delete(name(key));
  }
}
