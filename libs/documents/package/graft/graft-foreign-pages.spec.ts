import { beforeAll, describe, expect, it } from '@jest/globals';
import { PDFDict, PDFName, PDFString, type PDFDocument } from '@cantoo/pdf-lib';
import { edited, filledForm, oddPdfs, pdfKit, plainPdf, scannedPdf, taggedPdf } from '#test/hostile/pdfs';
import { contentOf, formOf, linksOf, open, outlineOf, shownText, tagsOf } from '#test/hostile/read-back';
import { openForeign } from './foreign-document.js';
import { type Graft, graftForeignPages } from './graft-foreign-pages.js';

/** A file of ours in small: a paper, pages kept free (each with a stamp as artifact), a last paper. */
const ownFile = (reserved: number, size: [number, number] = [595.28, 841.89]) =>
  pdfKit({ size: 'A4', tagged: true, lang: 'nb-NO', pdfVersion: '1.7' }, (doc) => {
    const root = doc.struct('Document');
    doc.addStructure(root);
    const paper = (text: string, link: object) => {
      const sect = doc.struct('Sect');
      sect.add(doc.struct('H1', {}, () => doc.text(text, 72, 72, link)));
      root.add(sect);
      sect.end();
    };
    paper('Sak 13/2/2021', { goTo: 'vedlegg-1' });
    const bookmark = doc.outline.addItem('Sak 13/2/2021');
    for (let page = 1; page <= reserved; page++) {
      doc.addPage({ size, margin: 0 });
      if (page === 1) {
        doc.addNamedDestination('vedlegg-1');
        bookmark.addItem('Vedlegg 1');
      }
      doc.markContent('Artifact', { type: 'Pagination' });
      doc.fontSize(8).text(`sak 13 · vedlegg 1 · side ${page}`, 20, 10);
      doc.endMarkedContent();
    }
    doc.addPage({ size: 'A4', margin: 72 });
    paper('Sak 14/2/2021', {});
    doc.outline.addItem('Sak 14/2/2021');
    root.end();
  });

async function graft(bytes: Uint8Array, firstPage = 2, sha256 = 'a'): Promise<Graft> {
  const foreign = await openForeign(bytes);
  return {
    foreign,
    firstPage,
    title: 'Vedlegg 1 Notat',
    pageText: (page) => `vedlegg 1, side ${page}`,
    sha256,
  };
}

