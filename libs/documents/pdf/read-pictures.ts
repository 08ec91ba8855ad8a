import type { PictureSource } from '#documents/layout/picture-source';

/** More pixels than this are not read: a picture that unpacks without end must not take the machine along. */
const mostPixels = 80_000_000;
const dataUri = /\ssrc="(data:image\/(?:png|jpeg|webp|gif);base64,[^"]+)"/g;

/**
 * Reads every picture of a document into what a PDF can hold: turned as its EXIF says, sRGB or grey, eight bits.
 * Plain JPEGs keep their bytes. A picture that cannot be read is left out; its alternate text is set instead.
 */
export async function readPictures(
  given: ReadonlyMap<string, Uint8Array>,
  htmls: readonly string[],
): Promise<Map<string, PictureSource>> {
  const sources = new Map(given);
  for (const html of htmls) {
    if (!html.includes('data:image/')) continue;
    for (const [, uri] of html.matchAll(dataUri))
      sources.set(uri, Buffer.from(uri.slice(uri.indexOf(',') + 1), 'base64'));
  }
  const pictures = new Map<string, PictureSource>();
  for (const [source, bytes] of sources) {
    const picture = await readPicture(bytes).catch(() => undefined);
    if (picture) pictures.set(source, picture);
  }
  return pictures;
}

async function readPicture(bytes: Uint8Array): Promise<PictureSource> {
  // Loaded with the first picture: most documents have none, and it is the largest library of them all.
  const { default: sharp } = await import('sharp');
  const image = sharp(bytes, { limitInputPixels: mostPixels });
  const meta = await image.metadata();
  const upright = (meta.orientation ?? 1) === 1;
  const plain = meta.chromaSubsampling !== undefined && (meta.space === 'srgb' || meta.space === 'b-w');
  if (meta.format === 'jpeg' && upright && plain && !meta.hasProfile) {
    const channels = meta.channels === 1 ? 1 : 3;
    return { width: meta.width, height: meta.height, channels, encoding: 'jpeg', bytes };
  }
  const { data, info } = await image
    .rotate()
    .toColourspace('srgb')
    .ensureAlpha()
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  return fromPixels(data, info.width, info.height);
}

/** Takes RGBA pixels apart into colour and, where it matters, opacity. */
function fromPixels(data: Uint8Array, width: number, height: number): PictureSource {
  const count = width * height;
  const bytes = new Uint8Array(count * 3);
  const alpha = new Uint8Array(count);
  let opaque = true;
  for (let i = 0; i < count; i++) {
    bytes[i * 3] = data[i * 4];
    bytes[i * 3 + 1] = data[i * 4 + 1];
    bytes[i * 3 + 2] = data[i * 4 + 2];
    alpha[i] = data[i * 4 + 3];
    if (alpha[i] !== 255) opaque = false;
  }
  return { width, height, channels: 3, encoding: 'raw', bytes, ...(opaque ? {} : { alpha }) };
}
