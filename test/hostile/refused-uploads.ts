import { images } from './images.js';
import { plainPdf } from './pdfs.js';
import { zip } from './zip.js';

const mebibyte = 1024 * 1024;

/** Two files of a hundred megabytes of nothing, in a hundred kilobytes. */
function bomb(): Buffer {
  const nothing = Buffer.alloc(100 * mebibyte);
  return zip([
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: 'word/document.xml', content: nothing },
    { name: 'word/media/1.bin', content: nothing },
  ]);
}

/** Files that an upload with a limit of one megabyte refuses: what, name, bytes, status and code of the answer. */
export const refusedUploads: [string, string, () => Promise<Buffer> | Buffer, number, string][] = [
  ['nothing', 'tom.pdf', () => Buffer.alloc(0), 422, 'file.empty'],
  ['more than the limit', 'stor.pdf', () => Buffer.alloc(mebibyte + 1, 'x'), 413, 'web.bodyTooLarge'],
  ['far more than the limit', 'enorm.pdf', () => Buffer.alloc(12 * mebibyte, 'x'), 413, 'web.bodyTooLarge'],
  ['a picture that calls itself a PDF', 'bilde.pdf', () => images.png(), 415, 'storedFile.nameMismatch'],
  [
    'a program that calls itself a PDF',
    'virus.pdf',
    () => Buffer.from('MZ\u0090\u0000'.padEnd(600, 'x'), 'latin1'),
    415,
    'file.unknownType',
  ],
  [
    'a PDF that is cut off',
    'halv.pdf',
    async () => (await plainPdf(2)).subarray(0, 300),
    422,
    'file.pdf.broken',
  ],
  ['a bomb', 'bombe.docx', () => bomb(), 413, 'file.zip.tooLarge'],
];
