import { message } from '#kernel/messages';
import type { CheckCode } from './check-register.rules.js';

/**
 * What was found, as a sentence for people.
 * @param told a finding, or a waiver of one; a parameter that begins with `@` is a word of the program's own
 */
export function findingSentence(
  language: string,
  {
    check,
    params,
  }: { readonly check: CheckCode; readonly params: Readonly<Record<string, string | number>> },
): string {
  const words = Object.entries(params).map(([name, value]) => [name, inLanguage(language, value)]);
  return message(language, `finding.${check}`, Object.fromEntries(words) as Record<string, string | number>);
}

function inLanguage(language: string, value: string | number): string | number {
  return typeof value === 'string' && /^@[a-zA-ZæøåÆØÅ]+$/.test(value)
    ? message(language, `finding.word.${value.slice(1)}`)
    : value;
}
