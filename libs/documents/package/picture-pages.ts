import sharp from 'sharp';
import type { ImageFacts } from '#documents/inspect/image-facts';

/** 300 dots to the inch on the long side of A4: what print can show. Larger pictures are made smaller. */
const longest = 3508;

/**
 * Pictures as the engine can set them, one for each page: turned as their EXIF data says, in sRGB, no larger than
 * print can show. A JPEG that is all this already comes through as it is.
 */
export async function picturePages(bytes: Uint8Array, facts: ImageFacts): Promise<Uint8Array[]> {
  if (facts.format === 'jpeg' && (await isReady(bytes))) return [bytes];
  const pages: Uint8Array[] = [];
  for (let page = 0; page < facts.frames; page++) {
    const picture = sharp(bytes, { page, limitInputPixels: false })
      .autoOrient()
      .resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb');
    const photo = facts.format === 'jpeg';
    pages.push(await (photo ? picture.jpeg({ quality: 90 }) : picture.png()).toBuffer());
  }
  return pages;
}

async function isReady(jpeg: Uint8Array): Promise<boolean> {
  const { width, height, orientation = 1, space, icc } = await sharp(jpeg).metadata();
  const plain = space === 'srgb' || space === 'b-w';
  return orientation === 1 && plain && icc === undefined && Math.max(width, height) <= longest;
}
