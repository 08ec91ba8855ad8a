import { PDFDocument as Library, PDFName, PDFString } from '@cantoo/pdf-lib';
import type { PDFArray, PDFDict, PDFNumber } from '@cantoo/pdf-lib';
import PDFKit from 'pdfkit';
import { deflateSync } from 'node:zlib';

/** A fixed moment, so that files made in tests are the same in every run. */
const moment = new Date('2021-02-12T08:00:00Z');

/** Runs PDFKit and gathers its bytes. */
export function pdfKit(
  options: PDFKit.PDFDocumentOptions,
  draw: (doc: PDFKit.PDFDocument) => void,
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const doc = new PDFKit({ info: { CreationDate: moment, ModDate: moment }, ...options });
    const chunks: Buffer[] = [];
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
    draw(doc);
    doc.end();
  });
}

/** Untagged, `pages` pages, each with its own text. */
export const plainPdf = (pages = 2, options: PDFKit.PDFDocumentOptions = {}) =>
  pdfKit({ size: 'A4', autoFirstPage: false, ...options }, (doc) => {
    for (let page = 1; page <= pages; page++) doc.addPage().fontSize(14).text(`Fremmed side ${page}`, 72, 90);
  });

/**
 * Tagged: heading, paragraph, a link to the web, a link to its own second page by name, an outline of two levels.
 */
export const taggedPdf = () =>
  pdfKit({ size: 'A4', tagged: true, lang: 'nb-NO', displayTitle: true, pdfVersion: '1.7' }, (doc) => {
    const struct = (type: string, draw: () => void) => doc.struct(type, {}, draw);
    const root = doc.struct('Document');
    doc.addStructure(root);
    root.add(struct('H1', () => doc.fontSize(20).text('Notat fra et annet organ', 72, 90)));
    root.add(struct('P', () => doc.fontSize(11).text('Se også neste side.', { goTo: 'side-to' } as object)));
    root.add(struct('P', () => doc.text('Kilde på nettet', { link: 'https://example.org/kilde' } as object)));
    const chapter = doc.outline.addItem('Innledning');
    doc.addPage();
    doc.addNamedDestination('side-to');
    root.add(struct('H1', () => doc.text('Andre side', 72, 90)));
    chapter.addItem('Andre side');
    root.end();
  });

/** Edits a PDF with the PDF library and saves it again. */
export async function edited(
  bytes: Uint8Array,
  edit: (pdf: Library) => void | Promise<void>,
): Promise<Buffer> {
  const pdf = await Library.load(bytes, { updateMetadata: false });
  await edit(pdf);
  return Buffer.from(await pdf.save({ useObjectStreams: false, updateFieldAppearances: false }));
}

const catalogEntry = async (key: string, value: (pdf: Library) => PDFDict) =>
  edited(await plainPdf(1), (pdf) => pdf.catalog.set(PDFName.of(key), value(pdf)));

/** A stream that unpacks to `megabytes`, in a place where a reader must unpack it (an object stream). */
async function deflateBomb(megabytes: number): Promise<Buffer> {
  const packed = deflateSync(Buffer.alloc(megabytes * 1_000_000, 32), { level: 9 });
  const head = `99 0 obj\n<< /Type /ObjStm /N 1 /First 10 /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`;
  const whole = await plainPdf(1);
  const at = whole.indexOf('\nxref');
  const bomb = Buffer.concat([Buffer.from(head), packed, Buffer.from('\nendstream\nendobj\n')]);
  return Buffer.concat([whole.subarray(0, at + 1), bomb, whole.subarray(at + 1)]);
}

