import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ErrorParams } from './domain-error.js';
import { projectFolder } from './project-folder.js';

/** Sentences by code; the file keeps codes with the same beginning together. */
type Sentences = Readonly<Record<string, string>>;

const loaded = new Map<string, Sentences>();

/**
 * The sentence of a code in one language, with `{name}` replaced by the value of that name.
 * A code that Nynorsk or English lacks is said in Bokmål: a person gets a sentence in any case.
 * @param language a tag such as `nb-NO`; its first part names the file `templates/messages.<nb|nn|en>.json`
 * @throws Error on an unknown code and on a placeholder without a value: both are faults in the program.
 */
export function message(language: string, code: string, params: ErrorParams = {}): string {
  const sentence = sentenceOf(language, code) ?? sentenceOf('nb', code);
  if (sentence === undefined) throw new Error(`No message for the code "${code}"`);
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`The message "${code}" lacks a value for {${name}}`);
    return String(value);
  });
}

/** Whether a code has a sentence in Bokmål; for the checks that no error code is without one. */
export function hasMessage(code: string): boolean {
  return sentenceOf('nb', code) !== undefined;
}

function sentenceOf(language: string, code: string): string | undefined {
  const sentences = sentencesOf(language.split('-')[0]);
  return Object.hasOwn(sentences, code) ? sentences[code] : undefined;
}

function sentencesOf(language: string): Sentences {
  const known = loaded.get(language);
  if (known) return known;
  const path = join(projectFolder(), 'templates', `messages.${language}.json`);
  const read = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Sentences) : {};
  loaded.set(language, read);
  return read;
}
