import sharp from 'sharp';
import type { FileFault } from './file-fault.js';
import type { FileLimits } from './file-limits.js';

/** What is known of an image before it becomes pages. */
export interface ImageFacts {
  format: 'png' | 'jpeg' | 'gif' | 'webp' | 'tiff';
  /** Pixels as the image is to be seen, EXIF orientation respected. */
  width: number;
  height: number;
  /** Pages of a TIFF; 1 for the others (of a moving GIF or WebP the first picture is taken). */
  frames: number;
}

const formats = ['png', 'jpeg', 'gif', 'webp', 'tiff'] as const;

/**
 * Reads an image's facts and makes sure that all of it can be read: a picture that is cut off is found here and not
 * as a grey half page in the package. The header is read first, so that a picture of a million by a million pixels
 * is refused before anything is unpacked.
 */
export async function imageFacts(bytes: Buffer, limits: FileLimits): Promise<ImageFacts | FileFault> {
  try {
    const {
      format,
      width,
      height,
      pages = 1,
      orientation = 1,
    } = await sharp(bytes, { limitInputPixels: false }).metadata();
    const known = formats.find((each) => each === format);
    if (known === undefined) return { code: 'file.image.broken', params: {} };
    const frames = known === 'tiff' ? pages : 1;
    const pixels = width * height;
    const tooLarge = pixels > limits.imagePixels || pixels * frames > limits.imageAllPixels;
    if (tooLarge || pages > limits.imageFrames) {
      const params = { megapixels: Math.round(limits.imagePixels / 1e6), pages: limits.imageFrames };
      return { code: 'file.image.tooLarge', params };
    }
    for (let page = 0; page < frames; page++) {
      const options = { failOn: 'truncated', limitInputPixels: limits.imagePixels, page } as const;
      await sharp(bytes, options).resize(16, 16, { fit: 'inside' }).raw().toBuffer();
    }
    // EXIF 2.32, tag 0x0112: from 5 on the picture lies on its side.
    const lying = orientation >= 5;
    return { format: known, frames, width: lying ? height : width, height: lying ? width : height };
  } catch {
    return { code: 'file.image.broken', params: {} };
  }
}
