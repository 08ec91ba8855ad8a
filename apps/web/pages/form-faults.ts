import type { DomainError } from '#kernel/domain-error';
import { faultsOf, sentenceOf } from '../errors/error-sentence.js';

/** What is wrong in a form that came back: in a summary with links, and beside each field. */
export interface FormFaults {
  readonly summary: readonly { readonly href: string; readonly sentence: string }[];
  /** The sentence beside a field; empty when nothing is wrong with it. */
  at(fieldId: string): string;
}

/** Nothing is wrong. */
export const noFaults: FormFaults = { summary: [], at: () => '' };

/**
 * The faults of a refused form. A refusal without faults of its own is told in the summary.
 * @param fieldOf the id of the field that a path (`/affiliations/0/to`) is about
 * @param firstField where the summary leads when no field is to blame
 */
export function formFaults(
  error: DomainError | undefined,
  language: string,
  fieldOf: (path: string) => string,
  firstField: string,
): FormFaults {
  if (!error) return noFaults;
  const told = faultsOf(error, language).map(({ path, sentence }) => ({ field: fieldOf(path), sentence }));
  if (told.length === 0) {
    const sentence = sentenceOf(error, language);
    return { summary: [{ href: `#${firstField}`, sentence }], at: () => '' };
  }
  return {
    summary: told.map(({ field, sentence }) => ({ href: `#${field}`, sentence })),
    at: (fieldId) => told.find(({ field }) => field === fieldId)?.sentence ?? '',
  };
}