/** PDFs with one thing out of the ordinary each. */
export const oddPdfs = {
  noPages: () =>
    Promise.resolve(
      Buffer.from(
        '%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n' +
          '2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\ntrailer\n<< /Root 1 0 R /Size 3 >>\n%%EOF\n',
      ),
    ),
  cutOff: async () => {
    const whole = await plainPdf(20);
    return whole.subarray(0, Math.floor(whole.length / 2));
  },
  /** Every object is there, the table of where they lie is nonsense. Readers mend this; so do we. */
  garbageXref: async () => {
    const whole = Buffer.from(await plainPdf(2));
    return Buffer.from(whole.toString('latin1').replace(/\d{10} 00000 n/g, '9999999999 00000 n'), 'latin1');
  },
  /** The second page's operators are spoilt in the middle. Most readers would show an empty page. */
  spoiltContent: async () => {
    const whole = Buffer.from(await plainPdf(2));
    const at = whole.lastIndexOf('/FlateDecode');
    whole.fill(0xff, whole.indexOf('stream', at) + 20, whole.indexOf('stream', at) + 40);
    return whole;
  },
  passwordNeeded: () => plainPdf(1, { userPassword: 'hemmelig', ownerPassword: 'eier', pdfVersion: '1.7' }),
  emptyPassword: () =>
    plainPdf(1, { ownerPassword: 'eier', permissions: { copying: true }, pdfVersion: '1.7' }),
  copyForbidden: () =>
    plainPdf(1, { ownerPassword: 'eier', permissions: { printing: 'lowResolution' }, pdfVersion: '1.7' }),
  portfolio: () => catalogEntry('Collection', (pdf) => pdf.context.obj({ Type: 'Collection' })),
  javaScript: () =>
    catalogEntry('OpenAction', (pdf) =>
      pdf.context.obj({ S: 'JavaScript', JS: PDFString.of('app.alert(1)') }),
    ),
  circle: () =>
    Promise.resolve(
      Buffer.from(
        '%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n' +
          '2 0 obj\n<< /Type /Pages /Kids [2 0 R] /Count 1 >>\nendobj\ntrailer\n<< /Root 1 0 R /Size 3 >>\n%%EOF\n',
      ),
    ),
  deep: () => Promise.resolve(Buffer.from(`%PDF-1.7\n1 0 obj\n${'['.repeat(100_000)}`)),
  bomb: () => deflateBomb(600),
  rotated: async () =>
    edited(await plainPdf(2), (pdf) => {
      const [first, second] = pdf.getPages();
      first.node.set(PDFName.of('Rotate'), pdf.context.obj(90));
      second.setCropBox(100, 200, 300, 400);
      second.node.set(PDFName.of('Rotate'), pdf.context.obj(-90));
      second.node.set(PDFName.of('UserUnit'), pdf.context.obj(2));
    }),
};

/** One page that is a picture and nothing else, as a scanner makes it. */
export const scannedPdf = () =>
  pdfKit({ size: 'A4' }, (doc) => {
    const pixel =
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGNgYGAAAAAEAAH2FzhVAAAAAElFTkSuQmCC';
    doc.image(Buffer.from(pixel, 'base64'), 0, 0, { width: 500, height: 700 });
  });

/** A form with one field, filled in. */
export const filledForm = async () =>
  edited(await plainPdf(1), async (pdf) => {
    const field = pdf.getForm().createTextField('interesser');
    field.setText('Ingen interesser');
    field.addToPage(pdf.getPage(0), { x: 100, y: 500, width: 200, height: 20 });
    pdf.getForm().updateFieldAppearances();
  });

/** A tagged file with a filled field: the field belongs to an element of the structure (Form). */
export const taggedForm = async () =>
  edited(await taggedPdf(), (pdf) => {
    const { context } = pdf;
    const field = pdf.getForm().createTextField('interesser');
    field.setText('Ingen interesser');
    field.addToPage(pdf.getPage(0), { x: 100, y: 500, width: 200, height: 20 });
    pdf.getForm().updateFieldAppearances();
    const widget = field.acroField.getWidgets()[0].dict;
    const tree = pdf.catalog.lookup(PDFName.of('StructTreeRoot')) as PDFDict;
    const root = (tree.lookup(PDFName.of('K')) as PDFArray).get(0);
    const key = (tree.lookup(PDFName.of('ParentTreeNextKey')) as PDFNumber).asNumber();
    const reference = context.obj({
      Type: 'OBJR',
      Obj: context.getObjectRef(widget),
      Pg: pdf.getPage(0).ref,
    });
    const element = context.register(context.obj({ Type: 'StructElem', S: 'Form', P: root, K: [reference] }));
    ((context.lookup(root) as PDFDict).lookup(PDFName.of('K')) as PDFArray).push(element);
    widget.set(PDFName.of('StructParent'), context.obj(key));
    const parents = (tree.lookup(PDFName.of('ParentTree')) as PDFDict).lookup(PDFName.of('Nums')) as PDFArray;
    parents.push(context.obj(key));
    parents.push(element);
  });
