import { checkAuthorHtml } from '#documents/html/parse-html';
import type { FileFault } from '#documents/inspect/file-fault';
import type { FileContent } from '#documents/inspect/file-inspection';
import { defaultFileLimits, type FileLimits } from '#documents/inspect/file-limits';
import { inspectFile } from '#documents/inspect/inspect-file';
import { isActive } from '#documents/inspect/pdf-active-content';
import { cleanPdf } from '#documents/inspect/pdf-reading';
import { cleanPicture } from './clean-picture.js';
import { safeFileName, withFittingEnding } from './file-name.js';
import type { AdmittedFile, Cleaning, GateFault, GateVerdict } from './gate-verdict.js';

/**
 * Kept although a møtepakke can only name them: real papers that anybody can open, that the program has looked
 * through, and that hold nothing but pages.
 */
const keptAllTheSame: readonly string[] = ['file.pdf.copyForbidden', 'file.pdf.tooManyPages'];

type Kept = Pick<AdmittedFile, 'mediaType' | 'bytes' | 'cleaned' | 'warning'>;

/**
 * The one way in for files from outside, whoever hands them in and how. The content decides what a file is; what is
 * harmful is taken out where that can be done for certain, and refused where it cannot. Heavy work is done in other
 * threads, with limits on time and memory. Bad content is an answer; throws only when the program itself is broken.
 */
export async function passGate(
  bytes: Uint8Array,
  declaredName: string,
  limits: FileLimits = defaultFileLimits,
): Promise<GateVerdict> {
  const name = safeFileName(declaredName);
  const seen = await inspectFile(bytes, name, limits);
  const { mediaType } = seen;
  const refused = (fault: GateFault): GateVerdict => ({ verdict: 'refused', mediaType, fault });
  if (seen.verdict === 'unusable' && !keptAllTheSame.includes(seen.fault.code)) return refused(seen.fault);
  const kept: Kept | FileFault =
    seen.verdict === 'unusable'
      ? { mediaType, bytes, warning: seen.fault }
      : await admitted(bytes, mediaType, seen.content, limits);
  if ('code' in kept) return refused(kept);
  if (!seen.nameFits) return refused({ code: 'storedFile.nameMismatch', params: { mediaType } });
  const isAnotherType = kept.mediaType !== mediaType;
  const bare = isAnotherType ? name.replace(/\.[^.]*$/, '') || name : name;
  return {
    verdict: kept.cleaned ? 'cleaned' : 'accepted',
    ...kept,
    name: withFittingEnding(bare, kept.mediaType),
  };
}

async function admitted(
  bytes: Uint8Array,
  mediaType: string,
  content: FileContent,
  limits: FileLimits,
): Promise<Kept | FileFault> {
  switch (content.kind) {
    case 'pdf':
      return isActive(content.active) ? cleanedPdf(bytes, limits) : { mediaType, bytes };
    case 'image':
      return cleanedPicture(bytes, content, limits);
    case 'office':
      if (content.macros) return { code: 'file.office.macros', params: {} };
      return content.danger ? { code: `file.office.${content.danger}`, params: {} } : { mediaType, bytes };
    case 'html':
      return checkAuthorHtml(content.html).length > 0
        ? { code: 'file.html.notOurs', params: {} }
        : { mediaType, bytes };
    case 'text':
      return { mediaType, bytes };
  }
}

/** A PDF written anew is believed only when nothing is found in it afterwards. */
async function cleanedPdf(bytes: Uint8Array, limits: FileLimits): Promise<Kept | FileFault> {
  const cleaned = await cleanPdf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), limits);
  if ('code' in cleaned) return cleaned;
  const again = await inspectFile(cleaned, 'renset.pdf', limits);
  const isClean =
    again.verdict === 'readable' && again.content.kind === 'pdf' && !isActive(again.content.active);
  return isClean
    ? { mediaType: again.mediaType, bytes: cleaned, cleaned: 'pdf' }
    : { code: 'file.pdf.active', params: {} };
}

async function cleanedPicture(
  bytes: Uint8Array,
  content: Extract<FileContent, { kind: 'image' }>,
  limits: FileLimits,
): Promise<Kept | FileFault> {
  const picture = await cleanPicture(bytes, content, limits);
  if ('code' in picture) return picture;
  const isSame = Buffer.from(bytes).equals(picture.bytes);
  const cleaned: Cleaning = picture.still ? 'still' : 'picture';
  const { mediaType } = picture;
  return { mediaType, bytes: picture.bytes, ...(isSame ? {} : { cleaned }) };
}
