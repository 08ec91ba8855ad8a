import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { defaultFileLimits, type FileLimits } from '#documents/inspect/file-limits';
import { imageFacts } from '#documents/inspect/image-facts';
import type { Fault } from '#kernel/domain-error';
import { cleanPicture } from './clean-picture.js';

const dataUri = /(?<=\ssrc=")data:image\/(png|jpeg|webp|gif);base64,([^"]*)(?=")/g;
/** Nobody sees more of a picture in a text; the same stands in an editor's own limit. */
const mostPixels = 40_000_000;
const limits: FileLimits = { ...defaultFileLimits, imagePixels: mostPixels, imageAllPixels: mostPixels };
/** A picture in a text is sent with every save: smaller than one that is a file of its own. */
const photo = { quality: 85, chromaSubsampling: '4:2:0', optimiseCoding: false, mozjpeg: false } as const;

/** How a picture in a text ends up: as it came, as another text, or refused with a code. */
type Outcome =
  | { readonly kind: 'ready' }
  | { readonly kind: 'made'; readonly uri: string }
  | { readonly kind: 'refused'; readonly code: string };

/** What came of pictures, by hash: a text is saved many times with the same ones. Letters of `made` are counted. */
const known = new Map<string, Outcome>();
const mostRemembered = { pictures: 1_000, letters: 32_000_000 };
let remembered = 0;

/**
 * Lets the pictures that stand in a text as data through the gate, as files are: decoded and encoded anew, so that
 * nothing but their points is left. The same picture always becomes the same data, and what this has made stays as it
 * is: a text that is saved again does not change. A picture that cannot be read stays, for `textPictureFaults` to name.
 */
export async function withCleanPictures(html: string): Promise<string> {
  if (!html.includes('"data:image/')) return html;
  const made = new Map<string, string>();
  for (const [uri, format, base64] of html.matchAll(dataUri)) {
    const outcome = await outcomeOf(Buffer.from(base64, 'base64'), format);
    if (outcome.kind === 'made') made.set(uri, outcome.uri);
  }
  return made.size === 0 ? html : html.replace(dataUri, (uri) => made.get(uri) ?? uri);
}

/**
 * What is wrong with the pictures of a text: each must be a whole picture of the type that it says it is.
 * @param path of the text in the input
 */
export async function textPictureFaults(html: string, path: string): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const [, format, base64] of html.includes('data:image/') ? html.matchAll(dataUri) : []) {
    const outcome = await outcomeOf(Buffer.from(base64, 'base64'), format);
    if (outcome.kind === 'refused')
      faults.push({ path, code: outcome.code, params: { megapixels: mostPixels / 1e6, pages: 1 } });
  }
  return faults;
}

/** Longest side in points of a picture that is set into a text: broad enough for a page at 200 points an inch. */
const widest = 1_400;
/** Letters of its data. */
const longest = 350_000;

/**
 * A picture out of a file as the data of a text: made smaller until it fits, as PNG where it is small, for sharp lines.
 * @returns undefined for what is no picture that can be read, or does not fit
 */
export async function pictureForText(bytes: Buffer): Promise<string | undefined> {
  const facts = await imageFacts(bytes, limits);
  if ('code' in facts) return undefined;
  const narrowest = Math.min(40, facts.width);
  for (let width = Math.min(widest, facts.width); width >= narrowest; width = Math.round(width * 0.75)) {
    const one = () =>
      sharp(bytes, { failOn: 'truncated', limitInputPixels: mostPixels })
        .autoOrient()
        .toColourspace('srgb')
        .resize({ width, withoutEnlargement: true });
    const sharpLines = uriOf('image/png', await one().png().toBuffer());
    if (sharpLines.length <= longest) return sharpLines;
    const soft = uriOf('image/jpeg', await one().flatten({ background: 'white' }).jpeg(photo).toBuffer());
    if (soft.length <= longest) return soft;
  }
  return undefined;
}

async function outcomeOf(bytes: Buffer, format: string): Promise<Outcome> {
  const hash = createHash('sha256').update(format).update(bytes).digest('hex');
  const before = known.get(hash);
  if (before) return before;
  const outcome = await worked(bytes, format);
  remembered += outcome.kind === 'made' ? outcome.uri.length : 0;
  if (known.size >= mostRemembered.pictures || remembered > mostRemembered.letters) {
    known.clear();
    remembered = 0;
  }
  known.set(hash, outcome);
  return outcome;
}

async function worked(bytes: Buffer, format: string): Promise<Outcome> {
  const facts = await imageFacts(bytes, limits);
  if ('code' in facts) return { kind: 'refused', code: facts.code };
  if (facts.format !== format) return { kind: 'refused', code: 'file.image.broken' };
  const picture = await cleanPicture(bytes, facts, limits, photo);
  if ('code' in picture) return { kind: 'refused', code: picture.code };
  return picture.bytes.equals(bytes)
    ? { kind: 'ready' }
    : { kind: 'made', uri: uriOf(picture.mediaType, picture.bytes) };
}

function uriOf(mediaType: string, bytes: Buffer): string {
  return `data:${mediaType};base64,${bytes.toString('base64')}`;
}
