import { Injectable } from '@nestjs/common';
import { StoredFileService } from '#domain/documents-register';
import type { Actor } from '#kernel/actor';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { type RemovedVedleggLine, RemovedVedleggRepository } from './removed-vedlegg.repository.js';
import { saksframleggError } from './saksframlegg.errors.js';
import { mayWriteSaksframlegg } from './saksframlegg.policy.js';
import { VedleggVersionRepository } from './vedlegg-version.repository.js';
import { VedleggRepository } from './vedlegg.repository.js';

/**
 * Vedlegg that were taken away from papers, for the secretariat alone: what somebody took away and put another in the
 * place of was replaced all the same, and is kept as what is replaced is.
 */
@Injectable()
export class RemovedVedleggService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly removed: RemovedVedleggRepository,
    private readonly versions: VedleggVersionRepository,
    private readonly vedlegg: VedleggRepository,
    private readonly files: StoredFileService,
  ) {}

  /** Those of a paper, the latest first. @throws DomainError `saksframlegg.notAllowed` */
  async ofPaper(actor: Actor, saksframleggId: string): Promise<readonly RemovedVedleggLine[]> {
    refuseIf(mayWriteSaksframlegg(actor));
    return this.unitOfWork.read(actor, () => this.removed.ofPaper(saksframleggId));
  }

  /**
   * Lets go of one for good, with its whole history: what never ought to have come in is not to be kept.
   * @throws DomainError `saksframlegg.notAllowed`, `vedlegg.notFound` for one that is not there, or was not taken away
   */
  async forget(actor: Actor, id: string): Promise<void> {
    await this.unitOfWork.run(actor, 'vedlegg.forget', async () => {
      refuseIf(mayWriteSaksframlegg(actor));
      if (!(await this.removed.one(id)) || !(await this.removed.remove(id)))
        throw saksframleggError('vedlegg.notFound');
      for (const file of await this.versions.removeOf(id))
        if (!(await this.vedlegg.sharesFile(file))) await this.files.release(actor, file);
    });
  }
}
