import sharp, { type JpegOptions, type Sharp } from 'sharp';
import type { FileFault } from '#documents/inspect/file-fault';
import type { FileLimits } from '#documents/inspect/file-limits';
import type { ImageFacts } from '#documents/inspect/image-facts';

/** A picture encoded anew. */
export interface CleanPicture {
  readonly bytes: Buffer;
  readonly mediaType: string;
  /** A moving picture, of which the first is left. */
  readonly still: boolean;
}

const photo = { quality: 92, chromaSubsampling: '4:4:4', optimiseCoding: false, mozjpeg: false } as const;

/**
 * Decodes a picture and encodes its points anew: what else the file held (place and time, names, thumbnails, another
 * file behind its end, what was made to trip a reader up) is gone. It is turned as its EXIF data says, in sRGB.
 * PNG, WebP and TIFF lose nothing; a JPEG that already has the form that this gives keeps its bytes, so that a
 * picture taken in again is not worn down. A GIF becomes a PNG.
 * @param jpeg how a JPEG is encoded; the same options again give the same bytes
 * @returns the picture, or why it cannot be had
 */
export async function cleanPicture(
  bytes: Uint8Array,
  { format, frames }: ImageFacts,
  limits: FileLimits,
  jpeg: JpegOptions = photo,
): Promise<CleanPicture | FileFault> {
  try {
    const options = { failOn: 'truncated', limitInputPixels: limits.imageAllPixels } as const;
    const { pages = 1, bitsPerSample, isPalette, width, height } = await sharp(bytes, options).metadata();
    const still = format !== 'tiff' && pages > 1;
    const one = () => sharp(bytes, options).autoOrient().toColourspace('srgb');
    switch (format) {
      case 'jpeg':
        return {
          bytes: unlessReady(bytes, await one().jpeg(jpeg).toBuffer()),
          mediaType: 'image/jpeg',
          still,
        };
      case 'webp':
        return { bytes: await one().webp({ lossless: true }).toBuffer(), mediaType: 'image/webp', still };
      case 'tiff':
        if (await isUneven(bytes, frames, options)) return { code: 'file.image.uneven', params: {} };
        return {
          bytes: await scan(
            frames > 1 ? sharp(bytes, { ...options, pages: -1 }) : sharp(bytes, options).autoOrient(),
            bitsPerSample === 1,
          ),
          mediaType: 'image/tiff',
          still,
        };
      case 'png':
        return {
          bytes: await asPng(one, isPalette && width * height <= mostForPalette),
          mediaType: 'image/png',
          still,
        };
      case 'gif':
        return { bytes: await one().png().toBuffer(), mediaType: 'image/png', still };
    }
  } catch {
    return { code: 'file.image.broken', params: {} };
  }
}

/** Points up to which two decoded copies are held beside each other. */
const mostForPalette = 8_000_000;

/** A map or a diagram of few colours keeps its palette where that takes less room and every point comes back as it was. */
async function asPng(one: () => Sharp, mayHavePalette: boolean): Promise<Buffer> {
  const plain = await one().png().toBuffer();
  if (!mayHavePalette) return plain;
  const small = await one().png({ palette: true, quality: 100, dither: 0 }).toBuffer();
  const points = (bytes: Buffer) => sharp(bytes).ensureAlpha().raw().toBuffer();
  const isSmaller = small.length < plain.length;
  return isSmaller && (await points(small)).equals(await points(plain)) ? small : plain;
}

type Options = Parameters<typeof sharp>[1];

/** Scans are large and often black and white: they stay so. */
async function scan(pages: Sharp, blackAndWhite: boolean): Promise<Buffer> {
  return blackAndWhite
    ? pages.toColourspace('b-w').tiff({ bitdepth: 1, compression: 'ccittfax4' }).toBuffer()
    : pages.toColourspace('srgb').tiff({ compression: 'deflate' }).toBuffer();
}

/** Pages of different size, or that lie on their side, cannot be written into one file again. */
async function isUneven(bytes: Uint8Array, frames: number, options: Options): Promise<boolean> {
  if (frames === 1) return false;
  const sizes = new Set<string>();
  for (let page = 0; page < frames; page++) {
    const { width, height, orientation = 1 } = await sharp(bytes, { ...options, page }).metadata();
    if (orientation !== 1) return true;
    sizes.add(`${width}×${height}`);
  }
  return sizes.size > 1;
}

/** Marker SOS of JPEG (ITU-T T.81, B.2.3): before it stand the tables, after it the points. */
const startOfScan = Buffer.from([0xff, 0xda]);
const endOfImage = Buffer.from([0xff, 0xd9]);

/** The bytes as they are when nothing in them differs from our form but the points themselves. */
function unlessReady(given: Uint8Array, made: Buffer): Buffer {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  const head = made.subarray(0, made.indexOf(startOfScan));
  const ends = bytes.indexOf(endOfImage) === bytes.length - 2;
  return ends && bytes.subarray(0, head.length).equals(head) ? bytes : made;
}
