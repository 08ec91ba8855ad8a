import { PDFDict, PDFRef } from '@cantoo/pdf-lib';
import type { PDFObject } from '@cantoo/pdf-lib';
import type { Destinations } from './destinations.js';
import { arrayAt, name, nameAt, numberAt } from './pdf-values.js';

/** What had to be left behind of a foreign PDF; each is told in the manifest. */
export type LeftBehind = 'actions' | 'media' | 'form-fields' | 'embedded-files';

/** A page's annotations, sorted by what becomes of them. */
export interface SortedAnnotations {
  kept: PDFObject[];
  /** Form fields: their fixed look is painted onto the page. */
  fields: PDFDict[];
  /** Everything that does not come along as an annotation. */
  lost: PDFDict[];
  leftBehind: Set<LeftBehind>;
}

/** Annotations that play, run or carry files; there is no place for them in a paper that is archived. */
const media = ['Screen', 'Movie', 'Sound', '3D', 'RichMedia'];

/**
 * Sorts a foreign page's annotations and makes the kept ones fit for the common file. Links and comments stay;
 * `destinations` makes links land where they did.
 */
export function sortAnnotations(page: PDFDict, destinations: Destinations): SortedAnnotations {
  const sorted: SortedAnnotations = { kept: [], fields: [], lost: [], leftBehind: new Set() };
  for (const entry of arrayAt(page, 'Annots')?.asArray() ?? []) {
    const annotation = page.context.lookup(entry);
    if (!(annotation instanceof PDFDict)) continue;
    const kind = nameAt(annotation, 'Subtype') ?? '';
    const loss = kind === 'Widget' ? 'form-fields' : lossOf(kind);
    if (loss) {
      sorted.leftBehind.add(loss);
      sorted.lost.push(annotation);
      if (kind === 'Widget') sorted.fields.push(annotation);
    } else {
      if (destinations.settle(annotation)) sorted.leftBehind.add('actions');
      sorted.kept.push(entry);
    }
  }
  return sorted;
}

function lossOf(kind: string): LeftBehind | undefined {
  if (kind === 'FileAttachment') return 'embedded-files';
  return media.includes(kind) ? 'media' : undefined;
}

/** Bits 1, 2 and 6 of an annotation's flags: invisible, hidden, not for the screen (ISO 32000-1, table 165). */
const unseen = 0b100011;

/** The look of a form field as it stands now: the stream for its present state, if it is to be seen. */
export function presentLook(field: PDFDict): PDFRef | undefined {
  if (((numberAt(field, 'F') ?? 0) & unseen) !== 0) return undefined;
  const looks = field.lookup(name('AP'));
  if (!(looks instanceof PDFDict)) return undefined;
  const normal = looks.get(name('N'));
  const states = looks.lookup(name('N'));
  const state = nameAt(field, 'AS');
  const look = states instanceof PDFDict ? states.get(name(state ?? 'Off')) : normal;
  return look instanceof PDFRef ? look : undefined;
}
