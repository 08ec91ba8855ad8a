import { beforeAll, describe, expect, it } from '@jest/globals';
import { PDFDict, PDFName, PDFString, type PDFDocument } from '@cantoo/pdf-lib';
import type { DocumentPart } from '#documents/pdf/document-options';
import { setDocument } from '#documents/pdf/set-document';
import { gathered } from '#test/hostile/gathered';
import { edited, filledForm, oddPdfs, plainPdf, scannedPdf, taggedForm, taggedPdf } from '#test/hostile/pdfs';
import { contentOf, linksOf, open, outlineOf, tagsOf, textOfForm, textOfPage } from '#test/hostile/read-back';
import { openForeign } from './foreign-document.js';
import { type Graft, GraftFailed, graftForeignPages } from './graft-foreign-pages.js';
import { reservedSize } from './page-geometry.js';

const meta = {
  title: 'Sakspapirer',
  language: 'nb-NO',
  author: 'Rådet',
  subject: 'Sakspapirer',
  created: '2021-02-12T08:00:00Z',
  identifier: 'raad/2021/2',
} as const;

const paper = (id: string, title: string, html: string): DocumentPart => ({
  kind: 'html',
  id,
  html: `<section><h1>${title}</h1>${html}</section>`,
  runningHead: { left: 'Rådet', right: 'Møte 2/2021' },
  foot: { left: '' },
  bookmark: { title, level: 1 },
  pageNumbers: 'whole',
  newPage: true,
});

/** A file of ours in small: a paper with a link to the first vedlegg, pages kept free, a last paper. */
async function ownFile(grafts: readonly Graft[]): Promise<Uint8Array> {
  const reserved = grafts.map(({ foreign }, i) => ({
    kind: 'reserved' as const,
    id: `vedlegg-${i + 1}`,
    pages: foreign.pages.map(({ box }) => reservedSize(box)),
    stamp: `sak 13 · vedlegg ${i + 1} · side {page}`,
    bookmark: { title: `Vedlegg ${i + 1}`, level: 2 },
  }));
  const first = paper('sak-13', 'Sak 13/2/2021', '<p><a href="#vedlegg-1">Vedlegg 1</a></p>');
  const { out, bytes } = gathered();
  const document = await setDocument([first, ...reserved, paper('sak-14', 'Sak 14/2/2021', '')], {
    meta,
    claim: 'none',
  });
  await document.write(out);
  return bytes();
}

/** Opens files for a package in which they follow the first page. */
async function graftsOf(...files: Uint8Array[]): Promise<Graft[]> {
  const grafts: Graft[] = [];
  for (const bytes of files) {
    const foreign = await openForeign(bytes);
    const firstPage = grafts.reduce((next, graft) => next + graft.foreign.pages.length, 2);
    const pageText = (page: number) => `vedlegg ${grafts.length}, side ${page}`;
    grafts.push({ foreign, firstPage, title: 'Vedlegg', pageText, sha256: 'a' });
  }
  return grafts;
}

async function bound(...files: Uint8Array[]): Promise<PDFDocument> {
  const grafts = await graftsOf(...files);
  return open(await graftForeignPages(await ownFile(grafts), grafts));
}