describe('graftForeignPages', () => {
  describe('with a tagged file', () => {
    let pdf: PDFDocument;
    beforeAll(async () => {
      pdf = await open(await graftForeignPages(await ownFile(2), [await graft(await taggedPdf())]));
    });

    it('keeps its tags, under a Part between our own papers', () => {
      const { types, faults } = tagsOf(pdf);
      expect(faults).toEqual([]);
      expect(types.join(' ')).toBe('Document Sect H1 Part Document H1 P P H1 Sect H1');
    });

    it('leads its named links to the right page of the common file, and addresses to the web', () => {
      expect(linksOf(pdf, 1)).toEqual([3, 'https://example.org/kilde']);
    });

    it('hangs its bookmarks under ours', () => {
      expect(outlineOf(pdf)).toEqual([
        {
          title: 'Sak 13/2/2021',
          page: 1,
          kids: [
            {
              title: 'Vedlegg 1',
              page: 2,
              kids: [{ title: 'Innledning', page: 2, kids: [{ title: 'Andre side', page: 3, kids: [] }] }],
            },
          ],
        },
        { title: 'Sak 14/2/2021', page: 4, kids: [] },
      ]);
    });

    it('paints the stamp over each page as an artifact', () => {
      const pages = pdf.getPages().map(({ node }) => node);
      expect(shownText(formOf(pages[1], 'SaksgangStempel'))).toBe('sak 13 · vedlegg 1 · side 1');
      expect(shownText(formOf(pages[2], 'SaksgangStempel'))).toBe('sak 13 · vedlegg 1 · side 2');
      expect(contentOf(pages[1])).toMatch(
        /\/Artifact <<\/Type\/Pagination>> BDC\nq 1 0 0 1 0 0 cm \/SaksgangStempel Do/,
      );
    });
  });

  it('makes one readable element of each page of a file without tags, and a figure of a scanned one', async () => {
    const grafts = [await graft(await plainPdf(2)), await graft(await scannedPdf(), 4)];
    const pdf = await open(await graftForeignPages(await ownFile(3), grafts));
    const { types, faults } = tagsOf(pdf);
    expect(faults).toEqual([]);
    expect(types.filter((type) => type !== 'Link')).toEqual([
      'Document',
      'Sect',
      'H1',
      'Part',
      'P',
      'P',
      'Part',
      'Figure',
      'Sect',
      'H1',
    ]);
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
    const grafts = [await graft(await role('H2')), await graft(await role('Quote'), 4)];
    const pdf = await open(await graftForeignPages(await ownFile(4), grafts));
    const { types, faults } = tagsOf(pdf);
    expect(faults).toEqual([]);
    expect(types.filter((type) => ['H2', 'Quote', 'Overskrift'].includes(type))).toEqual([
      'H2',
      'H2',
      'Quote',
      'Quote',
    ]);
  });

  it('lays the stamp where the reader sees the lower left corner of a turned, cropped, scaled page', async () => {
    const pdf = await open(await graftForeignPages(await ownFile(2), [await graft(await oddPdfs.rotated())]));
    const [, turned, cropped] = pdf.getPages().map(({ node }) => contentOf(node));
    expect(turned).toContain('q 0 1 -1 0 595.28 0 cm /SaksgangStempel Do');
    expect(cropped).toContain('q 0 -0.5 0.5 0 100 600 cm /SaksgangStempel Do');
    expect(pdf.getPage(2).node.lookup(PDFName.of('UserUnit'))?.toString()).toBe('2');
  });

  it('paints what was filled in in a form, and takes the fields away', async () => {
    const foreign = await openForeign(await filledForm());
    expect([...foreign.leftBehind]).toEqual(['form-fields']);
    const pdf = await open(
      await graftForeignPages(await ownFile(1), [{ ...(await graft(await plainPdf(1))), foreign }]),
    );
    expect(linksOf(pdf, 1)).toEqual([]);
    expect(contentOf(pdf.getPage(1).node)).toMatch(/cm \/SaksgangFelt0 Do/);
    expect(shownText(formOf(pdf.getPage(1).node, 'SaksgangFelt0'))).toContain('Ingen interesser');
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
    const foreign = await openForeign(bytes);
    expect([...foreign.leftBehind]).toEqual(['actions']);
    const whole = await graftForeignPages(await ownFile(1), [{ ...(await graft(bytes)), foreign }]);
    expect(linksOf(await open(whole), 1)).toEqual([0, 0, 'https://example.org/']);
    expect(Buffer.from(whole).includes('virus')).toBe(false);
  });

  it('keeps layers that were switched off switched off', async () => {
    const bytes = await edited(await plainPdf(1), (pdf) => {
      const layers = ['Synlig', 'Skjult'].map((label) =>
        pdf.context.register(pdf.context.obj({ Type: 'OCG', Name: PDFString.of(label) })),
      );
      pdf.catalog.set(PDFName.of('OCProperties'), pdf.context.obj({ OCGs: layers, D: { OFF: [layers[1]] } }));
    });
    const pdf = await open(await graftForeignPages(await ownFile(1), [await graft(bytes)]));
    const layers = pdf.catalog.lookup(PDFName.of('OCProperties'), PDFDict);
    expect(layers.lookup(PDFName.of('OCGs'))?.toString()).toMatch(/^\[ \d+ 0 R \d+ 0 R \]$/);
    const off = layers.lookup(PDFName.of('D'), PDFDict).lookup(PDFName.of('OFF'));
    expect(off?.toString()).toMatch(/^\[ \d+ 0 R \]$/);
  });

  it('opens a file that has an empty password', async () => {
    const pdf = await open(
      await graftForeignPages(await ownFile(1), [await graft(await oddPdfs.emptyPassword())]),
    );
    expect(shownText(contentOf(pdf.getPage(1).node))).toContain('Fremmed side 1');
  });

  it('gives the same bytes for the same input, and another identity for other input', async () => {
    const own = await ownFile(2);
    const make = async (hash: string) => graftForeignPages(own, [await graft(await taggedPdf(), 2, hash)]);
    const [first, second, other] = [await make('a'), await make('a'), await make('b')];
    expect(Buffer.compare(first, second)).toBe(0);
    expect(Buffer.compare(first, other)).not.toBe(0);
  });

  it('puts 150 foreign pages in in well under a second', async () => {
    const own = await ownFile(150);
    const foreign = await plainPdf(150);
    const start = performance.now();
    await graftForeignPages(own, [await graft(foreign)]);
    expect(performance.now() - start).toBeLessThan(1500);
  });
});
