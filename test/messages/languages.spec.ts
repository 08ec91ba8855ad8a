import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { projectFolder } from '#kernel/project-folder';

const text = (language: string) =>
  readFileSync(join(projectFolder(), 'templates', `messages.${language}.json`), 'utf8');
const sentences = (language: string) => JSON.parse(text(language)) as Record<string, string>;
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

  it('are there for everything but what is told before a council is known', () => {
    // Whoever installs and starts the program is told in Bokmål: no council has chosen a language yet.
    const starting = /^(config|postgres|serve|cli)\./;
    const untold = Object.keys(bokmal).filter(
      (code) => !starting.test(code) && !Object.hasOwn(nynorsk, code),
    );
    expect(untold).toEqual([]);
  });
});

it.each(['nb', 'nn'])('no sentence stands twice in %s', (language) => {
  const lines = [...text(language).matchAll(/^ {2}"([\w.]+)"/gm)].map((match) => match[1]);
  expect(lines.filter((line, i) => lines.indexOf(line) !== i)).toEqual([]);
});
