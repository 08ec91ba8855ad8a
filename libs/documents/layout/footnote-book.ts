import type { DocumentNode, ElementNode } from '#documents/html/document-node';
import type { StructNode } from '#documents/structure/struct-node';

/** A footnote that has been referred to. */
export interface BookedNote {
  readonly number: number;
  readonly node: ElementNode;
  readonly tag: StructNode;
  /** Ids for the links there and back, unique in the document. */
  readonly noteId: string;
  readonly referenceId: string;
}

/** Finds the note that a reference means. */
export interface Footnotes {
  /** The note, and whether this is the first reference to it; undefined when there is none. */
  book(reference: ElementNode, parent: StructNode): { note: BookedNote; first: boolean } | undefined;
}

/**
 * Gives the footnotes of a part their numbers: 1, 2, 3 in the order in which they are referred to, whatever
 * numbers the authors wrote. Several texts in one paper may each have a `fn-1`: a reference means the first
 * such note after it.
 */
export class FootnoteBook implements Footnotes {
  private readonly places = new Map<string, ElementNode[]>();
  private readonly order = new Map<ElementNode, number>();
  private readonly booked = new Map<ElementNode, BookedNote>();

  constructor(
    root: ElementNode,
    /** Makes ids unique where several parts stand in one document. */
    private readonly prefix: string,
  ) {
    if (holdsNote(root)) this.visit(root);
  }

  book(reference: ElementNode, parent: StructNode): { note: BookedNote; first: boolean } | undefined {
    const id = (reference.attributes['href'] ?? '').slice(1);
    const candidates = this.places.get(id);
    if (!candidates) return undefined;
    const at = this.order.get(reference) ?? 0;
    const node =
      candidates.find((each) => (this.order.get(each) ?? 0) > at) ?? candidates[candidates.length - 1];
    const known = this.booked.get(node);
    if (known) return { note: known, first: false };
    const number = this.booked.size + 1;
    const tag = parent.child('Note');
    tag.id = `${this.prefix}note-${number}`;
    const note = { number, node, tag, noteId: tag.id, referenceId: `${this.prefix}noteref-${number}` };
    this.booked.set(node, note);
    return { note, first: true };
  }

  private visit(node: DocumentNode): void {
    if (node.kind === 'text') return;
    this.order.set(node, this.order.size);
    const id = node.attributes['id'];
    if (node.name === 'aside' && id !== undefined) {
      const list = this.places.get(id) ?? [];
      list.push(node);
      this.places.set(id, list);
    }
    for (const child of node.children) this.visit(child);
  }
}

/** Most papers have no notes, and then nothing needs to be numbered. */
function holdsNote(node: DocumentNode): boolean {
  return node.kind === 'element' && (node.name === 'aside' || node.children.some(holdsNote));
}
