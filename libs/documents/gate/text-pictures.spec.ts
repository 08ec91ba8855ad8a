import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { images } from '#test/hostile/images';
import { pictureForText, textPictureFaults, withCleanPictures } from './text-pictures.js';

const text = (bytes: Buffer, format = 'png') =>
  `<figure><img src="data:image/${format};base64,${bytes.toString('base64')}" alt="Kart"></figure>`;
const codes = async (html: string) => (await textPictureFaults(html, '/html')).map(({ code }) => code);
const jpegWith = (exif: object) =>
  sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
    .withExif(exif)
    .jpeg()
    .toBuffer();
const pictureIn = (html: string) => {
  const [, format, base64] = /src="data:image\/(\w+);base64,([^"]*)"/.exec(html)!;
  return { format, bytes: Buffer.from(base64, 'base64') };
};

describe('pictures that stand in a text', () => {
  it('are encoded anew, so that nothing but their points is left', async () => {
    const given = await jpegWith({ IFD0: { Artist: 'Kari' } });
    const { format, bytes } = pictureIn(
      await withCleanPictures(`<p>Før</p>${text(given, 'jpeg')}<p>Etter</p>`),
    );
    expect(format).toBe('jpeg');
    expect(bytes.includes('Kari')).toBe(false);
    expect((await sharp(bytes).metadata()).exif).toBeUndefined();
    const followed = Buffer.concat([await images.png(), Buffer.from('<script>')]);
    expect(pictureIn(await withCleanPictures(text(followed))).bytes.includes('script')).toBe(false);
  });

  it.each([
    ['png', images.png],
    ['jpeg', images.jpeg],
    ['webp', images.webp],
    ['gif', images.gif],
  ])('are the same data however often a text with a %s is saved', async (format, make) => {
    const given = text(await make(), format);
    const once = await withCleanPictures(given);
    expect(await withCleanPictures(once)).toBe(once);
    expect(await withCleanPictures(given)).toBe(once);
    expect(await codes(once)).toEqual([]);
  });

  it('are refused when they are broken or of another type than they say, and the text stays as it is', async () => {
    for (const [bytes, format] of [
      [Buffer.from('GIF89a/*'), 'gif'],
      [await images.cutOff(), 'jpeg'],
      [await images.png(), 'jpeg'],
    ] as const) {
      expect(await codes(text(bytes, format))).toEqual(['file.image.broken']);
      expect(await withCleanPictures(text(bytes, format))).toBe(text(bytes, format));
    }
    expect(await withCleanPictures('<p>Uten bilde</p>')).toBe('<p>Uten bilde</p>');
  });

  it('out of a file are made small enough to be sent with every save, and stay as they are then', async () => {
    const { data, info } = await sharp({
      create: {
        ...{ width: 2600, height: 1300, channels: 3, background: 'white' },
        noise: { type: 'gaussian', mean: 128, sigma: 60 },
      },
    })
      .png()
      .toBuffer({ resolveWithObject: true });
    expect(info.size).toBeGreaterThan(1_000_000);
    const source = await pictureForText(data);
    expect(source?.length).toBeLessThanOrEqual(350_000);
    const html = `<img src="${source}" alt="Støy">`;
    expect(await withCleanPictures(html)).toBe(html);
    expect(await pictureForText(Buffer.from('ikke et bilde'))).toBeUndefined();
  });
});
