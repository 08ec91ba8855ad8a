import type { OfficeFacts, OfficeVerdict } from './office-container.js';

/** Names in a compound file's directory stand in UTF-16 ([MS-CFB] 2.6.1). */
const inDirectory = (bytes: Buffer, name: string) => bytes.includes(Buffer.from(name, 'utf16le'));
const inEither = (bytes: Buffer, text: string) =>
  bytes.includes(text, 0, 'latin1') || inDirectory(bytes, text);

const formats = [
  ['WordDocument', 'doc', 'application/msword'],
  ['Workbook', 'xls', 'application/vnd.ms-excel'],
  ['PowerPoint Document', 'ppt', 'application/vnd.ms-powerpoint'],
] as const;

/**
 * Reads a compound file ([MS-CFB]): the older office formats, and the newer ones when a password shuts them
 * ([MS-OFFCRYPTO] 2.1.1 keeps them in a stream named EncryptedPackage). Names of streams are told from the bytes: a
 * name too many only refuses a file, and no office program writes these names by chance.
 */
export function compoundOffice(bytes: Buffer): OfficeVerdict {
  if (inDirectory(bytes, 'EncryptedPackage')) return { code: 'file.office.password', params: {} };
  const found = formats.find(([stream]) => inDirectory(bytes, stream));
  if (!found) return { code: 'file.unknownType', params: {} };
  const [, format, mediaType] = found;
  const macros =
    inDirectory(bytes, '_VBA_PROJECT') ||
    inDirectory(bytes, 'Macros') ||
    (format === 'xls' && hasMacroSheet(bytes));
  const facts: OfficeFacts = { format, macros };
  if (['Ole10Native', 'Equation Native', '\u0003OCXNAME'].some((name) => inDirectory(bytes, name)))
    facts.danger = 'embedded';
  else if (inEither(bytes, 'DDEAUTO')) facts.danger = 'commands';
  return { facts, mediaType };
}

/** [MS-XLS] 2.4.28, BoundSheet8: sheets of Excel 4.0 macros have the type 1. The record is small and stands whole. */
function hasMacroSheet(bytes: Buffer): boolean {
  const record = Buffer.from([0x85, 0x00]);
  for (let at = bytes.indexOf(record); at >= 0; at = bytes.indexOf(record, at + 1)) {
    if (at + 12 > bytes.length) return false;
    const length = bytes.readUInt16LE(at + 2);
    const [hidden, type, letters, wide] = bytes.subarray(at + 8, at + 12);
    const fits = letters > 0 && letters <= 31 && wide <= 1 && length === 8 + letters * (wide + 1);
    if (fits && hidden <= 2 && type === 1) return true;
  }
  return false;
}

/** Rich text: objects of other programs, templates from elsewhere, fields that start programs. */
export function richText(bytes: Buffer): OfficeFacts {
  const facts: OfficeFacts = { format: 'rtf', macros: false };
  const text = bytes.toString('latin1');
  if (/\\(objdata|objemb|objlink|objautlink|objupdate|objocx|objhtml)\b/i.test(text))
    facts.danger = 'embedded';
  else if (/\\\*\s*\\template\s*(\\\\|https?:|file:\/\/[^/])/i.test(text)) facts.danger = 'external';
  else if (/\bDDE(AUTO)?\b/.test(text.replace(/[{}\r\n]/g, ''))) facts.danger = 'commands';
  return facts;
}
