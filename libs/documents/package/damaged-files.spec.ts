import { describe, it } from '@jest/globals';
import fc from 'fast-check';
import { join } from 'node:path';
import { TemplateStore } from '#documents/template/template-store';
import { gathered } from '#test/hostile/gathered';
import { planOf, vedleggOf } from '#test/hostile/paper-set';
import { filledForm, oddPdfs, taggedPdf } from '#test/hostile/pdfs';
import { open } from '#test/hostile/read-back';
import { bindPaperSet } from './bind-paper-set.js';

const templates = new TemplateStore(join(import.meta.dirname, '../../../templates/documents'));

describe('bindPaperSet with damaged files', () => {
  it('always makes a whole package, whatever bytes of a PDF are changed, lost or doubled', async () => {
    const files = [
      await taggedPdf(),
      await filledForm(),
      await oddPdfs.rotated(),
      await oddPdfs.emptyPassword(),
    ];
    const place = fc.double({ min: 0, max: 0.999, noNaN: true });
    const damage = fc.array(fc.record({ place, byte: fc.integer({ min: 0, max: 255 }) }), { maxLength: 25 });
    const cut = fc.record({ from: place, length: fc.integer({ min: 0, max: 400 }), doubled: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        damage,
        cut,
        async (file, changes, { from, length, doubled }) => {
          const bytes = Buffer.from(file);
          for (const change of changes) bytes[Math.floor(change.place * bytes.length)] = change.byte;
          const at = Math.floor(from * bytes.length);
          const rest = bytes.subarray(doubled ? Math.max(0, at - length) : at + length);
          const vedlegg = vedleggOf([['notat.pdf', Buffer.concat([bytes.subarray(0, at), rest])]]);
          const { out, bytes: whole } = gathered();
          const manifest = await bindPaperSet(planOf(vedlegg), { templates }, out);
          const part = manifest.parts.find(({ id }) => id === 'vedlegg-1');
          const known = part && ['foreign-pdf', 'left-out', 'text'].includes(part.kind);
          return known === true && (await open(whole())).getPageCount() === manifest.pages;
        },
      ),
      { numRuns: 60, seed: 2021 },
    );
  });
});
