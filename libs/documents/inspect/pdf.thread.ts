import type { FileFault } from './file-fault.js';
import type { FileLimits } from './file-limits.js';
import type { PdfFacts } from './pdf-facts.js';

/** One PDF to read, or to write anew without what it does beyond being read. */
export interface PdfTask {
  kind: 'read' | 'clean';
  bytes: Uint8Array;
  limits: FileLimits;
}

/** Facts of what was read; bytes of what was cleaned; or why neither can be had. */
export type PdfAnswer = PdfFacts | FileFault | { bytes: Uint8Array };

/** Compiled the rooms end in .js; run from the sources (tests), Node reads them as .ts. Imports follow suit. */
const ending = import.meta.url.slice(import.meta.url.lastIndexOf('.'));
const room = async <Room>(file: string) => (await import(`./${file}${ending}`)) as Room;

/**
 * The thread in which foreign PDFs are parsed: one that never ends, or that eats memory, is stopped with its thread
 * and takes nothing else down. Files read here import each other as types only (see `room`).
 */
export default async function pdfThread({ kind, bytes, limits }: PdfTask): Promise<PdfAnswer> {
  const blocks = limitBlocks(limits.pdfUnpackedBytes);
  const answer = kind === 'read' ? await read(bytes, limits) : await clean(bytes);
  return blocks.passed ? { code: 'file.tooComplex', params: {} } : answer;
}

async function read(bytes: Uint8Array, limits: FileLimits): Promise<PdfFacts | FileFault> {
  const { pdfFacts } = await room<typeof import('./pdf-facts.js')>('pdf-facts');
  const { pagesOf } = await room<typeof import('./pdf-pages.js')>('pdf-pages');
  const { contentsOf } = await room<typeof import('./pdf-contents.js')>('pdf-contents');
  const { readClaims } = await room<typeof import('./pdf-claims.js')>('pdf-claims');
  const active = await room<typeof import('./pdf-active-content.js')>('pdf-active-content');
  const dangers = await room<typeof import('./pdf-dangers.js')>('pdf-dangers');
  const { hasForeignBytes } = await room<typeof import('./pdf-edges.js')>('pdf-edges');
  return pdfFacts(bytes, limits, {
    ...{ pagesOf, contentsOf, readClaims },
    isActive: active.isActive,
    readActiveContent: (pdf) => active.readActiveContent(pdf, dangers, hasForeignBytes(bytes)),
  });
}

async function clean(bytes: Uint8Array): Promise<FileFault | { bytes: Uint8Array }> {
  const { cleanedPdf } = await room<typeof import('./pdf-cleaning.js')>('pdf-cleaning');
  const dangers = await room<typeof import('./pdf-dangers.js')>('pdf-dangers');
  try {
    const cleaned = await cleanedPdf(bytes, dangers);
    return 'code' in cleaned ? cleaned : { bytes: cleaned };
  } catch {
    return { code: 'file.pdf.active', params: {} };
  }
}

const plain = globalThis.Uint8Array;

/**
 * A thread's heap limit does not count byte arrays, and the PDF library unpacks streams into ever larger ones. In
 * this thread an array past the limit is a RangeError. The library may swallow it and go on with the rest of the
 * file, so it is noted too: whoever opens the file later, without this guard, must not unpack it either.
 */
function limitBlocks(most: number): { passed: boolean } {
  const blocks = { passed: false };
  globalThis.Uint8Array = new Proxy(plain, {
    construct(target, args: unknown[], newTarget) {
      if (typeof args[0] === 'number' && args[0] > most) {
        blocks.passed = true;
        throw new RangeError('block over the limit');
      }
      return Reflect.construct(target, args, newTarget) as Uint8Array;
    },
  });
  return blocks;
}
