import type { ErrorKind } from '#kernel/domain-error';

/** What kind of refusal a fault of the gate is; harm in what a file does is "cannot be used", like an unknown type. */
const kinds: Readonly<Record<string, ErrorKind>> = {
  'file.empty': 'invalid',
  'file.tooLarge': 'tooLarge',
  'file.tooComplex': 'tooLarge',
  'file.pdf.broken': 'invalid',
  'file.pdf.noPages': 'invalid',
  'file.image.broken': 'invalid',
  'file.image.tooLarge': 'tooLarge',
  'file.zip.broken': 'invalid',
  'file.zip.tooLarge': 'tooLarge',
  'file.text.tooLong': 'tooLarge',
};

/** The kind of refusal for what the gate says against a file. */
export function refusalOfFault(code: string): ErrorKind {
  return Object.hasOwn(kinds, code) ? kinds[code] : 'unsupportedType';
}
