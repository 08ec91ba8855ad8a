import type { FileBytes, PaperSetPlan, VedleggPlan } from '#documents/package/paper-set-plan';
import { images } from './images.js';
import { oddPdfs, plainPdf, scannedPdf, taggedPdf } from './pdfs.js';
import { officeFiles } from './zip.js';

/** What a text of the package says of itself. */
const metaOf = (title: string, language: 'nb-NO' | 'nn-NO' = 'nb-NO') => ({
  title,
  language,
  author: 'HelseOmsorg21-rådet',
  subject: 'Sakspapirer til møte 2/2021',
  created: '2021-02-12T08:00:00Z',
  identifier: 'ho21/2021/2/papers/v1',
  runningHead: { left: 'HelseOmsorg21-rådet', right: title },
  foot: { left: 'Møte 2/2021' },
});

/** Files as numbered vedlegg of sak 13. */
export const vedleggOf = (files: [name: string, bytes: FileBytes][]): VedleggPlan[] =>
  files.map(([name, bytes], i) => ({
    id: `vedlegg-${i + 1}`,
    number: i + 1,
    title: `Tittel ${i + 1}`,
    stamp: `sak 13/2/2021 · vedlegg ${i + 1}`,
    content: { kind: 'file', name, bytes },
  }));

/** A møtepakke: saksliste with links and page numbers, a paper with these vedlegg, a paper with one of our own. */
export const planOf = (vedlegg: VedleggPlan[], language: 'nb-NO' | 'nn-NO' = 'nb-NO'): PaperSetPlan => {
  const text = (id: string, title: string, html: string) => ({
    id,
    title,
    html,
    meta: metaOf(title, language),
  });
  const line = (id: string) => `<p><a href="#${id}">${id}: <span data-page-of="${id}"></span></a></p>`;
  const lines = ['sak-13', ...vedlegg.map(({ id }) => id), 'sak-14'].map(line).join('');
  return {
    meta: metaOf('Sakspapirer møte 2/2021', language),
    front: [text('saksliste', 'Saksliste', `<section><h1>Saksliste</h1>${lines}</section>`)],
    papers: [
      {
        ...text(
          'sak-13',
          'Sak 13/2/2021 Orienteringer',
          '<section><h1>Orienteringer</h1><p>Tekst.</p></section>',
        ),
        stamp: 'sak 13/2/2021',
        vedlegg,
      },
      {
        ...text(
          'sak-14',
          'Sak 14/2/2021 Teknologi',
          '<section><h1>Teknologi</h1><h2>Bakgrunn</h2></section>',
        ),
        stamp: 'sak 14/2/2021',
        vedlegg: [
          {
            id: 'eget-notat',
            number: 1,
            title: 'Eget notat',
            stamp: 'sak 14/2/2021 · vedlegg 1',
            content: {
              kind: 'html',
              html: '<h1>Eget notat</h1><p>Innhold.</p>',
              meta: metaOf('Notat', language),
            },
          },
        ],
      },
    ],
  };
};

/** Every kind of file that can come, and what becomes of it. */
export const everyKindOfFile: [
  what: string,
  name: string,
  make: () => Uint8Array | Promise<Uint8Array>,
  becomes: object,
][] = [
  ['a tagged PDF', 'notat.pdf', taggedPdf, { kind: 'foreign-pdf', pages: 2, leftBehind: [] }],
  ['a PDF without tags', 'lysark.pdf', () => plainPdf(3), { kind: 'foreign-pdf', pages: 3 }],
  ['a scanned PDF', 'skann.pdf', scannedPdf, { kind: 'foreign-pdf', pages: 1 }],
  [
    'a PDF that opens without password',
    'aapen.pdf',
    oddPdfs.emptyPassword,
    { kind: 'foreign-pdf', pages: 1 },
  ],
  ['a PDF with a broken table of objects', 'x.pdf', oddPdfs.garbageXref, { kind: 'foreign-pdf', pages: 2 }],
  ['a PDF with a script', 'x.pdf', oddPdfs.javaScript, { kind: 'foreign-pdf', leftBehind: ['actions'] }],
  ['a picture', 'bilde.jpg', images.lyingOnItsSide, { kind: 'image', pages: 1 }],
  [
    'a transparent picture named .pdf',
    'bilde.pdf',
    images.transparent,
    { kind: 'image', mediaType: 'image/png' },
  ],
  ['a spreadsheet', 'tall.xlsx', officeFiles.xlsx, { kind: 'attached-file', pages: 1 }],
  ['a text', 'merknad.txt', () => Buffer.from('Hei.\n\nIngen merknader.'), { kind: 'text', pages: 1 }],
  [
    'HTML of our own kind named .pdf',
    'x.pdf',
    () => Buffer.from('<h1>Notat</h1><p>Tekst</p>'),
    { kind: 'text' },
  ],
  [
    'a locked PDF',
    'x.pdf',
    oddPdfs.passwordNeeded,
    { kind: 'left-out', reason: { code: 'file.pdf.password' } },
  ],
  ['a PDF cut off', 'x.pdf', oddPdfs.cutOff, { kind: 'left-out', reason: { code: 'file.pdf.broken' } }],
  [
    'a PDF without pages',
    'x.pdf',
    oddPdfs.noPages,
    { kind: 'left-out', reason: { code: 'file.pdf.noPages' } },
  ],
  ['an empty file', 'x.pdf', () => Buffer.alloc(0), { kind: 'left-out', reason: { code: 'file.empty' } }],
  [
    'a Word file with macros',
    'x.docx',
    officeFiles.docm,
    { kind: 'left-out', reason: { code: 'file.office.macros' } },
  ],
  ['a zip', 'x.zip', officeFiles.plainZip, { kind: 'left-out', reason: { code: 'file.unknownType' } }],
  [
    'a web page',
    'x.pdf',
    () => Buffer.from('<html><script>alert(1)</script>'),
    { kind: 'left-out', reason: { code: 'file.html.notOurs' } },
  ],
];
