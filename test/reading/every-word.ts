import {
  decodePDFRawStream,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { textIn } from '#test/hostile/shown-text';

/**
 * Everything that anybody could read out of a PDF, as one string without white space and soft hyphens: its bytes as they
 * are; every stream unpacked, as Latin-1, UTF-8 and UTF-16; every string of every object (titles, bookmarks, alternate and
 * actual text, names of files); and the words that each stream shows by the tables of its fonts.
 */
export async function everyWordIn(bytes: Uint8Array): Promise<string> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const found: string[] = [...inAllWays(Buffer.from(bytes))];
  const resources = document.getPages().map((page) => page.node.Resources());
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    found.push(...strings(object.toString()));
    if (object instanceof PDFString || object instanceof PDFHexString) found.push(object.decodeText());
    if (!(object instanceof PDFRawStream)) continue;
    const unpacked = Buffer.from(decodePDFRawStream(object).decode());
    found.push(...inAllWays(unpacked), ...strings(unpacked.toString('latin1')));
    if (object.dict.get(PDFName.of('Type'))?.toString() === '/XObject') {
      found.push(
        textIn(unpacked.toString('latin1'), object.dict.lookupMaybe(PDFName.of('Resources'), PDFDict)),
      );
    }
  }
  for (const [i, page] of document.getPages().entries()) {
    const content = page.node.Contents();
    if (content instanceof PDFRawStream)
      found.push(textIn(Buffer.from(decodePDFRawStream(content).decode()).toString('latin1'), resources[i]));
  }
  return found
    .join('\n')
    .normalize('NFC')
    .replace(/[\s\u00ad]+/g, '')
    .toLocaleLowerCase('nb-NO');
}

function inAllWays(bytes: Buffer): string[] {
  const even = bytes.subarray(0, bytes.length - (bytes.length % 2));
  return [bytes.toString('latin1'), bytes.toString('utf8'), Buffer.from(even).swap16().toString('utf16le')];
}

/** Strings in hexadecimal, as PDF writes text that is not Latin. */
function strings(source: string): string[] {
  return [...source.matchAll(/<((?:[0-9A-Fa-f]{2}){4,})>/g)].flatMap(([, hex]) =>
    inAllWays(Buffer.from(hex, 'hex')),
  );
}

/** Every part of the words that has this many letters: what is left of a word when some of it is gone. */
export function partsOf(words: string, letters = 6): string[] {
  const plain = words.toLocaleLowerCase('nb-NO').split(/[^\p{L}\d]+/u);
  return plain.flatMap((word) =>
    Array.from({ length: Math.max(0, word.length - letters + 1) }, (_, i) => word.slice(i, i + letters)),
  );
}
