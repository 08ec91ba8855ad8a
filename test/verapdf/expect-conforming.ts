import { expect } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type VerificationRequest, verifyPdf } from './vera-pdf.js';

/**
 * Expects every given PDF (name → bytes) to keep PDF/A-2a and PDF/UA-1. One veraPDF start per standard for all of
 * them. A failure lists name, standard and broken rules in plain words.
 */
export async function expectConforming(pdfs: Record<string, Uint8Array>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'saksgang-verapdf-'));
  try {
    const requests: (VerificationRequest & { name: string })[] = [];
    for (const [index, [name, bytes]] of Object.entries(pdfs).entries()) {
      const path = join(folder, `${index}.pdf`);
      await writeFile(path, bytes);
      requests.push({ name, path, flavour: '2a' as const }, { name, path, flavour: 'ua1' as const });
    }
    const reports = await verifyPdf(requests);
    const complaints = reports.flatMap((report, i) => {
      const where = `${requests[i].name} (${report.flavour})`;
      const rules = report.broken.map(
        (rule) => `${where}: ${rule.rule} ×${rule.times} ${rule.description} – ${rule.firstPlace}`,
      );
      if (report.compliant && rules.length === 0) return [];
      return rules.length > 0 ? rules : [`${where}: ${report.fault ?? 'not compliant'}`];
    });
    expect(complaints).toEqual([]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
