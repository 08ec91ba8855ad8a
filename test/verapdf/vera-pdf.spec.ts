import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PDFDocument } from '@cantoo/pdf-lib';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expectConforming } from './expect-conforming.js';
import { itWithVeraPdf } from './it-with-vera-pdf.js';
import { readReport } from './report.js';
import { verifyPdf } from './vera-pdf.js';

describe('the veraPDF harness', () => {
  let folder: string;
  let plain: Uint8Array;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'saksgang-verapdf-spec-'));
    const untagged = await PDFDocument.create();
    untagged.addPage([300, 300]).drawText('Not tagged, font not embedded');
    plain = await untagged.save();
    await writeFile(join(folder, 'plain.pdf'), plain);
    await writeFile(join(folder, 'not-a.pdf'), 'this is no PDF');
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  itWithVeraPdf(
    'reports the broken rules of a PDF that keeps neither standard, and a file that is no PDF',
    async () => {
      const ask = (name: string, flavour: '2a' | 'ua1') => ({ path: join(folder, name), flavour });
      const [archive, none, access] = await verifyPdf([
        ask('plain.pdf', '2a'),
        ask('not-a.pdf', '2a'),
        ask('plain.pdf', 'ua1'),
      ]);
      expect(archive).toMatchObject({ path: join(folder, 'plain.pdf'), flavour: '2a', compliant: false });
      expect(archive.broken.map((each) => each.rule)).toEqual(
        expect.arrayContaining(['6.7.2.2-1', '6.2.11.4.1-1']),
      );
      expect(none).toMatchObject({ compliant: false, broken: [], fault: expect.stringContaining('parse') });
      expect(access).toMatchObject({ flavour: 'ua1', compliant: false });
      expect(access.broken.length).toBeGreaterThan(0);
    },
  );

  itWithVeraPdf('makes a test fail when a PDF breaks a rule', async () => {
    await expect(expectConforming({ innkalling: plain })).rejects.toThrow(/innkalling \(2a\): 6\./);
  });

  it('calls a file without any result not compliant', () => {
    const json = JSON.stringify({ report: { jobs: [{ itemDetails: { name: 'x.pdf' } }] } });
    expect(readReport(json, '2a')).toEqual([
      { path: 'x.pdf', flavour: '2a', compliant: false, broken: [], fault: 'veraPDF gave no result' },
    ]);
  });
});
