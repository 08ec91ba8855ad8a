import { beforeAll, describe, expect, it } from '@jest/globals';
import type { PDFDocument } from '@cantoo/pdf-lib';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DomainError } from '#kernel/domain-error';
import { TemplateStore } from '#documents/template/template-store';
import { everyKindOfFile, planOf, vedleggOf } from '#test/hostile/paper-set';
import { gathered } from '#test/hostile/gathered';
import { images } from '#test/hostile/images';
import { oddPdfs } from '#test/hostile/pdfs';
import {
  attachmentsOf,
  linksOf,
  metadataOf,
  open,
  outlineOf,
  tagsOf,
  textOfForm,
  textOfPage,
} from '#test/hostile/read-back';
import { officeFiles } from '#test/hostile/zip';
import { expectConforming } from '#test/verapdf/expect-conforming';
import { itWithVeraPdf } from '#test/verapdf/it-with-vera-pdf';
import { bindPaperSet } from './bind-paper-set.js';
import type { PackageManifest } from './package-manifest.js';
import type { PaperSetPlan } from './paper-set-plan.js';

const templates = new TemplateStore(join(import.meta.dirname, '../../../templates/documents'));

async function bind(
  plan: PaperSetPlan,
): Promise<{ bytes: Buffer; manifest: PackageManifest; pdf: PDFDocument }> {
  const { out, bytes } = gathered();
  const manifest = await bindPaperSet(plan, { templates }, out);
  return { bytes: bytes(), manifest, pdf: await open(bytes()) };
}

