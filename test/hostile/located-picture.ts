import sharp from 'sharp';

/** A photograph in a text, as telephones make them: a JPEG whose EXIF says where it was taken. */
export async function located(): Promise<{ readonly html: string; readonly broken: string }> {
  const bytes = await sharp({ create: { width: 12, height: 9, channels: 3, background: 'green' } })
    .withExif({
      IFD0: { Make: 'Hemmelig telefon' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '59/1 54/1 50/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '10/1 44/1 30/1',
      },
    })
    .jpeg()
    .toBuffer();
  const text = (data: Buffer) =>
    `<p>Se kartet.</p><figure><img src="data:image/jpeg;base64,${data.toString('base64')}" alt="Kart"></figure>`;
  if ((await placeIn(text(bytes))) === undefined) throw new Error('The picture says nothing of its place.');
  return { html: text(bytes), broken: text(bytes.subarray(0, 60)) };
}

/** What the picture of a text says besides its points; undefined for nothing. */
export async function placeIn(html: string): Promise<Buffer | undefined> {
  const [, base64] = /base64,([^"]*)"/.exec(html) ?? [];
  if (base64 === undefined) throw new Error('The text has no picture.');
  const { exif, xmp, iptc } = await sharp(Buffer.from(base64, 'base64')).metadata();
  return exif ?? xmp ?? iptc;
}
