import type { FileFault } from './file-fault.js';

/** What is known of an office file. */
export interface OfficeFacts {
  format: 'docx' | 'xlsx' | 'pptx' | 'odt' | 'ods' | 'odp' | 'doc' | 'xls' | 'ppt' | 'rtf';
  /** True when the file carries program code, whatever its name says. */
  macros: boolean;
  /** What else it does beyond being read; absent for a harmless one. */
  danger?: OfficeDanger;
}

/**
 * `embedded`: other programs' objects or files inside it; `external`: fetches templates, pictures or data when it is
 * opened; `commands`: fields that start programs (DDE, program links); `irregular`: built in a way that no office
 * program does, so that two readers see two files.
 */
export type OfficeDanger = 'embedded' | 'external' | 'commands' | 'irregular';

/** An office file's facts with its media type, or why it is refused. */
export type OfficeVerdict = { facts: OfficeFacts; mediaType: string } | FileFault;

const openXml = 'application/vnd.openxmlformats-officedocument';
const openXmlTypes = [
  ['docx', 'word/', `${openXml}.wordprocessingml.document`],
  ['xlsx', 'xl/', `${openXml}.spreadsheetml.sheet`],
  ['pptx', 'ppt/', `${openXml}.presentationml.presentation`],
] as const;
const withMacros: Partial<Record<OfficeFacts['format'], string>> = {
  docx: 'application/vnd.ms-word.document.macroEnabled.12',
  xlsx: 'application/vnd.ms-excel.sheet.macroEnabled.12',
  pptx: 'application/vnd.ms-powerpoint.presentation.macroEnabled.12',
};
const openDocument = 'application/vnd.oasis.opendocument.';
const openDocumentTypes = { odt: 'text', ods: 'spreadsheet', odp: 'presentation' } as const;

/** Which office format a container is, by its contents; undefined for a zip that is none. */
export function officeOf(
  names: readonly string[],
  mimetype: string,
): Pick<OfficeFacts, 'format' | 'macros'> | undefined {
  for (const [format, ending] of Object.entries(openDocumentTypes)) {
    if (mimetype !== openDocument + ending) continue;
    const macros = names.some((name) => /^(Basic|Scripts)\/.+[^/]$/i.test(name));
    return { format: format as keyof typeof openDocumentTypes, macros };
  }
  if (!names.includes('[Content_Types].xml')) return undefined;
  const found = openXmlTypes.find(([, folder]) => names.some((name) => name.startsWith(folder)));
  const code = /(^|\/)(vbaProject\w*\.bin|vbaData\.xml|(macro|dialog)sheets\/.+)$/i;
  return found && { format: found[0], macros: names.some((name) => code.test(name)) };
}

/** The media type of an office file in a container. */
export function officeMediaType({ format, macros }: Pick<OfficeFacts, 'format' | 'macros'>): string {
  if (Object.hasOwn(openDocumentTypes, format))
    return openDocument + openDocumentTypes[format as keyof typeof openDocumentTypes];
  const plain = openXmlTypes.find(([each]) => each === format)?.[2] ?? 'application/zip';
  return (macros && withMacros[format]) || plain;
}
