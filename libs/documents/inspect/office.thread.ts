import type { FileLimits } from './file-limits.js';
import type { OfficeFacts, OfficeVerdict } from './office-container.js';

/** One office file to read: a zip container, or one of the older formats. */
export interface OfficeTask {
  container: 'zip' | 'compound' | 'rich-text';
  bytes: Uint8Array;
  limits: FileLimits;
}

/** Compiled the rooms end in .js; run from the sources (tests), Node reads them as .ts. Imports follow suit. */
const ending = import.meta.url.slice(import.meta.url.lastIndexOf('.'));
const room = async <Room>(file: string) => (await import(`./${file}${ending}`)) as Room;

/**
 * The thread in which office files are unpacked and looked through. Files read here import each other as types only
 * (see `room`).
 */
export default async function readOffice({ container, bytes, limits }: OfficeTask): Promise<OfficeVerdict> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const old = await room<typeof import('./old-office.js')>('old-office');
  if (container === 'compound') return old.compoundOffice(buffer);
  if (container === 'rich-text') return { facts: old.richText(buffer), mediaType: 'application/rtf' };
  return zipped(buffer, limits, 0);
}

async function zipped(bytes: Buffer, limits: FileLimits, depth: number): Promise<OfficeVerdict> {
  const { readZip, ZipTooLarge } = await room<typeof import('./zip-reading.js')>('zip-reading');
  const { officeOf, officeMediaType } =
    await room<typeof import('./office-container.js')>('office-container');
  const dangers = await room<typeof import('./office-dangers.js')>('office-dangers');
  let mimetype = '';
  let danger: OfficeFacts['danger'];
  let code = false;
  let locked = false;
  const look = async (name: string, content: Buffer) => {
    if (name === 'mimetype') mimetype = content.toString('utf8').trim();
    if (/\.(xlsx|docx|pptx)$/i.test(name)) {
      const inner = depth < limits.zipNesting ? await zipped(content, limits, depth + 1) : undefined;
      const isHarmless = inner && 'facts' in inner && !inner.facts.macros && !inner.facts.danger;
      if (!isHarmless) danger ??= 'embedded';
      return;
    }
    const xml = textOf(content);
    if (/<manifest:encryption-data\b/.test(xml)) locked = true;
    const found = dangers.dangerInPart(name, xml);
    if (found === 'macros') code = true;
    else danger ??= found;
  };
  try {
    const wants = (name: string) => /(^mimetype|\.(xml|rels|vml|xlsx|docx|pptx))$/i.test(name);
    const { names } = await readZip(bytes, { wants, look }, limits);
    const office = officeOf(names, mimetype);
    if (locked) return { code: 'file.office.password', params: {} };
    if (!office) return { code: 'file.unknownType', params: {} };
    const found = dangers.dangerInNames(names) ?? danger;
    const facts: OfficeFacts = {
      ...office,
      macros: office.macros || code,
      ...(found ? { danger: found } : {}),
    };
    return { facts, mediaType: officeMediaType(facts) };
  } catch (fault) {
    if (!(fault instanceof ZipTooLarge)) return { code: 'file.zip.broken', params: {} };
    return { code: 'file.zip.tooLarge', params: { limitMb: Math.round(limits.zipUnpackedBytes / 1e6) } };
  }
}

/** XML may stand in UTF-16 with its mark; a danger must not hide behind that. */
function textOf(content: Buffer): string {
  const mark = content.subarray(0, 2).toString('hex');
  if (mark === 'fffe' || content.subarray(0, 2).toString('latin1') === '<\0')
    return content.toString('utf16le');
  if (mark === 'feff')
    return Buffer.from(content.subarray(0, content.length & ~1))
      .swap16()
      .toString('utf16le');
  return content.toString('utf8');
}
