import type { FileFault } from './file-fault.js';
import type { FileLimits } from './file-limits.js';
import type { PdfFacts } from './pdf-facts.js';
import type { PdfAnswer, PdfTask } from './pdf.thread.js';
import { ReadingThreads } from './reading-threads.js';

const threads = new ReadingThreads<PdfTask, PdfAnswer>('./pdf.thread', import.meta.url);

/** Reads a PDF's facts in a thread with a limit on time and memory; past either, the file is "too complex". */
export async function readPdfFacts(bytes: Buffer, limits: FileLimits): Promise<PdfFacts | FileFault> {
  const answer = await threads.read({ kind: 'read', bytes, limits }, limits);
  if ('bytes' in answer) throw new Error('The thread has cleaned what it was to read.');
  return answer;
}

/**
 * Writes a PDF anew without what it does beyond being read (`ActiveContent`). What comes out is to be read again by
 * whoever asked: cleaning is believed only when nothing is found afterwards.
 * @returns `file.pdf.active` for a PDF that cannot be written anew without breaking it: locked, or signed
 */
export async function cleanPdf(bytes: Buffer, limits: FileLimits): Promise<Uint8Array | FileFault> {
  const answer = await threads.read({ kind: 'clean', bytes, limits }, limits);
  if ('pages' in answer) throw new Error('The thread has read what it was to clean.');
  return 'bytes' in answer ? answer.bytes : answer;
}
