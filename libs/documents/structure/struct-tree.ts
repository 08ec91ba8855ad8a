import { pdfString } from '#documents/pdf/pdf-syntax';
import { type StructKid, StructNode } from './struct-node.js';

/** What the tree needs from the file it is written into. */
export interface ObjectWriter {
  allocate(): number;
  writeObject(number: number, body: string): void;
}

/**
 * The structure tree of a file. Nodes are written and forgotten part by part; only the root's kids and one
 * entry per page and link stay in memory until the end.
 */
export class StructTree {
  private readonly parentTree: string[] = [];
  private readonly rootKids: number[] = [];
  private readonly rootObject: number;
  private readonly document: number;

  constructor(private readonly file: ObjectWriter) {
    this.rootObject = file.allocate();
    this.document = file.allocate();
  }

  /** Lets the node and its forebears join the tree, if they have not yet. */
  join(node: StructNode): void {
    if (node.object !== 0) return;
    node.object = this.file.allocate();
    if (node.parent === undefined) this.rootKids.push(node.object);
    else {
      this.join(node.parent);
      node.parent.kids.push(node);
    }
  }

  /** Enters the marked contents of a page, or an annotation, in the parent tree. Returns its key. */
  enter(owners: readonly StructNode[] | StructNode): number {
    const key = this.parentTree.length;
    if (owners instanceof StructNode) this.parentTree.push(`${owners.object} 0 R`);
    else {
      const list = this.file.allocate();
      this.file.writeObject(list, `[${owners.map((owner) => `${owner.object} 0 R`).join(' ')}]`);
      this.parentTree.push(`${list} 0 R`);
    }
    return key;
  }

  /** Writes a finished subtree that stands directly under the document. */
  write(top: StructNode): void {
    if (top.object !== 0) this.writeNode(top, this.document);
  }

  /** Writes the document node, the parent tree and the root; returns the root's object number. */
  finish(): number {
    const kids = this.rootKids.map((kid) => `${kid} 0 R`).join(' ');
    this.file.writeObject(
      this.document,
      `<</Type/StructElem/S/Document/P ${this.rootObject} 0 R/K[${kids}]>>`,
    );
    const tree = this.file.allocate();
    const entries = this.parentTree
      .map((value, key) => `${key} ${value}`)
      .filter((entry) => !entry.endsWith(' null'));
    this.file.writeObject(tree, `<</Nums[${entries.join('\n')}]>>`);
    this.file.writeObject(
      this.rootObject,
      `<</Type/StructTreeRoot/K[${this.document} 0 R]/ParentTree ${tree} 0 R/ParentTreeNextKey ${this.parentTree.length}>>`,
    );
    return this.rootObject;
  }

  private writeNode(node: StructNode, parent: number): void {
    const page = firstPage(node.kids);
    let body = `<</Type/StructElem/S/${node.type}/P ${parent} 0 R`;
    if (page !== undefined) body += `/Pg ${page} 0 R`;
    if (node.attributes !== undefined) body += `/A[${node.attributes}]`;
    if (node.alternate !== undefined) body += `/Alt ${pdfString(node.alternate)}`;
    if (node.id !== undefined) body += `/ID ${pdfString(node.id)}`;
    if (node.language !== undefined) body += `/Lang ${pdfString(node.language)}`;
    for (let i = 0; i < node.kids.length; i++)
      body += (i === 0 ? '/K[' : ' ') + kidSyntax(node.kids[i], page);
    this.file.writeObject(node.object, `${body}${node.kids.length > 0 ? ']' : ''}>>`);
    for (const kid of node.kids) if (kid instanceof StructNode) this.writeNode(kid, node.object);
  }
}

/** The page of the first content that stands directly in a node. */
function firstPage(kids: readonly StructKid[]): number | undefined {
  for (const kid of kids) if ('mcid' in kid) return kid.page;
  return undefined;
}

function kidSyntax(kid: StructKid, page: number | undefined): string {
  if (kid instanceof StructNode) return `${kid.object} 0 R`;
  if ('annotation' in kid) return `<</Type/OBJR/Pg ${kid.page} 0 R/Obj ${kid.annotation} 0 R>>`;
  return kid.page === page ? String(kid.mcid) : `<</Type/MCR/Pg ${kid.page} 0 R/MCID ${kid.mcid}>>`;
}
