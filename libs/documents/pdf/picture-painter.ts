import type { PictureSource } from '#documents/layout/picture-source';
import { deflateSync } from 'node:zlib';
import type { PageContent } from './page-content.js';
import type { PdfFile } from './pdf-file.js';

/** Writes each picture once and shows it as often as it is asked for. */
export class PicturePainter {
  private readonly written = new Map<PictureSource, { name: string; object: number }>();

  constructor(private readonly file: PdfFile) {}

  paint(
    picture: PictureSource,
    content: PageContent,
    area: { x: number; y: number; width: number; height: number },
  ): void {
    let known = this.written.get(picture);
    if (!known) {
      known = { name: `Im${this.written.size + 1}`, object: this.write(picture) };
      this.written.set(picture, known);
    }
    content.image(known.name, known.object, area);
  }

  private write(picture: PictureSource): number {
    const base = `/Type/XObject/Subtype/Image/Width ${picture.width}/Height ${picture.height}/BitsPerComponent 8`;
    const mask = picture.alpha
      ? this.file.writeStream(`${base}/ColorSpace/DeviceGray/Filter/FlateDecode`, deflateSync(picture.alpha))
      : undefined;
    const colours = picture.channels === 1 ? 'DeviceGray' : 'DeviceRGB';
    const jpeg = picture.encoding === 'jpeg';
    return this.file.writeStream(
      `${base}/ColorSpace/${colours}/Filter/${jpeg ? 'DCTDecode' : 'FlateDecode'}${mask === undefined ? '' : `/SMask ${mask} 0 R`}`,
      jpeg ? picture.bytes : deflateSync(picture.bytes),
    );
  }
}
