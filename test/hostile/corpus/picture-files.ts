import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { images } from '../images.js';
import { zip } from '../zip.js';
import { type HostileFile, isAccepted, isCleaned, isRefused } from './expected-answer.js';
import { marker } from './marker.js';

const after = async (picture: Promise<Buffer>, tail: Buffer | string) =>
  Buffer.concat([await picture, Buffer.from(tail as string)]);

const withExif = () =>
  sharp({ create: { width: 40, height: 20, channels: 3, background: 'teal' } }).withExif({
    IFD0: { Artist: marker, Copyright: marker },
    IFD3: { GPSLatitude: '59/1 54/1 0/1', GPSLatitudeRef: 'N' },
  });

/** A chunk of PNG (ISO/IEC 15948, 5.3) put in after the header. */
async function withChunk(type: string, content: string): Promise<Buffer> {
  const png = await images.png();
  const body = Buffer.concat([Buffer.from(type), Buffer.from(content, 'latin1')]);
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(body.length - 4);
  body.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(body), body.length + 4);
  return Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)]);
}

/** The header says a million by a million points; there are none. */
async function claimingMillions(): Promise<Buffer> {
  const png = Buffer.from(await images.png());
  png.writeUInt32BE(1_000_000, 16);
  png.writeUInt32BE(1_000_000, 20);
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
  return png;
}

const spoilt = async () => {
  const png = Buffer.from(await images.png());
  const points = png.indexOf('IDAT') + 4;
  png.fill(0xaa, points + 4, points + 16);
  return png;
};

const pixel = (background: string) => ({ create: { width: 9, height: 5, channels: 3 as const, background } });

async function moving(): Promise<Buffer> {
  const pictures = ['red', 'blue'].map((colour) => sharp(pixel(colour)).png().toBuffer());
  return sharp(await Promise.all(pictures), { join: { animated: true } })
    .gif({ delay: [100, 100] })
    .toBuffer();
}

/** A comment extension of GIF89a (section 24) before the end of the file. */
async function gifWithComment(): Promise<Buffer> {
  const gif = await images.gif();
  const comment = Buffer.concat([
    Buffer.from([0x21, 0xfe, marker.length]),
    Buffer.from(marker),
    Buffer.from([0]),
  ]);
  return Buffer.concat([gif.subarray(0, -1), comment, gif.subarray(-1)]);
}

/** JPEG, its comment segment filled. */
async function jpegWithComment(): Promise<Buffer> {
  const jpeg = await images.jpeg();
  const head = Buffer.from([0xff, 0xfe, 0, marker.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), head, Buffer.from(marker), jpeg.subarray(2)]);
}

const lyingTiff = () => sharp(pixel('red')).withMetadata({ orientation: 6 }).tiff().toBuffer();

const svg = `<svg xmlns="http://www.w3.org/2000/svg" onload="${marker}()"/>`;

/** Pictures that carry more than their points, lie about their size, or are damaged. */
export const pictureFiles: readonly HostileFile[] = [
  isAccepted('a PNG of nothing but points', 'bilde.png', images.png),
  isAccepted('a WebP that loses nothing', 'bilde.webp', async () =>
    sharp(await images.png())
      .webp({ lossless: true })
      .toBuffer(),
  ),
  isCleaned('picture', 'a photograph with place and name', 'foto.jpg', () => withExif().jpeg().toBuffer()),
  isCleaned('picture', 'a photograph on its side', 'foto.jpeg', images.lyingOnItsSide),
  isCleaned('picture', 'a photograph with a comment', 'foto.jpg', jpegWithComment),
  isCleaned('picture', 'a photograph with an archive behind it', 'foto.jpg', () =>
    after(images.jpeg(), zip([{ name: 'x', content: marker }])),
  ),
  isCleaned('picture', 'a photograph with a web page behind it', 'foto.jpg', () =>
    after(images.jpeg(), `<script>${marker}</script>`),
  ),
  isCleaned('picture', 'a PNG with a text in it', 'bilde.png', () =>
    withChunk('tEXt', `Comment\0<script>${marker}</script>`),
  ),
  isCleaned('picture', 'a PNG with a chunk that nobody knows', 'bilde.png', () => withChunk('hiDe', marker)),
  isCleaned('picture', 'a PNG with a program behind it', 'bilde.png', () =>
    after(images.png(), `MZ${marker}`),
  ),
  isCleaned('picture', 'a WebP with place and name', 'bilde.webp', () => withExif().webp().toBuffer()),
  isCleaned('picture', 'a GIF with a comment', 'figur.gif', gifWithComment, 'figur.png'),
  isCleaned('still', 'a moving GIF', 'figur.gif', moving, 'figur.png'),
  isCleaned('picture', 'a TIFF with place and name', 'skann.tif', () => withExif().tiff().toBuffer()),
  isCleaned('picture', 'a scan of three pages', 'skann.tiff', () => images.scannedTiff(3)),
  isCleaned('picture', 'a TIFF on its side', 'skann.tif', lyingTiff),
  isRefused(
    'file.image.tooLarge',
    'a picture that says it has a billion points',
    'bilde.png',
    claimingMillions,
  ),
  isRefused('file.image.tooLarge', 'a scan of 201 pages', 'skann.tif', () => images.scannedTiff(201, 4, 4)),
  isRefused('file.image.broken', 'a photograph cut off', 'foto.jpg', images.cutOff),
  isRefused('file.image.broken', 'a PNG with spoilt points', 'bilde.png', spoilt),
  isRefused('file.image.broken', 'a script that begins as a GIF', 'bilde.gif', () =>
    Buffer.from(`GIF89a/*${' '.repeat(40)}*/=1;${marker}`),
  ),
  isRefused('file.image.drawing', 'a drawing with a script', 'tegning.svg', () => Buffer.from(svg)),
  isRefused('file.image.drawing', 'a drawing behind a comment', 'tegning.svg', () =>
    Buffer.from(`<!-- figur -->\n${svg}`),
  ),
  isRefused('file.unknownType', 'a drawing told to be XML', 'tegning.svg', () =>
    Buffer.from(`<?xml version="1.0"?>${svg}`),
  ),
  isRefused('file.unknownType', 'a bitmap of Windows', 'bilde.bmp', () =>
    Buffer.from(`BM${'\0'.repeat(60)}`),
  ),
  isRefused('storedFile.nameMismatch', 'a picture named as a PDF', 'notat.pdf', images.png),
  isRefused('storedFile.nameMismatch', 'a JPEG named as a PNG', 'foto.png', images.jpeg),
];
