import { createRequire } from 'node:module';
import type { FileLimits } from '../inspect/file-limits.js';
import type { UnseenInWord } from './word-unseen.js';

/** One Word file to turn into HTML. */
export interface WordTask {
  readonly bytes: Uint8Array;
  /** How Word's styles become elements, as mammoth takes them. */
  readonly styleMap: readonly string[];
  readonly limits: FileLimits;
}

/** HTML in mammoth's own words with its notes and what it says nothing of, or why there is none. */
export type WordAnswer =
  | { readonly html: string; readonly notes: readonly string[]; readonly unseen: UnseenInWord }
  | { readonly unreadable: string };

/** Compiled the rooms end in .js; run from the sources (tests), Node reads them as .ts. Imports follow suit. */
const ending = import.meta.url.slice(import.meta.url.lastIndexOf('.'));
const require = createRequire(import.meta.url);

/**
 * The thread in which Word files are taken apart: a large one takes seconds. It has no way to files of this machine
 * or to addresses that the document names.
 */
export default async function readWord({ bytes, styleMap, limits }: WordTask): Promise<WordAnswer> {
  const mammoth = require('mammoth') as typeof import('mammoth');
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const { unseenInWord } = (await import(`./word-unseen${ending}`)) as typeof import('./word-unseen.js');
    const { readZip } = (await import(
      `../inspect/zip-reading${ending}`
    )) as typeof import('../inspect/zip-reading.js');
    const options = { styleMap: [...styleMap], externalFileAccess: false };
    const { value, messages } = await mammoth.convertToHtml({ buffer }, options);
    const unseen = await unseenInWord((desk) => readZip(buffer, desk, limits));
    return { html: value, notes: messages.map(({ message }) => message), unseen };
  } catch (fault) {
    return { unreadable: fault instanceof Error ? fault.message : String(fault) };
  }
}
