import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentMeta } from '#documents/template/document-meta';
import { TemplateStore } from '#documents/template/template-store';
import { outlineOf, readPdf } from '#test/reading/read-pdf';
import { setToBytes } from '#test/reading/set-to-bytes';
import { expectConforming } from '#test/verapdf/expect-conforming';
import { itWithVeraPdf } from '#test/verapdf/it-with-vera-pdf';

/**
 * The kinds that the engine itself keeps. Each golden file holds the SHA-256 of the bytes and, for people, the
 * structure with its words. Update them with `UPDATE_GOLDEN=1` after looking at the pages.
 */
const kinds = ['saksframlegg', 'referat', 'paper-set-changes', 'innsyn-answer'];
const here = import.meta.dirname;
const templates = join(here, '../../templates/documents');

interface Sample {
  readonly meta: DocumentMeta;
}

async function setSample(kind: string, language: DocumentMeta['language']): Promise<Buffer> {
  const sample = JSON.parse(readFileSync(join(templates, kind, `${kind}.sample.json`), 'utf8')) as Sample;
  const meta = { ...sample.meta, language };
  const html = new TemplateStore(templates).render(kind, { ...sample, meta });
  const { runningHead, foot, mark } = meta;
  const { bytes } = await setToBytes([{ kind: 'html', html, runningHead, foot, mark, pageNumbers: 'part', newPage: true }], { meta });
  return bytes;
}

describe.each(kinds.flatMap((kind) => [[kind, 'nb-NO'] as const, [kind, 'nn-NO'] as const]))('%s in %s', (kind, language) => {
  const golden = join(here, `${kind}.${language.slice(0, 2)}.txt`);

  it('is byte for byte what was looked at and approved', async () => {
    const bytes = await setSample(kind, language);
    const { tree, bookmarks } = await readPdf(bytes);
    const text = [
      `sha256 ${createHash('sha256').update(bytes).digest('hex')}`,
      '',
      ...bookmarks.map((line) => `# ${line}`),
      '',
      ...outlineOf(tree),
      '',
    ].join('\n');
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(golden, text);
    expect(text).toBe(readFileSync(golden, 'utf8'));
  });
});

itWithVeraPdf('every kind in both languages keeps PDF/A-2a and PDF/UA-1', async () => {
  const files: Record<string, Buffer> = {};
  for (const kind of kinds) {
    for (const language of ['nb-NO', 'nn-NO'] as const) files[`${kind} ${language}`] = await setSample(kind, language);
  }
  await expectConforming(files);
});

it('has no golden file without its kind', () => {
  const files = readdirSync(here).filter((name) => name.endsWith('.txt'));
  expect(files.sort()).toEqual(kinds.flatMap((kind) => [`${kind}.nb.txt`, `${kind}.nn.txt`]).sort());
});
