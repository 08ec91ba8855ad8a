/** Everything that can be said against a file. Each code has its sentence in templates/messages.nb.json. */
export const fileFaultCodes = [
  'file.empty',
  'file.tooLarge',
  'file.unknownType',
  'file.pdf.broken',
  'file.pdf.password',
  'file.pdf.copyForbidden',
  'file.pdf.noPages',
  'file.pdf.tooManyPages',
  'file.pdf.dynamicForm',
  'file.pdf.portfolio',
  'file.pdf.active',
  'file.tooComplex',
  'file.image.broken',
  'file.image.tooLarge',
  'file.image.uneven',
  'file.image.drawing',
  'file.zip.broken',
  'file.zip.tooLarge',
  'file.office.password',
  'file.text.tooLong',
  'file.office.macros',
  'file.office.embedded',
  'file.office.external',
  'file.office.commands',
  'file.office.irregular',
  'file.html.notOurs',
] as const;

export type FileFaultCode = (typeof fileFaultCodes)[number];

/** Why a file cannot be used; the numbers go into the sentence. Never a name or other personal content. */
export interface FileFault {
  code: FileFaultCode;
  params: Readonly<Record<string, string | number>>;
}
