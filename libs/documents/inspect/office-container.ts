import type { FileFault } from './file-fault.js';
import type { FileLimits } from './file-limits.js';
import { readZip, ZipTooLarge, type ZipContents } from './zip-reading.js';

/** What is known of an office file; it is never opened further than its list of contents. */
export interface OfficeFacts {
  format: 'docx' | 'xlsx' | 'pptx' | 'odt' | 'ods' | 'odp' | 'doc' | 'xls' | 'ppt' | 'rtf';
  /** True when the file carries program code, whatever its name says. */
  macros: boolean;
}

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

/** Reads a zip container: which office format it is, by its contents; a zip that is none is an unknown type. */
export async function zippedOffice(bytes: Buffer, limits: FileLimits): Promise<OfficeVerdict> {
  try {
    const contents = await readZip(bytes, ['mimetype'], limits);
    return officeOf(contents) ?? { code: 'file.unknownType', params: {} };
  } catch (fault) {
    if (!(fault instanceof ZipTooLarge)) return { code: 'file.zip.broken', params: {} };
    const limitMb = Math.round(limits.zipUnpackedBytes / 1e6);
    return { code: 'file.zip.tooLarge', params: { limitMb } };
  }
}

function officeOf({ names, texts }: ZipContents): OfficeVerdict | undefined {
  const mimetype = texts.get('mimetype')?.trim() ?? '';
  for (const [format, ending] of Object.entries(openDocumentTypes)) {
    if (mimetype !== openDocument + ending) continue;
    const macros = names.some((name) => /^(Basic|Scripts)\/.+[^/]$/.test(name));
    return { facts: { format: format as keyof typeof openDocumentTypes, macros }, mediaType: mimetype };
  }
  if (!names.includes('[Content_Types].xml')) return undefined;
  const found = openXmlTypes.find(([, folder]) => names.some((name) => name.startsWith(folder)));
  if (found === undefined) return undefined;
  const [format, , plain] = found;
  const macros = names.some((name) => /(^|\/)vbaProject\.bin$/i.test(name));
  return { facts: { format, macros }, mediaType: (macros && withMacros[format]) || plain };
}

/** Names in a compound file's directory stand in UTF-16 ([MS-CFB] 2.6.1). */
const inDirectory = (bytes: Buffer, name: string) => bytes.includes(Buffer.from(name, 'utf16le'));

/**
 * Reads a compound file ([MS-CFB]): the older office formats, and the newer ones when a password shuts them
 * ([MS-OFFCRYPTO] 2.1.1 keeps them in a stream named EncryptedPackage).
 */
export function compoundOffice(bytes: Buffer): OfficeVerdict {
  if (inDirectory(bytes, 'EncryptedPackage')) return { code: 'file.office.password', params: {} };
  const macros = inDirectory(bytes, '_VBA_PROJECT');
  if (inDirectory(bytes, 'WordDocument')) {
    return { facts: { format: 'doc', macros }, mediaType: 'application/msword' };
  }
  if (inDirectory(bytes, 'Workbook')) {
    return { facts: { format: 'xls', macros }, mediaType: 'application/vnd.ms-excel' };
  }
  if (inDirectory(bytes, 'PowerPoint Document')) {
    return { facts: { format: 'ppt', macros }, mediaType: 'application/vnd.ms-powerpoint' };
  }
  return { code: 'file.unknownType', params: {} };
}
