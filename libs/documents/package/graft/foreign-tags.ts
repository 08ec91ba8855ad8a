import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNull, PDFRef, PDFString } from '@cantoo/pdf-lib';
import type { PDFObject } from '@cantoo/pdf-lib';
import { dictAt, name, nameAt } from './pdf-values.js';

/** Structure types of ISO 32000-1, 14.8.4: they need no role. */
const standardTypes = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl ' +
    'LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP ' +
    'Warichu WT WP Figure Formula Form'
  ).split(' '),
);

/** Types of PDF 2.0 (ISO 32000-2, 14.8.4) in the words of PDF 1.7, in which we write. */
const newerTypes: Record<string, string> = {
  DocumentFragment: 'Part',
  Aside: 'Sect',
  Title: 'P',
  FENote: 'Note',
  Sub: 'Span',
  Em: 'Span',
  Strong: 'Span',
  H7: 'H6',
  H8: 'H6',
};

/** What `settleForeignTags` needs to know. */
export interface TagSettlement {
  /** Put before every element id. */
  prefix: string;
  /** Annotations that do not come along: references to them are taken out of the tree. */
  lost: ReadonlySet<PDFObject>;
}

/**
 * Makes a foreign structure tree fit to stand beside others, in place:
 * - its own structure types ("Overskrift 1") are replaced by the standard types that its role map gives them, since
 *   another vedlegg may use the same word in another role;
 * - ids of elements get a prefix, and so do the references that table cells make to them.
 * Gives back the elements that have an id.
 */
export function settleForeignTags(
  tree: PDFDict,
  settlement: TagSettlement,
): [id: PDFHexString, element: PDFRef][] {
  const roles = dictAt(tree, 'RoleMap');
  const ids: [PDFHexString, PDFRef][] = [];
  const seen = new Set<PDFObject>();
  const waiting: PDFObject[] = [tree.get(name('K')) ?? PDFNull];
  for (let entry = waiting.pop(); entry; entry = waiting.pop()) {
    const next = tree.context.lookup(entry);
    if (next === undefined || seen.has(next)) continue;
    seen.add(next);
    if (next instanceof PDFArray) waiting.push(...next.asArray());
    else if (next instanceof PDFDict && next.has(name('S'))) {
      const id = settleElement(next, roles, settlement);
      if (id && entry instanceof PDFRef) ids.push([id, entry]);
      waiting.push(next.get(name('K')) ?? PDFNull);
    }
  }
  return ids;
}

function settleElement(
  element: PDFDict,
  roles: PDFDict | undefined,
  { prefix, lost }: TagSettlement,
): PDFHexString | undefined {
  element.set(name('S'), PDFName.of(standardRole(nameAt(element, 'S') ?? 'NonStruct', roles)));
  element.delete(name('NS'));
  dropLost(element, lost);
  const id = prefixed(element.lookup(name('ID')), prefix);
  if (id) element.set(name('ID'), id);
  const attributes = element.lookup(name('A'));
  const lists =
    attributes instanceof PDFArray ? attributes.asArray().map((_, i) => attributes.lookup(i)) : [attributes];
  for (const list of lists) {
    const heads = list instanceof PDFDict ? list.lookup(name('Headers')) : undefined;
    if (!(heads instanceof PDFArray)) continue;
    for (let i = 0; i < heads.size(); i++) heads.set(i, prefixed(heads.lookup(i), prefix) ?? heads.get(i));
  }
  return id;
}

/** Takes references to annotations that stay behind out of an element's kids. */
function dropLost(element: PDFDict, lost: ReadonlySet<PDFObject>): void {
  const isLost = (kid: PDFObject | undefined) => {
    const annotation = kid instanceof PDFDict ? kid.lookup(name('Obj')) : undefined;
    return annotation !== undefined && lost.has(annotation);
  };
  const kids = element.lookup(name('K'));
  if (kids instanceof PDFArray) {
    for (let i = kids.size() - 1; i >= 0; i--) if (isLost(kids.lookup(i))) kids.remove(i);
  } else if (isLost(kids)) element.delete(name('K'));
}

/** Follows the role map to a standard type; a type without one says nothing: NonStruct. */
function standardRole(type: string, roles: PDFDict | undefined): string {
  let role = type;
  for (let steps = 0; steps < 10 && !standardTypes.has(role); steps++) {
    const next: string | undefined = (roles && nameAt(roles, role)) ?? newerTypes[role];
    if (next === undefined) return 'NonStruct';
    role = next;
  }
  return standardTypes.has(role) ? role : 'NonStruct';
}

function prefixed(id: PDFObject | undefined, prefix: string): PDFHexString | undefined {
  if (!(id instanceof PDFString) && !(id instanceof PDFHexString)) return undefined;
  return PDFHexString.of(Buffer.concat([Buffer.from(prefix), Buffer.from(id.asBytes())]).toString('hex'));
}
