import sharp from 'sharp';

const picture = (width: number, height: number) =>
  sharp({
    create: { width, height, channels: 3, background: { r: 20, g: 120, b: 140 } },
    limitInputPixels: false,
  });

/** Images made in the test: nothing but a coloured area, in each format and some odd states. */
export const images = {
  png: () => picture(40, 20).png().toBuffer(),
  jpeg: () => picture(40, 20).jpeg().toBuffer(),
  webp: () => picture(40, 20).webp().toBuffer(),
  tiff: () => picture(40, 20).tiff().toBuffer(),
  /** As a scanner makes it: one file, several pages. */
  scannedTiff: async (pages: number, width = 40, height = 20) => {
    const page = await picture(width, height).png().toBuffer();
    return sharp(Array<Buffer>(pages).fill(page), { join: { across: 1, animated: true } })
      .tiff()
      .toBuffer();
  },
  gif: () => picture(40, 20).gif().toBuffer(),
  transparent: () =>
    sharp({ create: { width: 30, height: 30, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0.4 } } })
      .png()
      .toBuffer(),
  lyingOnItsSide: () => picture(40, 20).withMetadata({ orientation: 6 }).jpeg().toBuffer(),
  /** A small file that unpacks to 144 million pixels. */
  huge: () => picture(12_000, 12_000).png({ compressionLevel: 9 }).toBuffer(),
  cutOff: async () => {
    const noise = sharp({
      create: {
        width: 300,
        height: 300,
        channels: 3,
        noise: { type: 'gaussian', mean: 128, sigma: 40 },
        background: 'white',
      },
    });
    const whole = await noise.jpeg().toBuffer();
    return whole.subarray(0, Math.floor(whole.length / 3));
  },
};
