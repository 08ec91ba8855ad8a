import type { FileFaultCode } from '#documents/inspect/file-fault';
import type { ErrorKind } from '#kernel/domain-error';

/** What is said of a file that is kept all the same: a møtepakke can only name it. */
type Warning = 'file.pdf.copyForbidden' | 'file.pdf.tooManyPages';

/** Everything that the gate refuses, and what kind of refusal it is. What a file does counts as its type. */
export const fileRefusals = {
  'file.empty': 'invalid',
  'file.tooLarge': 'tooLarge',
  'file.unknownType': 'unsupportedType',
  'file.tooComplex': 'tooLarge',
  'file.pdf.broken': 'invalid',
  'file.pdf.noPages': 'invalid',
  'file.pdf.password': 'unsupportedType',
  'file.pdf.dynamicForm': 'unsupportedType',
  'file.pdf.portfolio': 'unsupportedType',
  'file.pdf.active': 'unsupportedType',
  'file.image.broken': 'invalid',
  'file.image.tooLarge': 'tooLarge',
  'file.image.uneven': 'unsupportedType',
  'file.image.drawing': 'unsupportedType',
  'file.zip.broken': 'invalid',
  'file.zip.tooLarge': 'tooLarge',
  'file.office.password': 'unsupportedType',
  'file.office.macros': 'unsupportedType',
  'file.office.embedded': 'unsupportedType',
  'file.office.external': 'unsupportedType',
  'file.office.commands': 'unsupportedType',
  'file.office.irregular': 'unsupportedType',
  'file.text.tooLong': 'tooLarge',
  'file.html.notOurs': 'unsupportedType',
} as const satisfies Record<Exclude<FileFaultCode, Warning>, ErrorKind>;

export type FileRefusal = keyof typeof fileRefusals;

/** The kind of refusal for what the gate says against a file. */
export function refusalOfFault(code: string): ErrorKind {
  return Object.hasOwn(fileRefusals, code) ? fileRefusals[code as FileRefusal] : 'unsupportedType';
}
