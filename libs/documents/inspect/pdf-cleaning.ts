import { PDFArray, PDFDict, PDFDocument, PDFRef, PDFStream } from '@cantoo/pdf-lib';
import type { PDFContext, PDFObject } from '@cantoo/pdf-lib';
import type { FileFault } from './file-fault.js';

type Dangers = typeof import('./pdf-dangers.js');

/** Keys that hold, or lead to, what a paper has no business holding. */
const banned = [
  'JS',
  'AA',
  'EF',
  'AF',
  'XFA',
  'RichMediaContent',
  'RichMediaSettings',
  '3DD',
  'Movie',
  'Sound',
];
/** Entries of the document's tables of names that do, or carry, something. */
const bannedNames = ['JavaScript', 'EmbeddedFiles', 'Renditions', 'AlternatePresentations'];
const quiet = { updateMetadata: false, parseSpeed: Infinity } as const;
const refused: FileFault = { code: 'file.pdf.active', params: {} };

/**
 * Writes a PDF anew: without actions that do more than lead to a place or to the web, without scripts, embedded files
 * and media, and with nothing in it that nothing in it refers to. Text, pictures, tags, bookmarks and form fields stay.
 * A signed or locked PDF is refused: writing it anew would break the signature, or open the lock.
 */
export async function cleanedPdf(bytes: Uint8Array, dangers: Dangers): Promise<Uint8Array | FileFault> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const from = Math.max(0, buffer.indexOf('%PDF-'));
  if (buffer.includes('/Encrypt')) return refused;
  const pdf = await PDFDocument.load(buffer.subarray(from), quiet);
  const { context } = pdf;
  const objects = () => context.enumerateIndirectObjects().map(([, object]) => object);
  const dicts = [...dangers.everyDict(objects())];
  if (dicts.some((dict) => dangers.valueOf(dict, 'ByteRange') !== undefined)) return refused;
  for (const dict of dicts) disarm(dict, dangers);
  for (const dict of [pdf.catalog, dangers.valueOf(pdf.catalog, 'Names')])
    if (dict instanceof PDFDict) remove(dict, [...bannedNames, 'Collection', 'Requirements'], dangers);
  dropUnreachable(context);
  return pdf.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false });
}

/** Takes out of one dictionary what it does itself and what it leads to. */
function disarm(dict: PDFDict, dangers: Dangers): void {
  // What it leads to goes first: an action that is its own dictionary is emptied below, whoever still holds it.
  for (const key of dict.keys()) {
    const value = dict.lookup(key);
    const all = value instanceof PDFArray ? value.asArray().map((_, i) => value.lookup(i)) : [value];
    const isDangerous = (each: PDFObject | undefined) =>
      each instanceof PDFDict && dangers.dangerOf(each) !== undefined;
    if (dangers.plainName(key) === 'Annots' && value instanceof PDFArray) dropCarriers(value, dangers);
    else if (all.some(isDangerous)) dict.delete(key);
  }
  remove(dict, banned, dangers);
  if (dangers.isCarrier(dict) || dangers.dangerOf(dict) !== undefined)
    remove(dict, ['S', 'URI', 'F', 'Win', 'FS', 'A', 'Subtype', 'D', 'R', 'T'], dangers);
}

function dropCarriers(annotations: PDFArray, dangers: Dangers): void {
  for (let i = annotations.size() - 1; i >= 0; i--) {
    const each = annotations.lookup(i);
    if (each instanceof PDFDict && dangers.isCarrier(each)) annotations.remove(i);
  }
}

function remove(dict: PDFDict, keys: readonly string[], dangers: Dangers): void {
  for (const key of dict.keys()) if (keys.includes(dangers.plainName(key))) dict.delete(key);
}

/** Nothing is written that cannot be come to from the file's root and its information. */
function dropUnreachable(context: PDFContext): void {
  const { Root, Info } = context.trailerInfo;
  const reached = new Set<PDFObject>();
  const waiting: (PDFObject | undefined)[] = [Root, Info];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (next === undefined || reached.has(next)) continue;
    reached.add(next);
    if (next instanceof PDFRef) waiting.push(context.lookup(next));
    else if (next instanceof PDFArray) waiting.push(...next.asArray());
    else if (next instanceof PDFDict) waiting.push(...next.values());
    else if (next instanceof PDFStream) waiting.push(next.dict);
  }
  for (const [ref] of context.enumerateIndirectObjects()) if (!reached.has(ref)) context.delete(ref);
}
