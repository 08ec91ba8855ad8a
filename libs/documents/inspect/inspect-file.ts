import { looksLikeHtml, looksLikeSvg, textOf } from './characters.js';
import type { FileFault, FileFaultCode } from './file-fault.js';
import type { FileContent, FileInspection } from './file-inspection.js';
import { type ContentType, nameFits, typeByContent } from './file-type-by-content.js';
import { defaultFileLimits, type FileLimits } from './file-limits.js';
import { imageFacts } from './image-facts.js';
import type { OfficeVerdict } from './office-container.js';
import { readOffice } from './office-reading.js';
import { readPdfFacts } from './pdf-reading.js';

type Finding = { mediaType: string } & ({ content: FileContent } | { fault: FileFault });

/**
 * Says what a file is, by its content, and whether it can be used.
 * `declaredName` only serves to tell that a name lies (`nameFits`). Bad content is an answer, never an exception;
 * time and memory are bounded by `limits`. Throws only when the program itself is broken.
 */
export async function inspectFile(
  bytes: Uint8Array,
  declaredName: string,
  limits: FileLimits = defaultFileLimits,
): Promise<FileInspection> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sha256 = await sha256Of(buffer);
  const finding = await find(buffer, limits);
  const { mediaType } = finding;
  const known = { size: buffer.length, sha256, mediaType, nameFits: nameFits(declaredName, mediaType) };
  return 'fault' in finding
    ? { ...known, verdict: 'unusable', fault: finding.fault }
    : { ...known, verdict: 'readable', content: finding.content };
}

/** Reckoned outside the thread that serves: a hundred megabytes take a while. */
async function sha256Of(bytes: Buffer): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return Buffer.from(digest).toString('hex');
}

const refused = (mediaType: string, code: FileFaultCode, params: FileFault['params'] = {}): Finding => ({
  mediaType,
  fault: { code, params },
});

async function find(bytes: Buffer, limits: FileLimits): Promise<Finding> {
  if (bytes.length === 0) return refused('application/octet-stream', 'file.empty');
  const type = await typeByContent(bytes);
  if (bytes.length > limits.bytes) {
    return refused(type.mediaType, 'file.tooLarge', { limitMb: Math.round(limits.bytes / 1e6) });
  }
  return read(bytes, type, limits);
}

async function read(bytes: Buffer, { reader, mediaType }: ContentType, limits: FileLimits): Promise<Finding> {
  switch (reader) {
    case 'pdf': {
      const facts = await readPdfFacts(bytes, limits);
      if ('code' in facts) return { mediaType, fault: facts };
      return { mediaType, content: { kind: 'pdf', ...facts } };
    }
    case 'image': {
      const facts = await imageFacts(bytes, limits);
      if ('code' in facts) return { mediaType, fault: facts };
      return { mediaType, content: { kind: 'image', ...facts } };
    }
    case 'zip':
    case 'compound':
    case 'rich-text':
      return office(mediaType, await readOffice(bytes, reader, limits));
    case 'characters':
      return characters(bytes, limits);
    case 'none':
      return refused(mediaType, 'file.unknownType');
  }
}

function office(container: string, verdict: OfficeVerdict): Finding {
  return 'code' in verdict
    ? { mediaType: container, fault: verdict }
    : { mediaType: verdict.mediaType, content: { kind: 'office', ...verdict.facts } };
}

function characters(bytes: Buffer, limits: FileLimits): Finding {
  if (bytes.length > limits.textCharacters * 4) {
    return refused('text/plain', 'file.text.tooLong', { most: limits.textCharacters });
  }
  const text = textOf(bytes);
  if (text === undefined) return refused('application/octet-stream', 'file.unknownType');
  if (text.trim() === '') return refused('text/plain', 'file.empty');
  if (looksLikeSvg(text)) return refused('image/svg+xml', 'file.image.drawing');
  const html = looksLikeHtml(text);
  const mediaType = html ? 'text/html' : 'text/plain';
  if (text.length > limits.textCharacters) {
    return refused(mediaType, 'file.text.tooLong', { most: limits.textCharacters });
  }
  return { mediaType, content: html ? { kind: 'html', html: text } : { kind: 'text', text } };
}
