import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { defaultFileLimits } from '#documents/inspect/file-limits';
import { imageFacts } from '#documents/inspect/image-facts';
import type { Fault } from '#kernel/domain-error';

const dataUri = /\ssrc="data:image\/(png|jpeg|webp|gif);base64,([^"]*)"/g;
/** Nobody sees more of a picture in a text; the same stands in an editor's own limit. */
const mostPixels = 40_000_000;
/** Pictures that were looked at and found good, by hash: a text is saved many times with the same pictures. */
const good = new Set<string>();
const mostRemembered = 1_000;

/**
 * Looks at the pictures that stand in a text as data: each must be the picture that it says it is, whole, and nothing
 * but its points. They are not changed, so that the text stays the one that its writer has; the editor draws them anew
 * before they come, and what comes otherwise (over the API) is refused with what to do.
 * @param path of the text in the input
 */
export async function textPictureFaults(html: string, path: string): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const [, format, base64] of html.includes('data:image/') ? html.matchAll(dataUri) : []) {
    const code = await faultOf(Buffer.from(base64, 'base64'), format);
    if (code) faults.push({ path, code, params: { megapixels: mostPixels / 1e6, pages: 1 } });
  }
  return faults;
}

async function faultOf(bytes: Buffer, format: string): Promise<string | undefined> {
  const hash = createHash('sha256').update(format).update(bytes).digest('hex');
  if (good.has(hash)) return undefined;
  const facts = await imageFacts(bytes, { ...defaultFileLimits, imagePixels: mostPixels });
  if ('code' in facts) return facts.code;
  if (facts.format !== format) return 'file.image.broken';
  const { exif, xmp, iptc, comments } = await sharp(bytes).metadata();
  if (exif ?? xmp ?? iptc ?? comments?.length) return 'file.image.hidden';
  if (good.size >= mostRemembered) good.clear();
  good.add(hash);
  return undefined;
}
