import { createRequire } from 'node:module';

/** One Word file to turn into HTML. */
export interface WordTask {
  readonly bytes: Uint8Array;
  /** How Word's styles become elements, as mammoth takes them. */
  readonly styleMap: readonly string[];
}

/** HTML in mammoth's own words with its notes, or why there is none. */
export type WordAnswer =
  | { readonly html: string; readonly notes: readonly string[] }
  | { readonly unreadable: string };

const require = createRequire(import.meta.url);

/**
 * The thread in which Word files are taken apart: a large one takes seconds. It has no way to files of this machine
 * or to addresses that the document names.
 */
export default async function readWord({ bytes, styleMap }: WordTask): Promise<WordAnswer> {
  const mammoth = require('mammoth') as typeof import('mammoth');
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const options = { styleMap: [...styleMap], externalFileAccess: false };
    const { value, messages } = await mammoth.convertToHtml({ buffer }, options);
    return { html: value, notes: messages.map(({ message }) => message) };
  } catch (fault) {
    return { unreadable: fault instanceof Error ? fault.message : String(fault) };
  }
}
