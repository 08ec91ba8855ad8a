import { fileTypeFromBuffer } from 'file-type';
import { extname } from 'node:path';

/** Which reader a file needs, and its media type; `zip` and `compound` are opened before they are named. */
export interface ContentType {
  reader: 'pdf' | 'image' | 'zip' | 'compound' | 'rich-text' | 'characters' | 'none';
  mediaType: string;
}

const images = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/tiff'];
/** ISO 32000-1, Annex H.3.4.1: readers accept a PDF header anywhere in the first 1024 bytes. */
const headerRoom = 1024;
const zipMark = Buffer.from([0x50, 0x4b]);
/** TIFF 6.0, section 2, and BigTIFF, in both byte orders. */
const tiffMarks = ['49492a00', '4d4d002a', '49492b00', '4d4d002b'].map((mark) => Buffer.from(mark, 'hex'));
const compoundMark = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** Tells the type of a file from its first bytes. The name is not asked: people rename files. */
export async function typeByContent(bytes: Buffer): Promise<ContentType> {
  const head = bytes.subarray(0, headerRoom);
  if (head.subarray(0, 2).equals(zipMark)) return { reader: 'zip', mediaType: 'application/zip' };
  if (head.subarray(0, 8).equals(compoundMark)) {
    return { reader: 'compound', mediaType: 'application/x-cfb' };
  }
  if (head.includes('%PDF-')) return { reader: 'pdf', mediaType: 'application/pdf' };
  // Told here: its directory often stands at the end of the file, past the part that is looked at below.
  if (tiffMarks.some((mark) => head.subarray(0, 4).equals(mark))) {
    return { reader: 'image', mediaType: 'image/tiff' };
  }
  const known = await fileTypeFromBuffer(bytes.subarray(0, 65_536)).catch(() => undefined);
  if (known && images.includes(known.mime)) return { reader: 'image', mediaType: known.mime };
  if (known?.mime === 'application/rtf') return { reader: 'rich-text', mediaType: known.mime };
  if (known) return { reader: 'none', mediaType: known.mime };
  return { reader: 'characters', mediaType: 'text/plain' };
}

const endings: Record<string, string> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  docm: 'application/vnd.ms-word.document.macroEnabled.12',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xlsm: 'application/vnd.ms-excel.sheet.macroEnabled.12',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  pptm: 'application/vnd.ms-powerpoint.presentation.macroEnabled.12',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  rtf: 'application/rtf',
  ppt: 'application/vnd.ms-powerpoint',
  html: 'text/html',
  htm: 'text/html',
  txt: 'text/plain',
};

/** True when the ending of a name does not contradict the type found; an ending we do not know never does. */
export function nameFits(name: string, mediaType: string): boolean {
  const expected = endings[extname(name).slice(1).toLowerCase()];
  return expected === undefined || expected === mediaType;
}
