import { deflateSync } from 'node:zlib';
import { PDFName, PDFString } from '@cantoo/pdf-lib';
import { edited, oddPdfs, pdfKit, plainPdf, taggedPdf } from '../pdfs.js';
import { zip } from '../zip.js';
import { type HostileFile, isAccepted, isCleaned, isKeptWith, isRefused } from './expected-answer.js';
import { marker } from './marker.js';
import { rawPdf, stream } from './raw-pdf.js';

const script = `<< /S /JavaScript /JS (app.alert\\("${marker}"\\)) >>`;
/** An annotation over a part of the page. */
const pinned = (entries: string) => ({ page: `/Annots [<< /Type /Annot /Rect [0 0 99 99] ${entries} >>]` });
const onClick = (action: string) => pinned(`/Subtype /Link /A ${action}`);
const embedded = stream(marker, '/Type /EmbeddedFile');
const fileOf = '<< /Type /Filespec /F (x.exe) /EF << /F 6 0 R >> >>';
const field = (entries: string) => ({
  catalog: '/AcroForm << /Fields [6 0 R] >>',
  page: '/Annots [6 0 R]',
  objects: [`<< /Type /Annot /Subtype /Widget /FT /Btn /Ff 65536 /T (send) /Rect [0 0 99 99] ${entries} >>`],
});

const acting: [what: string, make: () => Uint8Array | Promise<Uint8Array>][] = [
  ['a script when it is opened', () => rawPdf({ catalog: `/OpenAction ${script}` })],
  [
    'a script among its names',
    () => rawPdf({ catalog: `/Names << /JavaScript << /Names [(a) ${script}] >> >>` }),
  ],
  ['a script when a page is turned', () => rawPdf({ page: `/AA << /O ${script} >>` })],
  ['a script when it is printed', () => rawPdf({ catalog: `/AA << /WP ${script} >>` })],
  [
    'a script behind a harmless action',
    () => rawPdf(onClick(`<< /S /GoTo /D [3 0 R /Fit] /Next ${script} >>`)),
  ],
  [
    'a script in a list of actions',
    () => rawPdf(onClick(`<< /S /GoTo /D [3 0 R /Fit] /Next [${script}] >>`)),
  ],
  [
    'a script in a stream',
    () =>
      rawPdf({ catalog: '/OpenAction 7 0 R', objects: [stream(marker), '<< /S /JavaScript /JS 6 0 R >>'] }),
  ],
  [
    'a script whose name is written in numbers',
    () => rawPdf({ catalog: `/OpenAction << /S /J#61va#53cript /J#53 (${marker}) >>` }),
  ],
  [
    'a script whose name is written in small numbers',
    () => rawPdf({ catalog: `/OpenAction << /S /#4aavaScript /#4a#53 (${marker}) >>` }),
  ],
  ['a script that nothing leads to', () => rawPdf({ objects: [script] })],
  [
    'a script in a packed object',
    () =>
      packed((pdf) =>
        pdf.catalog.set(
          PDFName.of('OpenAction'),
          pdf.context.register(pdf.context.obj({ S: 'JavaScript', JS: PDFString.of(marker) })),
        ),
      ),
  ],
  [
    'a script in a bookmark',
    () =>
      rawPdf({
        catalog: '/Outlines 6 0 R',
        objects: ['<< /First 7 0 R /Last 7 0 R /Count 1 >>', `<< /Title (x) /Parent 6 0 R /A ${script} >>`],
      }),
  ],
  ['a script in a form field', () => rawPdf(field(`/AA << /K ${script} >>`))],
  ['a rendition with a script', () => rawPdf(onClick(`<< /S /Rendition /OP 0 /JS (${marker}) >>`))],
  ['a link that starts a program', () => rawPdf(onClick(`<< /S /Launch /F (${marker}.exe) >>`))],
  [
    'a link that starts a program with orders',
    () => rawPdf(onClick(`<< /S /Launch /Win << /F (cmd.exe) /P (${marker}) >> >>`)),
  ],
  [
    'a button that sends the form',
    () => rawPdf(field(`/A << /S /SubmitForm /F (https://${marker}.example) >>`)),
  ],
  ['a button that fetches data', () => rawPdf(field(`/A << /S /ImportData /F (${marker}.fdf) >>`))],
  [
    'a link to a file on a share',
    () => rawPdf(onClick(`<< /S /GoToR /F (\\\\\\\\${marker}\\\\del\\\\x.pdf) /D [0 /Fit] >>`)),
  ],
  ['a link into a file inside it', () => rawPdf(onClick(`<< /S /GoToE /T << /R /C /N (${marker}) >> >>`))],
  ['a link with a script as address', () => rawPdf(onClick(`<< /S /URI /URI (javascript:${marker}) >>`))],
  ['a link to the disk', () => rawPdf(onClick(`<< /S /URI /URI (file:///C:/${marker}) >>`))],
  ['a link to a share', () => rawPdf(onClick(`<< /S /URI /URI (\\\\\\\\${marker}\\\\del) >>`))],
  [
    'a file inside it',
    () =>
      rawPdf({ catalog: `/Names << /EmbeddedFiles << /Names [(x) ${fileOf}] >> >>`, objects: [embedded] }),
  ],
  [
    'a file pinned to a page',
    () => rawPdf({ ...pinned(`/Subtype /FileAttachment /FS ${fileOf}`), objects: [embedded] }),
  ],
  ['a file that belongs to the document', () => rawPdf({ catalog: `/AF [${fileOf}]`, objects: [embedded] })],
  [
    'rich media',
    () =>
      rawPdf({
        ...pinned('/Subtype /RichMedia /RichMediaContent << /Assets 6 0 R >>'),
        objects: [stream(marker)],
      }),
  ],
  ['a film', () => rawPdf(pinned(`/Subtype /Movie /Movie << /F (${marker}.avi) >>`))],
  [
    'a sound',
    () => rawPdf({ ...onClick('<< /S /Sound /Sound 6 0 R >>'), objects: [stream(marker, '/R 8000')] }),
  ],
  [
    'a three-dimensional model',
    () => rawPdf({ ...pinned('/Subtype /3D /3DD 6 0 R'), objects: [stream(marker, '/Subtype /U3D')] }),
  ],
  [
    'a form in XML beside its fields',
    () =>
      rawPdf({ catalog: '/AcroForm << /Fields [] /XFA 6 0 R >>', objects: [stream(`<xdp>${marker}</xdp>`)] }),
  ],
  ['a web page before it', () => rawPdf({ before: `<html><script>${marker}</script><!--` })],
  ['a program head before it', () => rawPdf({ before: `MZ${marker}` })],
  ['an archive behind it', () => rawPdf({ after: zip([{ name: `${marker}.class`, content: marker }]) })],
  ['a web page behind it', () => rawPdf({ after: `<script>${marker}</script>` })],
];