describe('bindPaperSet', () => {
  describe('with every kind of file', () => {
    let whole: Awaited<ReturnType<typeof bind>>;
    let plan: PaperSetPlan;
    const partOf = (index: number) => whole.manifest.parts.find(({ id }) => id === `vedlegg-${index + 1}`);

    beforeAll(async () => {
      const vedlegg: [string, Uint8Array][] = [];
      for (const [, name, make] of everyKindOfFile) vedlegg.push([name, await make()]);
      plan = { ...planOf(vedleggOf(vedlegg)), reader: 'Utlevert til Kari Nes' };
      whole = await bind(plan);
    });

    it.each(everyKindOfFile.map(([what, , , becomes], i) => [what, becomes, i] as const))(
      'takes in %s',
      (_, becomes, i) => {
        expect(partOf(i)).toMatchObject(becomes);
      },
    );

    it('counts every page in the manifest', () => {
      const { manifest, pdf } = whole;
      expect(pdf.getPageCount()).toBe(manifest.pages);
      const last = manifest.parts[manifest.parts.length - 1];
      expect(last.firstPage + last.pages - 1).toBe(manifest.pages);
      manifest.parts.slice(1).forEach((part, i) => {
        expect(part.firstPage).toBe(manifest.parts[i].firstPage + manifest.parts[i].pages);
      });
    });

    it('has the SHA-256 of each file in the manifest', () => {
      const [vedlegg] = plan.papers[0].vedlegg;
      const bytes = vedlegg.content.kind === 'file' ? (vedlegg.content.bytes as Uint8Array) : Buffer.alloc(0);
      expect(partOf(0)?.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    });

    it('stamps every page with its reader, of a paper or vedlegg with where it belongs, and numbers it', () => {
      const { manifest, pdf } = whole;
      for (const { stamp, firstPage, pages, kind } of manifest.parts) {
        for (let page = 1; page <= pages; page++) {
          const { node } = pdf.getPage(firstPage + page - 2);
          const text = kind === 'foreign-pdf' ? textOfForm(node, 'SaksgangStempel') : textOfPage(node);
          expect(text).toContain(stamp ? `Utlevert til Kari Nes · ${stamp} · side ${page}` : 'Utlevert til');
          expect(text).toContain(`Side ${firstPage + page - 1} av ${manifest.pages}`);
        }
      }
    });

    it('says on a page in its place, and on a list at the front, what could not be taken in and why', () => {
      const { manifest, pdf } = whole;
      const list = manifest.parts.find(({ title }) => title === 'Vedlegg som ikke kunne tas med');
      expect(list?.firstPage).toBe(2);
      const listed = textOfPage(pdf.getPage(1).node);
      for (const part of manifest.parts.filter(({ kind }) => kind === 'left-out')) {
        expect(listed).toContain(part.stamp);
        expect(textOfPage(pdf.getPage(part.firstPage - 1).node)).toContain('Vedlegget kunne ikke tas med.');
      }
      expect(listed).toContain('PDF-filen er låst med passord.');
    });

    it('leads the saksliste to the first page of each part', () => {
      const starts = ['sak-13', ...plan.papers[0].vedlegg.map(({ id }) => id), 'sak-14'].map(
        (each) => whole.manifest.parts.find(({ id }) => id === each)?.firstPage,
      );
      expect(linksOf(whole.pdf, 0)).toEqual(starts);
    });

    it('has bookmarks sak → vedlegg → what the foreign file itself has', () => {
      const sak = outlineOf(whole.pdf).find(({ title }) => title.startsWith('Sak 13/2/2021'));
      const vedlegg = sak?.kids.find(({ title }) => title === 'Vedlegg 1: Tittel 1');
      expect(vedlegg?.page).toBe(partOf(0)?.firstPage);
      expect(vedlegg?.kids).toMatchObject([{ title: 'Innledning', kids: [{ title: 'Andre side' }] }]);
    });

    it('has a structure tree in which everything is reached and belongs together', () => {
      expect(tagsOf(whole.pdf).faults).toEqual([]);
    });

    it('holds the office file, unchanged, as an attachment', () => {
      expect(attachmentsOf(whole.pdf)).toEqual([['tall.xlsx', officeFiles.xlsx()]]);
    });

    it('claims no standard, in its metadata as in the manifest', () => {
      expect(whole.manifest.claims).toEqual([]);
      expect(metadataOf(whole.pdf)).toContain('Sakspapirer møte 2/2021');
      expect(metadataOf(whole.pdf)).not.toMatch(/pdfaid:part|pdfuaid:part/);
    });

    it('gives the same bytes again', async () => {
      expect(Buffer.compare((await bind(plan)).bytes, whole.bytes)).toBe(0);
    });

    it('is in order for qpdf, where qpdf is installed', () => {
      const found = spawnSync('qpdf', ['--version']).status === 0;
      if (!found) process.stderr.write('qpdf not run: not installed\n');
      else {
        const path = join(mkdtempSync(join(tmpdir(), 'saksgang-qpdf-')), 'whole.pdf');
        writeFileSync(path, whole.bytes);
        expect(spawnSync('qpdf', ['--check', path]).stderr.toString()).toBe('');
        rmSync(dirname(path), { recursive: true });
      }
    });
  });

  it('leaves out a file that the store cannot give, with the store’s own reason', async () => {
    const gone = () => Promise.reject(new DomainError('file.missing', 'notFound'));
    const { manifest } = await bind(planOf(vedleggOf([['notat.pdf', gone]])));
    expect(manifest.parts.find(({ id }) => id === 'vedlegg-1')).toMatchObject({
      kind: 'left-out',
      reason: { code: 'file.missing' },
      sha256: '',
    });
  });

  it('stops when something else than a file fails', async () => {
    const down = () => Promise.reject(new Error('connection lost'));
    await expect(bind(planOf(vedleggOf([['notat.pdf', down]])))).rejects.toThrow('connection lost');
  });

  it('claims both standards when everything in it is set by us', async () => {
    const own = await bind(planOf(vedleggOf([['bilde.png', await images.png()]])));
    expect(own.manifest.claims).toEqual(['PDF/A-2a', 'PDF/UA-1']);
    expect(metadataOf(own.pdf)).toMatch(/pdfaid:part/);
    expect(metadataOf(own.pdf)).toMatch(/pdfuaid:part/);
  });

  it('claims nothing when a file is attached', async () => {
    const attached = await bind(planOf(vedleggOf([['tall.xlsx', officeFiles.xlsx()]])));
    expect(attached.manifest.claims).toEqual([]);
    expect(metadataOf(attached.pdf)).not.toMatch(/pdfaid:part|pdfuaid:part/);
  });

  it('keeps two attached files of the same name apart', async () => {
    const vedlegg = vedleggOf([
      ['tall.xlsx', officeFiles.xlsx()],
      ['tall.xlsx', officeFiles.xlsx()],
    ]);
    const names = attachmentsOf((await bind(planOf(vedlegg))).pdf).map(([name]) => name);
    expect(names).toEqual(['tall.xlsx', 'tall (2).xlsx']);
  });

  itWithVeraPdf('breaks no rule of PDF/A-2a or PDF/UA-1 when everything in it is set by us', async () => {
    const vedlegg = vedleggOf([
      ['bilde.jpg', await images.lyingOnItsSide()],
      ['klar.png', await images.transparent()],
      ['merknad.txt', Buffer.from('Hei.\n\nIngen merknader.')],
      ['laast.pdf', await oddPdfs.passwordNeeded()],
      ['tom.pdf', Buffer.alloc(0)],
    ]);
    const [nb, nn] = [
      await bind(planOf(vedlegg)),
      await bind({ ...planOf(vedlegg, 'nn-NO'), reader: 'Utlevert til Kari Nes' }),
    ];
    expect(textOfPage(nn.pdf.getPage(1).node)).toContain('kunne ikkje takast med');
    await expectConforming({ bokmål: nb.bytes, nynorsk: nn.bytes });
  });
});
