import { Injectable } from '@nestjs/common';
import { TemplateStore } from '#documents/template/template-store';
import type { Actor } from '#kernel/actor';
import { DomainError } from '#kernel/domain-error';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { type OpenedFile, StoredFileService } from '#domain/documents-register';
import { PaperSetBuildRepository } from './paper-set-build.repository.js';
import { printedOrder } from './paper-set-job.document.js';
import type { PreparedDocument } from './prepared-document.document.js';

/** Finds a package that need not be made, because the very same has been. */
@Injectable()
export class SamePaperSet {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly builds: PaperSetBuildRepository,
    private readonly files: StoredFileService,
    private readonly templates: TemplateStore,
  ) {}

  /**
   * The file of a package that was prepared for the actor, if the very same has been made. That they may see what is in it
   * is known from the fingerprint, which comes from what they see.
   */
  async find(actor: Actor, { job }: Pick<PreparedDocument, 'job'>): Promise<OpenedFile | null> {
    const { fingerprint } = printedOrder(job, this.templates);
    const build = await this.unitOfWork.read(actor, () => this.builds.byFingerprint(fingerprint));
    if (!build?.storedFileId) return null;
    try {
      return await this.files.openGranted(actor, build.storedFileId);
    } catch (fault) {
      // It can be made anew.
      if (fault instanceof DomainError && fault.code === 'file.missing') return null;
      throw fault;
    }
  }
}
