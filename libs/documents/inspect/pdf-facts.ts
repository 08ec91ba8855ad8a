import { PDFDict, PDFDocument, PDFName, PDFNumber } from '@cantoo/pdf-lib';
import type { FoundPage, PageBox } from './pdf-pages.js';
import type { ActiveContent } from './pdf-active-content.js';
import type { FileFault } from './file-fault.js';
import type { FileLimits } from './file-limits.js';

/** What is known of a PDF. */
export interface PdfFacts {
  /** In order; sizes as people see them follow from `displayedSize`. */
  pages: PageBox[];
  /** Opened with an empty password: readers need none, but the file asks for restrictions. */
  encrypted: boolean;
  /** Has structure tags and says they are in order (MarkInfo). */
  tagged: boolean;
  /** What the file's own metadata claims ("2a", "1"). A claim is not a proof. */
  claims: { pdfa?: string; pdfua?: string };
  active: ActiveContent;
}

/** The rooms that read parts of a PDF; handed in, because this file runs in a thread of its own (pdf.thread.ts). */
export interface PdfReaders {
  pagesOf(pdf: PDFDocument, most: number): FoundPage[] | 'broken' | 'too many';
  contentsOf(pages: readonly PDFDict[], mostBytes: number): 'whole' | 'spoilt' | 'too large';
  readActiveContent(pdf: PDFDocument): ActiveContent;
  isActive(active: ActiveContent): boolean;
  readClaims(pdf: PDFDocument): PdfFacts['claims'];
}

const name = (text: string) => PDFName.of(text);
const refuse = (code: FileFault['code'], params: FileFault['params'] = {}): FileFault => ({ code, params });
const quiet = { updateMetadata: false, parseSpeed: Infinity } as const;
/** ISO 32000-1, table 22, bit 5: text and graphics may be copied out. */
const mayCopy = 1 << 4;

/** Reads a PDF's facts, or says why it is refused. Never throws for bad bytes. */
export async function pdfFacts(
  bytes: Uint8Array,
  limits: FileLimits,
  readers: PdfReaders,
): Promise<PdfFacts | FileFault> {
  const encrypted = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes('/Encrypt');
  try {
    const pdf = await PDFDocument.load(bytes, { ...quiet, password: '' });
    const active = readers.readActiveContent(pdf);
    // What is kept although its pages cannot be shown is not written anew either: it must be harmless as it is.
    const kept = (fault: FileFault) => (readers.isActive(active) ? refuse('file.pdf.active') : fault);
    if (encrypted && !(await copyAllowed(bytes))) return kept(refuse('file.pdf.copyForbidden'));
    if (!(pdf.catalog instanceof PDFDict)) return refuse('file.pdf.broken');
    if (pdf.catalog.has(name('Collection'))) return refuse('file.pdf.portfolio');
    if (String(pdf.catalog.get(name('NeedsRendering'))) === 'true') return refuse('file.pdf.dynamicForm');
    const pages = readers.pagesOf(pdf, limits.pdfPages);
    if (pages === 'broken') return refuse('file.pdf.broken');
    if (pages === 'too many') return kept(refuse('file.pdf.tooManyPages', { most: limits.pdfPages }));
    if (pages.length === 0) return refuse('file.pdf.noPages');
    const contents = readers.contentsOf(
      pages.map(({ node }) => node),
      limits.pdfUnpackedBytes,
    );
    if (contents === 'spoilt') return refuse('file.pdf.broken');
    if (contents === 'too large') return refuse('file.tooComplex');
    const marked = pdf.catalog.lookup(name('MarkInfo'));
    const tagged =
      pdf.catalog.lookup(name('StructTreeRoot')) instanceof PDFDict &&
      marked instanceof PDFDict &&
      String(marked.lookup(name('Marked'))) === 'true';
    const claims = readers.readClaims(pdf);
    const boxes = pages.map(({ box }) => box);
    return { pages: boxes, encrypted, tagged, claims, active };
  } catch (fault) {
    if (fault instanceof RangeError) return refuse('file.tooComplex');
    return refuse(encrypted ? 'file.pdf.password' : 'file.pdf.broken');
  }
}

/** What the file asks of those who open it without the owner's password. No such wish means yes. */
async function copyAllowed(bytes: Uint8Array): Promise<boolean> {
  const { context } = await PDFDocument.load(bytes, { ...quiet, ignoreEncryption: true });
  const wishes = context.lookup(context.trailerInfo.Encrypt);
  const flags = wishes instanceof PDFDict ? wishes.lookup(name('P')) : undefined;
  return !(flags instanceof PDFNumber) || (flags.asNumber() & mayCopy) !== 0;
}
