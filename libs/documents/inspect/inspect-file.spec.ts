import { describe, expect, it } from '@jest/globals';
import { images } from '#test/hostile/images';
import { oddPdfs, plainPdf, taggedPdf } from '#test/hostile/pdfs';
import { officeFiles } from '#test/hostile/zip';
import { defaultFileLimits } from './file-limits.js';
import { inspectFile } from './inspect-file.js';

type Bytes = Uint8Array | Promise<Uint8Array>;

/** Each odd file, the name it came with, and the answer it gets. */
const refused: [what: string, name: string, make: () => Bytes, code: string][] = [
  ['a file without bytes', 'tom.pdf', () => Buffer.alloc(0), 'file.empty'],
  ['a text of blanks', 'tom.txt', () => Buffer.from(' \n\t\n'), 'file.empty'],
  ['a program', 'notat.pdf', () => Buffer.from('7f454c4602010100', 'hex'), 'file.unknownType'],
  ['random bytes', 'notat.pdf', () => Buffer.from('00fe12a0993312', 'hex'), 'file.unknownType'],
  ['a PDF without pages', 'a.pdf', oddPdfs.noPages, 'file.pdf.noPages'],
  ['a PDF cut off in the middle', 'a.pdf', oddPdfs.cutOff, 'file.pdf.broken'],
  ['a PDF whose page tree goes in a circle', 'a.pdf', oddPdfs.circle, 'file.pdf.broken'],
  ['a PDF with a spoilt page', 'a.pdf', oddPdfs.spoiltContent, 'file.pdf.broken'],
  ['nothing but a PDF header', 'a.pdf', () => Buffer.from('%PDF-1.7\n'), 'file.pdf.broken'],
  ['a PDF that needs a password', 'a.pdf', oddPdfs.passwordNeeded, 'file.pdf.password'],
  ['a PDF that forbids copying', 'a.pdf', oddPdfs.copyForbidden, 'file.pdf.copyForbidden'],
  ['a PDF portfolio', 'a.pdf', oddPdfs.portfolio, 'file.pdf.portfolio'],
  ['a hundred thousand nested arrays', 'a.pdf', oddPdfs.deep, 'file.pdf.broken'],
  ['a PDF with a deflate bomb', 'a.pdf', oddPdfs.bomb, 'file.tooComplex'],
  ['a PDF of 3,000 pages', 'a.pdf', () => plainPdf(3000), 'file.pdf.tooManyPages'],
  ['an image cut off', 'a.jpg', images.cutOff, 'file.image.broken'],
  ['an image of 144 million pixels', 'a.png', images.huge, 'file.image.tooLarge'],
  ['a zip that is no office file', 'a.zip', officeFiles.plainZip, 'file.unknownType'],
  ['a zip bomb named .docx', 'a.docx', officeFiles.bomb, 'file.zip.tooLarge'],
  ['a zip bomb that lies about its size', 'a.docx', officeFiles.lyingBomb, 'file.zip.broken'],
  ['a container with ten thousand parts', 'a.docx', officeFiles.manyEntries, 'file.zip.tooLarge'],
  ['a container cut off', 'a.docx', officeFiles.cutOff, 'file.zip.broken'],
  ['a Word file under password', 'a.docx', officeFiles.password, 'file.office.password'],
  ['a text over the limit', 'a.txt', () => Buffer.from('a'.repeat(2_000_001)), 'file.text.tooLong'],
];

const office = (format: string, macros = false) => ({ kind: 'office', format, macros });
const a4 = { x: 0, y: 0, width: 595.28, height: 841.89, rotate: 0, userUnit: 1 };

