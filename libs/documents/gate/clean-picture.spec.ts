import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { defaultFileLimits } from '#documents/inspect/file-limits';
import { imageFacts } from '#documents/inspect/image-facts';
import { images } from '#test/hostile/images';
import { cleanPicture } from './clean-picture.js';

async function cleaned(given: Buffer): Promise<Buffer> {
  const facts = await imageFacts(given, defaultFileLimits);
  if ('code' in facts) throw new Error(facts.code);
  const picture = await cleanPicture(given, facts, defaultFileLimits);
  if ('code' in picture) throw new Error(picture.code);
  return picture.bytes;
}

const noise = () =>
  sharp({
    create: {
      ...{ width: 60, height: 40, channels: 3, background: 'white' },
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  });
const bilevel = () => noise().toColourspace('b-w').threshold().tiff({ bitdepth: 1 }).toBuffer();

describe('cleanPicture', () => {
  it.each([
    ['a JPEG', images.lyingOnItsSide],
    ['a TIFF', () => noise().resize(40, 20).withMetadata({ orientation: 6 }).tiff().toBuffer()],
  ])('sets %s upright, as its hidden data asks, before that is taken away', async (_, make) => {
    const { width, height, orientation, exif } = await sharp(await cleaned(await make())).metadata();
    expect([width, height, orientation ?? 1, exif]).toEqual([20, 40, 1, undefined]);
  });

  it('makes colours of print into colours of a screen', async () => {
    const seen = await sharp(await cleaned(await noise().toColourspace('cmyk').jpeg().toBuffer())).metadata();
    expect([seen.space, seen.icc]).toEqual(['srgb', undefined]);
  });

  it('gives every point of a PNG back as it was', async () => {
    const given = await noise().png().toBuffer();
    const points = (bytes: Buffer) => sharp(bytes).raw().toBuffer();
    expect(await points(await cleaned(given))).toEqual(await points(given));
  });

  it('lets a picture of few colours keep its palette, and every point, again and again', async () => {
    const blot = (left: number, colour: string) => ({
      ...{ left, top: 20 },
      input: { create: { width: 60, height: 90, channels: 4 as const, background: colour } },
    });
    const given = await sharp({ create: { width: 300, height: 200, channels: 4, background: 'white' } })
      .composite([blot(10, '#0a5'), blot(90, '#a05'), blot(170, '#05a8')])
      .png({ palette: true, quality: 100, dither: 0 })
      .toBuffer();
    const once = await cleaned(given);
    const points = (bytes: Buffer) => sharp(bytes).ensureAlpha().raw().toBuffer();
    expect((await sharp(once).metadata()).isPalette).toBe(true);
    expect(await points(once)).toEqual(await points(given));
    expect((await cleaned(once)).equals(once)).toBe(true);
  });

  it.each([
    ['JPEG', () => noise().jpeg({ quality: 60 }).toBuffer()],
    ['grey JPEG', () => noise().toColourspace('b-w').jpeg().toBuffer()],
    ['PNG', () => noise().png().toBuffer()],
    ['WebP', () => noise().webp({ quality: 70 }).toBuffer()],
    ['TIFF', () => noise().tiff().toBuffer()],
    ['scan in black and white', bilevel],
  ])('does not wear a %s down when it comes again', async (_, make) => {
    const once = await cleaned(await make());
    expect((await cleaned(once)).equals(once)).toBe(true);
  });

  it('keeps a scan in black and white so, because grey would make it many times larger', async () => {
    expect((await sharp(await cleaned(await bilevel())).metadata()).bitsPerSample).toBe(1);
  });
});
