import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { DocumentMeta } from '#documents/template/document-meta';
import { TemplateStore } from '#documents/template/template-store';
import { projectFolder } from '#kernel/project-folder';
import { outlineOf, readPdf } from '#test/reading/read-pdf';
import { setToBytes } from '#test/reading/set-to-bytes';

const templates = join(projectFolder(), 'templates', 'documents');
const sample = JSON.parse(
  readFileSync(join(templates, 'saksframlegg', 'saksframlegg.sample.json'), 'utf8'),
) as { readonly meta: DocumentMeta };
const additions = {
  followUps: [{ number: '5/1/2021', text: 'Sende brev', owner: 'Sekretariatet', due: '15.03.2021' }],
  laidReferat: {
    wasSent: true,
    changes: [
      { place: '8/1/2021 Eventuelt: omtale', was: '<strong>Schem</strong> sa ja', becomes: 'Scheem' },
    ],
    comments: [
      { who: 'Dina Moe (etter frist)', about: 'Hele referatet', text: ['Feil navn.', 'Foreslår: «x»'] },
    ],
  },
};

describe.each([
  [
    'nb-NO',
    ['Endringer i referatet siden det ble sendt ut', 'Merknader som legges fram', 'Åpne oppfølginger'],
  ],
  [
    'nn-NO',
    ['Endringar i referatet sidan det vart sendt ut', 'Merknader som blir lagde fram', 'Opne oppfølgingar'],
  ],
] as const)('a paper in %s', (language, headings) => {
  it('has open follow-ups, and what is laid before the meeting with a referat, as tagged tables with bookmarks', async () => {
    const meta = { ...sample.meta, language };
    const html = new TemplateStore(templates).render('saksframlegg', { ...sample, ...additions, meta });
    const part = { kind: 'html', html, runningHead: meta.runningHead, foot: meta.foot } as const;
    const { bytes } = await setToBytes([{ ...part, pageNumbers: 'part', newPage: true }], { meta });
    const { tree, bookmarks } = await readPdf(bytes);
    for (const heading of headings) expect(bookmarks.map((line) => line.trim())).toContain(heading);
    const outline = outlineOf(tree).join('\n');
    for (const words of ['Sende brev', 'Scheem', 'Dina Moe (etter frist)', 'Foreslår: «x»'])
      expect(outline).toContain(words);
    expect(outline.match(/^\s*Table/gm)?.length).toBeGreaterThanOrEqual(4);
  });
});
