import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { images } from '#test/hostile/images';
import { picturePages } from './picture-pages.js';

const facts = (format: 'jpeg' | 'png' | 'tiff', frames = 1) => ({ format, frames, width: 40, height: 20 });
const sizeOf = async (bytes: Uint8Array) => {
  const { width, height, format } = await sharp(bytes).metadata();
  return { width, height, format };
};

describe('picturePages', () => {
  it('passes a plain JPEG through as it is', async () => {
    const jpeg = await images.jpeg();
    expect(await picturePages(jpeg, facts('jpeg'))).toEqual([jpeg]);
  });

  it('turns a picture as its camera held it', async () => {
    const [page] = await picturePages(await images.lyingOnItsSide(), facts('jpeg'));
    expect(await sizeOf(page)).toEqual({ width: 20, height: 40, format: 'jpeg' });
  });

  it('makes a page of each page of a TIFF', async () => {
    const pages = await picturePages(await images.scannedTiff(3), facts('tiff', 3));
    expect(await Promise.all(pages.map(sizeOf))).toEqual(
      Array(3).fill({ width: 40, height: 20, format: 'png' }),
    );
  });

  it('makes a picture no larger than print can show', async () => {
    const large = await sharp({ create: { width: 8000, height: 4000, channels: 3, background: 'teal' } })
      .png()
      .toBuffer();
    const [page] = await picturePages(large, facts('png'));
    expect(await sizeOf(page)).toEqual({ width: 3508, height: 1754, format: 'png' });
  });

  it('gives the same bytes again', async () => {
    const [first] = await picturePages(await images.png(), facts('png'));
    const [second] = await picturePages(await images.png(), facts('png'));
    expect(Buffer.compare(first, second)).toBe(0);
  });
});