const readable: [what: string, name: string, make: () => Bytes, expected: object][] = [
  [
    'a plain PDF',
    'a.pdf',
    () => plainPdf(2),
    { kind: 'pdf', pages: [a4, a4], tagged: false, encrypted: false },
  ],
  ['a tagged PDF', 'a.pdf', taggedPdf, { kind: 'pdf', tagged: true, claims: {} }],
  ['a PDF with a broken table of objects', 'a.pdf', oddPdfs.garbageXref, { kind: 'pdf', pages: [a4, a4] }],
  ['a PDF that opens without a password', 'a.pdf', oddPdfs.emptyPassword, { kind: 'pdf', encrypted: true }],
  [
    'a PDF with a script',
    'a.pdf',
    oddPdfs.javaScript,
    { kind: 'pdf', active: expect.objectContaining({ javaScript: true }) },
  ],
  ['a PNG', 'a.png', images.png, { kind: 'image', format: 'png', width: 40, height: 20, frames: 1 }],
  ['a JPEG on its side', 'a.jpg', images.lyingOnItsSide, { kind: 'image', width: 20, height: 40 }],
  ['a WebP', 'a.webp', images.webp, { kind: 'image', format: 'webp' }],
  ['a TIFF', 'a.tif', images.tiff, { kind: 'image', format: 'tiff' }],
  ['a scan of three pages', 'a.tif', () => images.scannedTiff(3, 900, 900), { kind: 'image', frames: 3 }],
  ['a GIF', 'a.gif', images.gif, { kind: 'image', format: 'gif' }],
  ['a Word file', 'a.docx', officeFiles.docx, office('docx')],
  ['a spreadsheet', 'a.xlsx', officeFiles.xlsx, office('xlsx')],
  ['slides', 'a.pptx', officeFiles.pptx, office('pptx')],
  ['an OpenDocument text', 'a.odt', officeFiles.odt, office('odt')],
  ['an old Word file', 'a.doc', officeFiles.doc, office('doc')],
  ['a Word file with macros', 'a.docm', officeFiles.docm, office('docx', true)],
  ['rich text', 'a.rtf', () => Buffer.from('{\\rtf1 hei}'), office('rtf')],
  ['text in Windows-1252', 'a.txt', () => Buffer.from('blåbær', 'latin1'), { kind: 'text', text: 'blåbær' }],
  ['HTML', 'a.html', () => Buffer.from('<h1>Notat</h1>'), { kind: 'html', html: '<h1>Notat</h1>' }],
];

describe('inspectFile', () => {
  it.each(refused)('refuses %s', async (_, name, make, code) => {
    const seen = await inspectFile(await make(), name);
    expect(seen).toMatchObject({ verdict: 'unusable', fault: { code } });
  });

  it.each(readable)('reads %s', async (_, name, make, expected) => {
    expect(await inspectFile(await make(), name)).toMatchObject({
      verdict: 'readable',
      content: expected,
      nameFits: true,
    });
  });

  it('goes by content and tells when the name says another type', async () => {
    const seen = await inspectFile(await images.png(), 'notat.pdf');
    expect(seen).toMatchObject({ mediaType: 'image/png', nameFits: false, content: { kind: 'image' } });
    const page = await inspectFile(Buffer.from('<!doctype html><html><body>hei</body></html>'), 'notat.pdf');
    expect(page).toMatchObject({ mediaType: 'text/html', nameFits: false, content: { kind: 'html' } });
    expect(await inspectFile(officeFiles.docm(), 'notat.docx')).toMatchObject({ nameFits: false });
  });

  it('reads 3,000 pages when the limit allows them', async () => {
    const seen = await inspectFile(await plainPdf(3000), 'a.pdf', { ...defaultFileLimits, pdfPages: 5000 });
    expect(seen).toMatchObject({ verdict: 'readable' });
    if (seen.verdict !== 'readable' || seen.content.kind !== 'pdf') throw new Error('not a PDF');
    expect(seen.content.pages).toHaveLength(3000);
  });

  it('reads the turned, cropped and scaled box of a page', async () => {
    const seen = await inspectFile(await oddPdfs.rotated(), 'a.pdf');
    expect(seen).toMatchObject({
      content: {
        pages: [
          { ...a4, rotate: 90 },
          { x: 100, y: 200, width: 300, height: 400, rotate: 270, userUnit: 2 },
        ],
      },
    });
  });

  it('stops reading a PDF when its time is up', async () => {
    const limits = { ...defaultFileLimits, readingMilliseconds: 1, pdfPages: 5000 };
    const seen = await inspectFile(await plainPdf(2000), 'a.pdf', limits);
    expect(seen).toMatchObject({ verdict: 'unusable', fault: { code: 'file.tooComplex' } });
  });

  it('reads more PDFs at once than it has threads, good ones after bad ones', async () => {
    const files = [await plainPdf(20), await oddPdfs.passwordNeeded(), await oddPdfs.cutOff()];
    const seen = await Promise.all(Array.from({ length: 30 }, (_, i) => inspectFile(files[i % 3], 'a.pdf')));
    expect(seen.map(({ verdict }) => verdict === 'readable')).toEqual(seen.map((_, i) => i % 3 === 0));
  });

  it('gives size and SHA-256 of the bytes, also of an unusable file', async () => {
    const abc = await inspectFile(Buffer.from('abc'), 'a.txt');
    expect(abc.sha256).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(await inspectFile(Buffer.alloc(0), 'a')).toMatchObject({
      size: 0,
      sha256: expect.stringMatching(/^e3b0c442/),
    });
  });
});
