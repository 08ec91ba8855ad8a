import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFRef } from '@cantoo/pdf-lib';
import type { PDFContext, PDFDocument, PDFObject } from '@cantoo/pdf-lib';
import type { ForeignDocument } from './foreign-document.js';
import { namesIn, numbersIn } from './lookup-tree.js';
import { arrayAt, dictAt, name, numberAt } from './pdf-values.js';
import type { Transplant } from './transplant.js';

/**
 * The structure tree of the common file while foreign parts are put into it. Each vedlegg becomes a Part under our
 * Document, at the place where its pages stand; its own tags stay below that Part.
 */
export class CommonTags {
  private readonly context: PDFContext;
  private readonly root: PDFDict;
  private readonly document: PDFDict;
  private readonly documentRef: PDFRef;
  private readonly parents: PDFArray;
  private nextKey: number;
  private readonly ids: [PDFHexString, PDFObject][] = [];

  /** Throws when our own file lacks a structure tree: the engine always writes one. */
  constructor(pdf: PDFDocument) {
    this.context = pdf.context;
    const root = dictAt(pdf.catalog, 'StructTreeRoot');
    const kids = root && arrayAt(root, 'K');
    const ref = kids?.get(0);
    const document = ref && this.context.lookup(ref);
    if (!root || !(ref instanceof PDFRef) || !(document instanceof PDFDict)) {
      throw new Error('the engine wrote no structure tree');
    }
    this.root = root;
    this.document = document;
    this.documentRef = ref;
    const numbers = numbersIn(dictAt(root, 'ParentTree'));
    this.nextKey = Math.max(
      numberAt(root, 'ParentTreeNextKey') ?? 0,
      ...[...numbers.keys()].map((key) => key + 1),
    );
    this.parents = PDFArray.withContext(this.context);
    for (const [key, value] of [...numbers].sort(([a], [b]) => a - b)) this.enter(key, value);
  }

  /** The next free key of the parent tree: what every key of the next foreign file is moved up by. */
  get keysMovedBy(): number {
    return this.nextKey;
  }

  /** Keeps `count` keys for one foreign file. */
  keep(count: number): void {
    this.nextKey += count;
  }

  /** Enters what a page's marks, or an annotation, belong to. */
  enter(key: number, owner: PDFObject): void {
    this.parents.push(PDFNumber.of(key));
    this.parents.push(owner);
  }

  /** A new Part for a vedlegg; `kids` are refs to its elements, which are told that this is their parent. */
  addPart(
    title: string,
    language: string | undefined,
    before: PDFRef | undefined,
  ): { ref: PDFRef; kids: PDFArray } {
    const kids = PDFArray.withContext(this.context);
    const part = this.context.obj({ Type: 'StructElem', S: 'Part', P: this.documentRef });
    part.set(name('T'), PDFHexString.fromText(title));
    if (language) part.set(name('Lang'), PDFHexString.fromText(language));
    part.set(name('K'), kids);
    const ref = this.context.register(part);
    const siblings = this.siblings();
    const at = (before && siblings.indexOf(before)) ?? -1;
    if (at < 0) siblings.push(ref);
    else siblings.insert(at, ref);
    return { ref, kids };
  }

  /** The elements directly under our Document, in the order of reading. */
  siblings(): PDFArray {
    const kids = this.document.lookup(name('K'));
    if (kids instanceof PDFArray) return kids;
    const list = PDFArray.withContext(this.context);
    const single = this.document.get(name('K'));
    if (single) list.push(single);
    this.document.set(name('K'), list);
    return list;
  }

  /** Adds to one of the root's dictionaries (RoleMap, ClassMap) what is not there yet. */
  addTo(map: 'RoleMap' | 'ClassMap', key: PDFName, value: PDFObject): void {
    const known = dictAt(this.root, map) ?? this.context.obj({});
    this.root.set(name(map), known);
    if (!known.has(key)) known.set(key, value);
  }

  /** Notes an element that others refer to by id. */
  addId(id: PDFHexString, element: PDFRef): void {
    this.ids.push([id, element]);
  }

  /** Writes the parent tree and the tree of ids back. */
  finish(): void {
    this.writeIds();
    const tree = this.context.obj({});
    tree.set(name('Nums'), this.parents);
    this.root.set(name('ParentTree'), this.context.register(tree));
    this.root.set(name('ParentTreeNextKey'), PDFNumber.of(this.nextKey));
  }

  /** Names in a name tree stand in the order of their bytes (ISO 32000-1, 7.9.6). */
  private writeIds(): void {
    if (this.ids.length === 0) return;
    const known = [...namesIn(dictAt(this.root, 'IDTree'))].map(
      ([id, element]): [PDFHexString, PDFObject] => [
        PDFHexString.of(Buffer.from(id, 'latin1').toString('hex')),
        element,
      ],
    );
    const all = [...known, ...this.ids].sort(([a], [b]) => Buffer.compare(a.asBytes(), b.asBytes()));
    const names = PDFArray.withContext(this.context);
    for (const [id, element] of all) {
      names.push(id);
      names.push(element);
    }
    const tree = this.context.obj({});
    tree.set(name('Names'), names);
    this.root.set(name('IDTree'), this.context.register(tree));
  }
}

/** Puts a foreign file's own tags under its Part: elements, parent tree, class map. */
export function graftTags(
  tags: CommonTags,
  tree: PDFDict,
  foreign: ForeignDocument,
  transplant: Transplant,
  part: { ref: PDFRef; kids: PDFArray },
): void {
  const movedBy = tags.keysMovedBy;
  const kids = tree.lookup(name('K'));
  const list = kids instanceof PDFArray ? kids.asArray() : [tree.get(name('K'))];
  // The old root's place is taken by the Part: that is where the top elements' parent is now.
  const { context } = foreign.pdf;
  const root = context.nextRef();
  transplant.settle(root, part.ref);
  for (const kid of list) {
    const element = kid && context.lookup(kid);
    if (!(element instanceof PDFDict)) continue;
    element.set(name('P'), root);
    part.kids.push(transplant.place(kid instanceof PDFRef ? kid : context.register(element)));
  }
  let highest = -1;
  for (const [key, value] of numbersIn(dictAt(tree, 'ParentTree'))) {
    tags.enter(key + movedBy, transplant.copy(value));
    highest = Math.max(highest, key);
  }
  for (const [key, value] of dictAt(tree, 'ClassMap')?.entries() ?? []) {
    tags.addTo('ClassMap', key, transplant.copy(value));
  }
  tags.keep(highest + 1);
}
