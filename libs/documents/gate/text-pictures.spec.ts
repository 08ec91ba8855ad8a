import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { images } from '#test/hostile/images';
import { textPictureFaults } from './text-pictures.js';

const text = (bytes: Buffer, format = 'png') =>
  `<figure><img src="data:image/${format};base64,${bytes.toString('base64')}" alt="Kart"></figure>`;
const codes = async (html: string) => (await textPictureFaults(html, '/html')).map(({ code }) => code);
const jpegWith = (exif: object) =>
  sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
    .withExif(exif)
    .jpeg()
    .toBuffer();

describe('pictures that stand in a text', () => {
  it('are let in when they are nothing but their points', async () => {
    expect(await codes(text(await images.png()))).toEqual([]);
    expect(await codes(text(await images.jpeg(), 'jpeg'))).toEqual([]);
    expect(await codes('<p>Uten bilde</p>')).toEqual([]);
  });

  it('are refused when they hide something, are broken, too large, or of another type than they say', async () => {
    expect(await codes(text(await jpegWith({ IFD0: { Artist: 'Kari' } }), 'jpeg'))).toEqual([
      'file.image.hidden',
    ]);
    expect(await codes(text(Buffer.from('GIF89a/*'), 'gif'))).toEqual(['file.image.broken']);
    expect(await codes(text(await images.cutOff(), 'jpeg'))).toEqual(['file.image.broken']);
    expect(await codes(text(await images.png(), 'jpeg'))).toEqual(['file.image.broken']);
  });
});
