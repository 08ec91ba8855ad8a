import { PDFArray, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import type { PDFDict, PDFObject } from '@cantoo/pdf-lib';
import { constants, inflateSync } from 'node:zlib';

const name = (text: string) => PDFName.of(text);
/** ISO 32000-1, table 6, and the short names that some writers use in its place. */
const filters =
  /^\/(FlateDecode|Fl|LZWDecode|LZW|ASCII85Decode|A85|ASCIIHexDecode|AHx|RunLengthDecode|RL|Crypt)$/;

/**
 * Looks whether the operators of every page can be unpacked. A page whose content is spoilt is shown as an empty page
 * by most readers, and nobody would know that something was on it. A missing check sum or a last byte cut off is no
 * fault: readers show such pages, and old writers made many.
 */
export function contentsOf(pages: readonly PDFDict[], mostBytes: number): 'whole' | 'spoilt' | 'too large' {
  for (const page of pages) {
    const content = page.lookup(name('Contents'));
    const streams =
      content instanceof PDFArray ? content.asArray().map((_, i) => content.lookup(i)) : [content];
    for (const stream of streams) {
      const state = stateOf(stream, mostBytes);
      if (state !== 'whole') return state;
    }
  }
  return 'whole';
}

function stateOf(stream: PDFObject | undefined, mostBytes: number): 'whole' | 'spoilt' | 'too large' {
  if (!(stream instanceof PDFRawStream)) return 'whole';
  const filter = stream.dict.lookup(name('Filter'));
  if (filter === undefined) return 'whole';
  const names = filter instanceof PDFArray ? filter.asArray().map(String) : [String(filter)];
  if (!names.every((each) => filters.test(each))) return 'spoilt';
  if (names[0] !== '/FlateDecode' && names[0] !== '/Fl') return 'whole';
  try {
    const options = { maxOutputLength: mostBytes, finishFlush: constants.Z_SYNC_FLUSH };
    inflateSync(stream.getContents(), options);
    return 'whole';
  } catch (fault) {
    const { code, message } = fault as NodeJS.ErrnoException;
    if (code === 'ERR_BUFFER_TOO_LARGE') return 'too large';
    return message === 'incorrect data check' ? 'whole' : 'spoilt';
  }
}
