import { Piscina } from 'piscina';
import type { FileFault } from './file-fault.js';
import type { FileLimits } from './file-limits.js';
import type { PdfFacts } from './pdf-facts.js';
import type { PdfReadingTask } from './pdf.thread.js';

/** The thread's file lies beside this one and has the same ending, compiled or not. */
const ending = import.meta.url.slice(import.meta.url.lastIndexOf('.'));
/** So many PDFs are read at once. */
const threadCount = 2;
let threads: Piscina<PdfReadingTask, PdfFacts | FileFault> | undefined;

/**
 * Threads start with the first PDF, are used again, and end when they have been idle for a while. The heap limit of
 * the first call holds for all.
 */
function pool(limits: FileLimits): Piscina<PdfReadingTask, PdfFacts | FileFault> {
  threads ??= new Piscina<PdfReadingTask, PdfFacts | FileFault>({
    filename: new URL(`./pdf.thread${ending}`, import.meta.url).href,
    minThreads: 0,
    maxThreads: threadCount,
    idleTimeout: 2_000,
    resourceLimits: { maxOldGenerationSizeMb: limits.pdfHeapMegabytes },
  });
  return threads;
}

/** Reads a PDF's facts in a thread with a limit on time and memory; past either, the file is "too complex". */
export async function readPdfFacts(bytes: Buffer, limits: FileLimits): Promise<PdfFacts | FileFault> {
  await turn();
  try {
    return await pool(limits).run({ bytes, limits }, { signal: AbortSignal.timeout(limits.pdfMilliseconds) });
  } catch (fault) {
    if (!isThreadsEnd(fault)) throw fault;
    return { code: 'file.tooComplex', params: {} };
  } finally {
    passOn();
  }
}

let busy = 0;
const waiting: (() => void)[] = [];

/** Waits for a free thread before the clock is started: a long queue must not make a good file "too complex". */
async function turn(): Promise<void> {
  if (busy === threadCount) await new Promise<void>((free) => waiting.push(free));
  else busy += 1;
}

function passOn(): void {
  const next = waiting.shift();
  if (next) next();
  else busy -= 1;
}

/** Stopped by the clock, or ended by its memory limit. */
function isThreadsEnd(fault: unknown): boolean {
  const { name, code } = fault as { name?: string; code?: string };
  return name === 'AbortError' || code === 'ERR_WORKER_OUT_OF_MEMORY';
}
