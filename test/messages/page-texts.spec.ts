import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { projectFolder } from '#kernel/project-folder';

const root = projectFolder();
const sentences = (language: string) =>
  JSON.parse(readFileSync(join(root, 'templates', `messages.${language}.json`), 'utf8')) as Record<
    string,
    string
  >;
const filesIn = (folder: string, ending: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending) && !name.endsWith('.spec.ts'))
    .map((name) => readFileSync(join(root, folder, name), 'utf8'));
const codesIn = (texts: readonly string[], form: RegExp) =>
  [...new Set(texts.flatMap((text) => [...text.matchAll(form)].map((match) => `page.${match[1]}`)))].sort();

describe('the texts of pages', () => {
  const [bokmal, nynorsk] = [sentences('nb'), sentences('nn')];

  it('that views ask for are there in both languages', () => {
    const asked = codesIn(filesIn('templates/pages', '.hbs'), /\{\{text "([\w.]+)"/g);
    expect(asked.length).toBeGreaterThan(20);
    expect(asked.filter((code) => !(code in bokmal) || !(code in nynorsk))).toEqual([]);
  });

  it('that presenters ask for by name are there in both languages', () => {
    const asked = codesIn(filesIn('apps/web/pages', '.ts'), /\bsay\(\s*'([\w.]+)'/g);
    expect(asked.length).toBeGreaterThan(20);
    expect(asked.filter((code) => !(code in bokmal) || !(code in nynorsk))).toEqual([]);
  });

  it('are said in Nynorsk wherever they are said in Bokmål', () => {
    const untold = Object.keys(bokmal).filter((code) => code.startsWith('page.') && !(code in nynorsk));
    expect(untold).toEqual([]);
  });
});
