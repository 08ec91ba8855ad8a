import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { projectFolder } from '#kernel/project-folder';

const sentences = (language: string) =>
  JSON.parse(readFileSync(join(projectFolder(), 'templates', `messages.${language}.json`), 'utf8')) as Record<
    string,
    string
  >;
const placeholders = (sentence: string) =>
  [...sentence.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

describe('sentences in Nynorsk', () => {
  const [bokmal, nynorsk] = [sentences('nb'), sentences('nn')];

  it('say what a sentence in Bokmål says, with the same values in it', () => {
    for (const [code, sentence] of Object.entries(nynorsk)) {
      expect(Object.keys(bokmal)).toContain(code);
      expect([code, placeholders(sentence)]).toEqual([code, placeholders(bokmal[code])]);
    }
  });

  it('are there for everything that is printed in a document', () => {
    const errors = ['unknownKind', 'failed', 'tooBusy', 'activityDateUnreadable'].map(
      (code) => `document.${code}`,
    );
    const printed = Object.keys(bokmal).filter(
      (code) => /^(document|paperSet)\./.test(code) && !errors.includes(code),
    );
    expect(printed.filter((code) => !Object.hasOwn(nynorsk, code))).toEqual([]);
  });
});
