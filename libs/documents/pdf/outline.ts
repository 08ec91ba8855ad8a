import type { Destination } from './destinations.js';
import type { PdfFile } from './pdf-file.js';
import { pdfNumber, pdfString } from './pdf-syntax.js';

interface Entry {
  readonly title: string;
  readonly destination: Destination;
  readonly children: Entry[];
}

/** The bookmarks of a file. Entries come in reading order with their level; a skipped level is closed up. */
export class Outline {
  private readonly top: Entry[] = [];
  private readonly path: { level: number; entry: Entry }[] = [];

  add(title: string, level: number, destination: Destination): void {
    while (this.path.length > 0 && this.path[this.path.length - 1].level >= level) this.path.pop();
    const entry = { title, destination, children: [] };
    (this.path.at(-1)?.entry.children ?? this.top).push(entry);
    this.path.push({ level, entry });
  }

  /** Writes the tree, outermost level open; returns its object number, or undefined when there are no bookmarks. */
  write(file: PdfFile): number | undefined {
    if (this.top.length === 0) return undefined;
    const root = file.allocate();
    const [first, last] = writeEntries(file, this.top, root);
    file.writeObject(root, `<</Type/Outlines/First ${first} 0 R/Last ${last} 0 R/Count ${this.top.length}>>`);
    return root;
  }
}

function writeEntries(file: PdfFile, entries: readonly Entry[], parent: number): [number, number] {
  const numbers = entries.map(() => file.allocate());
  entries.forEach(({ title, destination, children }, i) => {
    const fields = [
      `/Title ${pdfString(title)}/Parent ${parent} 0 R`,
      `/Dest[${destination.page} 0 R/XYZ null ${pdfNumber(destination.top)} null]`,
    ];
    if (i > 0) fields.push(`/Prev ${numbers[i - 1]} 0 R`);
    if (i + 1 < numbers.length) fields.push(`/Next ${numbers[i + 1]} 0 R`);
    if (children.length > 0) {
      const [first, last] = writeEntries(file, children, numbers[i]);
      // Negative: these are closed until the reader opens them.
      fields.push(`/First ${first} 0 R/Last ${last} 0 R/Count ${-children.length}`);
    }
    file.writeObject(numbers[i], `<<${fields.join('')}>>`);
  });
  return [numbers[0], numbers[numbers.length - 1]];
}