/** Edited, and saved with its objects packed into streams. */
async function packed(edit: Parameters<typeof edited>[1]): Promise<Uint8Array> {
  const { PDFDocument } = await import('@cantoo/pdf-lib');
  const pdf = await PDFDocument.load(rawPdf(), { updateMetadata: false });
  await edit(pdf);
  return pdf.save({ useObjectStreams: true });
}

const signature = '<< /Type /Sig /Filter /Adobe.PPKLite /ByteRange [0 10 20 10] /Contents <00> >>';
const signed = (catalog: string) =>
  rawPdf({
    ...field('/V 7 0 R'),
    catalog: `/AcroForm << /Fields [6 0 R] >> ${catalog}`,
    objects: [...field('/V 7 0 R').objects, signature],
  });

const lockedWith = (options: PDFKit.PDFDocumentOptions) =>
  pdfKit({ pdfVersion: '1.7', ownerPassword: 'eier', ...options }, (doc) => {
    doc.text('Et notat').initForm();
    doc.addNamedJavaScript('start', marker);
  });

/** A stream of operators that unpacks to more than anything in a paper does. */
export const heavyPage = () => {
  const bytes = deflateSync(Buffer.alloc(257_000_000, 32), { level: 9 });
  const object = `<< /Filter /FlateDecode /Length ${bytes.length} >>\nstream\n`;
  const whole = rawPdf({ objects: ['null'], page: '/Contents 6 0 R' }).toString('latin1');
  const [before, after] = whole.replace('/Contents 4 0 R', '').split('6 0 obj\nnull');
  return Buffer.concat([
    Buffer.from(`${before}6 0 obj\n${object}`, 'latin1'),
    bytes,
    Buffer.from(`\nendstream${after}`, 'latin1'),
  ]);
};

const half = async () => (await plainPdf(20)).subarray(0, 6_000);

