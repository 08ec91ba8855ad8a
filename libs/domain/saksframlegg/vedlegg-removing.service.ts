import { Injectable } from '@nestjs/common';
import { StoredFileService } from '#domain/documents-register';
import { RedactedVersionService } from '#domain/exemption';
import type { Actor } from '#kernel/actor';
import { VedleggVersionKeeping } from './vedlegg-version-keeping.service.js';
import type { Vedlegg } from './vedlegg.entity.js';
import { VedleggRepository } from './vedlegg.repository.js';

/** What becomes of a vedlegg that is taken away. Called in the unit of work that takes it away. */
@Injectable()
export class VedleggRemoving {
  constructor(
    private readonly vedlegg: VedleggRepository,
    private readonly versions: VedleggVersionKeeping,
    private readonly redacted: RedactedVersionService,
    private readonly files: StoredFileService,
  ) {}

  /**
   * Of a paper it is kept with its history (`RemovedVedleggService`); of referats and letters all of it goes. A redacted
   * version goes always: nobody is given anything in its place any more.
   */
  async remove(actor: Actor, vedlegg: Vedlegg): Promise<void> {
    const { id, ownerKind, storedFileId } = vedlegg;
    await this.redacted.letGo(actor, id);
    if (ownerKind === 'saksframlegg') {
      await this.versions.remove(actor, vedlegg);
      await this.vedlegg.remove(id);
      return;
    }
    const before = await this.versions.removeOf(id);
    await this.vedlegg.remove(id);
    for (const file of new Set([storedFileId, ...before]))
      if (file && !(await this.vedlegg.sharesFile(file))) await this.files.release(actor, file);
  }
}