describe('graftForeignPages', () => {
  describe('with a tagged file', () => {
    let pdf: PDFDocument;
    beforeAll(async () => {
      pdf = await bound(await taggedPdf());
    });

    it('keeps its tags, under a Part between our own papers', () => {
      const { types, faults } = tagsOf(pdf);
      expect(faults).toEqual([]);
      expect(types.join(' ')).toMatch(/^Document (Sect |Part |Div )*H1 P Link Part Document H1 P P H1 .*H1$/);
    });

    it('leads its named links to the right page of the common file, and addresses to the web', () => {
      expect(linksOf(pdf, 1)).toEqual([3, 'https://example.org/kilde']);
    });

    it('leads our own link to it to the whole of its first page', () => {
      expect(linksOf(pdf, 0)).toEqual([2]);
    });

    it('hangs its bookmarks under ours', () => {
      const vedlegg = {
        title: 'Vedlegg 1',
        page: 2,
        kids: [{ title: 'Innledning', page: 2, kids: [{ title: 'Andre side', page: 3, kids: [] }] }],
      };
      expect(outlineOf(pdf)).toMatchObject([
        { title: 'Sak 13/2/2021', page: 1, kids: expect.arrayContaining([vedlegg]) as unknown },
        { title: 'Sak 14/2/2021', page: 4 },
      ]);
    });

    it('paints stamp and page number over each page as an artifact', () => {
      const [, first, second] = pdf.getPages().map(({ node }) => node);
      expect(textOfForm(first, 'SaksgangStempel')).toBe('sak 13 · vedlegg 1 · side 1Side 2 av 4');
      expect(textOfForm(second, 'SaksgangStempel')).toBe('sak 13 · vedlegg 1 · side 2Side 3 av 4');
      expect(contentOf(first)).toMatch(/\/Artifact <<.*>> BDC\nq 1 0 0 1 0 0 cm \/SaksgangStempel Do/);
      expect(textOfPage(first)).toContain('Notat fra et annet organ');
    });
  });

  it('makes one readable element of each page of a file without tags, a figure of a scanned one', async () => {
    const { types, faults } = tagsOf(await bound(await plainPdf(2), await scannedPdf()));
    expect(faults).toEqual([]);
    expect(types.join(' ')).toContain('Link Part P P Part Figure');
  });

  it('keeps two files apart that call different things by the same name', async () => {
    const role = async (target: string) =>
      edited(await taggedPdf(), (pdf) => {
        const tree = pdf.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
        tree.set(PDFName.of('RoleMap'), pdf.context.obj({ Overskrift: target }));
        for (const [, object] of pdf.context.enumerateIndirectObjects()) {
          if (object instanceof PDFDict && object.get(PDFName.of('S')) === PDFName.of('H1')) {
            object.set(PDFName.of('S'), PDFName.of('Overskrift'));
          }
        }
      });
    const { types, faults } = tagsOf(await bound(await role('H2'), await role('Quote')));
    expect(faults).toEqual([]);
    const roles = types.filter((type) => ['H2', 'Quote', 'Overskrift'].includes(type));
    expect(roles).toEqual(['H2', 'H2', 'Quote', 'Quote']);
  });

  it('lays the stamp upright on turned, cropped and scaled pages, as the reader sees them', async () => {
    const pdf = await bound(await oddPdfs.rotated());
    const [, turned, cropped] = pdf.getPages().map(({ node }) => contentOf(node));
    expect(turned).toContain('q 0 1 -1 0 595.28 0 cm /SaksgangStempel Do');
    expect(cropped).toContain('q 0 -0.5 0.5 0 100 600 cm /SaksgangStempel Do');
    expect(pdf.getPage(2).node.lookup(PDFName.of('UserUnit'))?.toString()).toBe('2');
  });

  it('paints what was filled in in a form, and takes the fields away', async () => {
    const [graft] = await graftsOf(await filledForm());
    expect([...graft.foreign.leftBehind]).toEqual(['form-fields']);
    const pdf = await open(await graftForeignPages(await ownFile([graft]), [graft]));
    expect(linksOf(pdf, 1)).toEqual([]);
    expect(contentOf(pdf.getPage(1).node)).toMatch(/cm \/SaksgangFelt0 Do/);
    expect(textOfForm(pdf.getPage(1).node, 'SaksgangFelt0')).toContain('Ingen interesser');
  });

  it('lets the element of a form field hold what was filled in', async () => {
    const pdf = await bound(await taggedForm());
    const { types, faults } = tagsOf(pdf);
    expect(faults).toEqual([]);
    expect(types).toContain('Form');
    expect(contentOf(pdf.getPage(1).node)).toMatch(
      /\/Form <<\/MCID \d+>> BDC\nq .* cm \/SaksgangFelt0 Do Q\nEMC/,
    );
  });

  it('takes scripts and programs out of links, and says so', async () => {
    const bytes = await edited(await plainPdf(1), (pdf) => {
      const link = (action: object) =>
        pdf.context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9], A: action as never });
      const actions = [
        { S: 'JavaScript', JS: PDFString.of('app.alert(1)') },
        { S: 'Launch', F: PDFString.of('virus.exe') },
        { S: 'URI', URI: PDFString.of('https://example.org/') },
      ];
      pdf.getPage(0).node.set(PDFName.of('Annots'), pdf.context.obj(actions.map(link)));
    });
    const grafts = await graftsOf(bytes);
    expect([...grafts[0].foreign.leftBehind]).toEqual(['actions']);
    const pdf = await open(await graftForeignPages(await ownFile(grafts), grafts));
    expect(linksOf(pdf, 1)).toEqual([0, 0, 'https://example.org/']);
    const objects = pdf.context.enumerateIndirectObjects().map(([, object]) => object.toString());
    expect(objects.join('\n')).not.toMatch(/virus|JavaScript|Launch/);
  });

  it('keeps layers that were switched off switched off', async () => {
    const bytes = await edited(await plainPdf(1), (pdf) => {
      const layers = ['Synlig', 'Skjult'].map((label) =>
        pdf.context.register(pdf.context.obj({ Type: 'OCG', Name: PDFString.of(label) })),
      );
      pdf.catalog.set(PDFName.of('OCProperties'), pdf.context.obj({ OCGs: layers, D: { OFF: [layers[1]] } }));
    });
    const pdf = await bound(bytes);
    const layers = pdf.catalog.lookup(PDFName.of('OCProperties'), PDFDict);
    expect(layers.lookup(PDFName.of('OCGs'))?.toString()).toMatch(/^\[ \d+ 0 R \d+ 0 R \]$/);
    const off = layers.lookup(PDFName.of('D'), PDFDict).lookup(PDFName.of('OFF'));
    expect(off?.toString()).toMatch(/^\[ \d+ 0 R \]$/);
  });

  it('opens a file that has an empty password', async () => {
    const pdf = await bound(await oddPdfs.emptyPassword());
    expect(textOfPage(pdf.getPage(1).node)).toContain('Fremmed side 1');
  });

  it('gives the same bytes for the same input, and another identity for other input', async () => {
    const make = async (sha256: string) => {
      const grafts = await graftsOf(await taggedPdf());
      return graftForeignPages(await ownFile(grafts), [{ ...grafts[0], sha256 }]);
    };
    const [first, second, other] = [await make('a'), await make('a'), await make('b')];
    expect(Buffer.compare(first, second)).toBe(0);
    expect(Buffer.compare(first, other)).not.toBe(0);
  });

  it('names the part that cannot be put in', async () => {
    const [graft] = await graftsOf(await plainPdf(1));
    const tooMany = { ...graft, firstPage: 99 };
    await expect(graftForeignPages(await ownFile([graft]), [tooMany])).rejects.toThrow(GraftFailed);
  });

  it('puts 150 foreign pages in', async () => {
    const grafts = await graftsOf(await plainPdf(150));
    const own = await ownFile(grafts);
    const pages = (await open(await graftForeignPages(own, grafts))).getPages();
    expect(pages).toHaveLength(152);
    expect(textOfPage(pages[150].node)).toContain('Fremmed side 150');
  });
});
