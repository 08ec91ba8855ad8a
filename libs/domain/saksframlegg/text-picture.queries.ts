import { Injectable } from '@nestjs/common';
import sharp from 'sharp';
import { StoredFileService } from '#domain/documents-register';
import type { Actor } from '#kernel/actor';
import { DomainError } from '#kernel/domain-error';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { pictureKeysIn, type TextPicture } from './text-picture.rules.js';
import { VedleggForReader, type VedleggView } from './vedlegg-for-reader.queries.js';
import { VedleggRepository } from './vedlegg.repository.js';
import type { VedleggOwner } from './vedlegg.rules.js';

/** Types that a document can set (`#documents/pdf/read-pictures`). */
const settable: readonly string[] = ['image/png', 'image/jpeg', 'image/webp'];
/** Longest side in pixels: what print shows across a page. Larger ones are made smaller for the document. */
const longest = 2_000;

/**
 * Pictures in texts: vedlegg of the same paper, referat or letter, which have come in through the gate as all files do.
 * A picture of another paper is never shown, for whoever may read the one may not be let in to the other.
 */
@Injectable()
export class TextPictureQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vedlegg: VedleggRepository,
    private readonly reader: VedleggForReader,
    private readonly files: StoredFileService,
  ) {}

  /** The pictures of some texts as this reader may see them, by key; what the reader may not see is not among them. */
  async of(
    actor: Actor,
    owner: VedleggOwner,
    texts: readonly string[],
  ): Promise<ReadonlyMap<string, TextPicture>> {
    const keys = new Set(texts.flatMap(pictureKeysIn));
    const pictures = new Map<string, TextPicture>();
    if (keys.size === 0) return pictures;
    return this.unitOfWork.read(actor, async () => {
      const rows = (await this.vedlegg.ofOwner(owner)).filter(({ key }) => keys.has(key));
      for (const view of await this.reader.views(actor, rows)) {
        const picture = await this.read(actor, view);
        if (picture) pictures.set(view.key, picture);
      }
      return pictures;
    });
  }

  /** Nothing for what is closed, lost or no picture: its words are set. */
  private async read(actor: Actor, { storedFileId, file }: VedleggView): Promise<TextPicture | undefined> {
    if (!storedFileId || !file || !settable.includes(file.mediaType)) return undefined;
    try {
      const bytes = await this.files.readGranted(actor, storedFileId);
      const { data, info } = await sharp(bytes)
        .resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true })
        .toFormat(file.mediaType === 'image/jpeg' ? 'jpeg' : 'png', { quality: 92 })
        .toBuffer({ resolveWithObject: true });
      const source = `data:image/${info.format};base64,${data.toString('base64')}`;
      return { source, width: info.width, height: info.height };
    } catch (fault) {
      if (fault instanceof DomainError) return undefined;
      throw fault;
    }
  }
}
