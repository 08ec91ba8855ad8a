import type { CorrectionInput } from '#domain/referat';
import type { SentFields } from '../sent-fields.js';

/** How many corrections the form takes at a time. */
export const correctionRows = 3;

/** The corrections as the form sends them; rows without words are left out, and keep their places. */
export function correctionsIn(sent: SentFields): readonly (CorrectionInput & { readonly row: number })[] {
  const [sections, was, becomes] = ['section', 'was', 'becomes'].map((name) => valuesIn(sent, name));
  return sections.flatMap((section, row) => {
    const input = { section, was: was[row] ?? '', becomes: becomes[row] ?? '', row };
    return input.was === '' && input.becomes === '' ? [] : [input];
  });
}

/** Every value of a field. Line ends count as one letter, as people are told. */
export function valuesIn(sent: SentFields, name: string): readonly string[] {
  const value = sent[name];
  const values = value === undefined ? [] : typeof value === 'string' ? [value] : value;
  return values.map((text) => text.replaceAll('\r\n', '\n').trim());
}