/** PDFs that act, hide, lie, are locked or damaged. */
export const pdfFiles: readonly HostileFile[] = [
  ...acting.map(([what, make]) => isCleaned('pdf', `a PDF with ${what}`, 'notat.pdf', make)),
  isAccepted('a plain PDF', 'notat.pdf', () => rawPdf()),
  isAccepted('a tagged PDF', 'notat.pdf', taggedPdf),
  isAccepted('a PDF with a form that holds text', 'skjema.pdf', () => rawPdf(field(''))),
  isAccepted('a PDF with links to the web and to mail', 'notat.pdf', () =>
    rawPdf(onClick('<< /S /URI /URI (https://www.regjeringen.no) >>')),
  ),
  isAccepted('a signed PDF', 'vedtak.pdf', () => signed('')),
  isAccepted('a PDF whose table of objects is nonsense', 'notat.pdf', oddPdfs.garbageXref),
  isAccepted('a PDF that opens without a password', 'notat.pdf', oddPdfs.emptyPassword),
  isKeptWith('file.pdf.copyForbidden', 'a PDF that forbids copying', 'notat.pdf', oddPdfs.copyForbidden),
  isKeptWith('file.pdf.tooManyPages', 'a PDF of 2,050 pages', 'stor.pdf', () => plainPdf(2_050)),
  isRefused('file.pdf.active', 'a signed PDF with a script', 'vedtak.pdf', () =>
    signed(`/OpenAction ${script}`),
  ),
  isRefused('file.pdf.active', 'a locked PDF with a script', 'notat.pdf', () =>
    lockedWith({ permissions: { copying: true } }),
  ),
  isRefused('file.pdf.active', 'a locked PDF with a script that forbids copying', 'notat.pdf', () =>
    lockedWith({ permissions: {} }),
  ),
  isRefused('file.pdf.dynamicForm', 'a dynamic form', 'skjema.pdf', () =>
    rawPdf({ catalog: '/NeedsRendering true /AcroForm << /XFA 6 0 R >>', objects: [stream('<xdp/>')] }),
  ),
  isRefused('file.pdf.portfolio', 'a folder of files', 'mappe.pdf', oddPdfs.portfolio),
  isRefused('file.pdf.password', 'a PDF behind a password', 'notat.pdf', oddPdfs.passwordNeeded),
  isRefused('file.pdf.noPages', 'a PDF without pages', 'notat.pdf', oddPdfs.noPages),
  isRefused('file.pdf.broken', 'a PDF cut off', 'notat.pdf', half),
  isRefused('file.pdf.broken', 'a PDF of a header alone', 'notat.pdf', () => Buffer.from('%PDF-1.7\n')),
  isRefused('file.pdf.broken', 'a PDF whose pages go in a circle', 'notat.pdf', oddPdfs.circle),
  isRefused('file.pdf.broken', 'a PDF with a spoilt page', 'notat.pdf', oddPdfs.spoiltContent),
  isRefused('file.pdf.broken', 'a hundred thousand brackets', 'notat.pdf', oddPdfs.deep),
  isRefused('file.pdf.broken', 'a PDF whose page is of a kind that no reader has', 'notat.pdf', () =>
    rawPdf({ objects: [stream('x', '/Filter /FancyDecode')], page: '/Contents 6 0 R' }),
  ),
  isRefused('file.pdf.broken', 'a PDF whose catalog is missing', 'notat.pdf', () =>
    Buffer.from(rawPdf().toString('latin1').replaceAll('/Catalog /Pages 2 0 R', '/Katalog'), 'latin1'),
  ),
  isRefused('file.tooComplex', 'a PDF whose page unpacks to 257 MB', 'notat.pdf', heavyPage),
  isRefused('storedFile.nameMismatch', 'a PDF named as a picture', 'bilde.png', () => rawPdf()),
  isAccepted('a PDF named as a program', 'faktura.exe', () => rawPdf(), 'faktura.exe.pdf'),
  isAccepted(
    'a PDF under a name that reads backwards',
    'notat\u202Efdp.exe',
    () => rawPdf(),
    'notatfdp.exe.pdf',
  ),
  isAccepted('a PDF under a path', '../../../etc/cron.d/notat.pdf', () => rawPdf(), 'notat.pdf'),
  isAccepted("a PDF under a device's name", 'CON.pdf', () => rawPdf(), 'CON_.pdf'),
  isAccepted(
    'a PDF under a name of 1,000 letters',
    `${'å'.repeat(1000)}.pdf`,
    () => rawPdf(),
    `${'å'.repeat(98)}.pdf`,
  ),
];
