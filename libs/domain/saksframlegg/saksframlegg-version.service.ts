import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { SaksframleggVersionKeeping } from './saksframlegg-version-keeping.service.js';
import { SaksframleggVersionRepository } from './saksframlegg-version.repository.js';
import { SaksframleggWritingService } from './saksframlegg-writing.service.js';
import type { Saksframlegg } from './saksframlegg.entity.js';
import { saksframleggError } from './saksframlegg.errors.js';
import { mayWriteSaksframlegg } from './saksframlegg.policy.js';
import { SaksframleggRepository } from './saksframlegg.repository.js';

const longestName = 120;
const mostVersions = 1000;

/** Keeps versions of papers on purpose, and brings them back. */
@Injectable()
export class SaksframleggVersionService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly papers: SaksframleggRepository,
    private readonly versions: SaksframleggVersionRepository,
    private readonly keeping: SaksframleggVersionKeeping,
    private readonly writing: SaksframleggWritingService,
  ) {}

  /**
   * Keeps what a paper says now under a name, as "Versjon til leder".
   * @returns its ordinal
   * @throws DomainError `paperVersion.nameMissing`, `paperVersion.tooMany`, `saksframlegg.notFound`,
   * `saksframlegg.notAllowed`
   */
  async keep(actor: Actor, paperId: string, name: string): Promise<number> {
    return this.unitOfWork.run(actor, 'saksframlegg.keepVersion', async () => {
      refuseIf(mayWriteSaksframlegg(actor));
      const paper = await this.papers.locked(paperId);
      const told = name.replace(/\s+/g, ' ').trim();
      if (told === '' || told.length > longestName) throw saksframleggError('paperVersion.nameMissing');
      const last = await this.versions.last(paperId);
      if (last && last.ordinal >= mostVersions) throw saksframleggError('paperVersion.tooMany');
      return this.keeping.keep(actor, paper, 'named', { name: told });
    });
  }

  /**
   * Keeps what stands in a paper before something else may take its place: a Word file, or a choice between two texts.
   * @throws DomainError `saksframlegg.notFound`, `saksframlegg.notAllowed`
   */
  async keepBefore(actor: Actor, paperId: string, what: 'beforeIntake' | 'beforeChoice'): Promise<void> {
    await this.unitOfWork.run(actor, 'saksframlegg.keepVersion', async () => {
      refuseIf(mayWriteSaksframlegg(actor));
      await this.keeping.keep(actor, await this.papers.locked(paperId), what);
    });
  }

  /**
   * Brings the text and the proposal of a version back. What stood there is kept as a version first; vedlegg stay as
   * they are, because their files are not text.
   * @param expectedVersion of the paper, as the person saw it
   * @throws DomainError `paperVersion.notFound`, `saksframlegg.locked`, `database.stale`, `saksframlegg.notAllowed`;
   * `saksframlegg.textInvalid` when it refers to a vedlegg that is gone
   */
  async restore(
    actor: Actor,
    paperId: string,
    ordinal: number,
    expectedVersion: number,
  ): Promise<Readonly<Saksframlegg>> {
    return this.unitOfWork.run(actor, 'saksframlegg.restoreVersion', async () => {
      refuseIf(mayWriteSaksframlegg(actor));
      const paper = await this.papers.locked(paperId, expectedVersion);
      if (paper.status !== 'draft' && paper.status !== 'forQualityCheck')
        throw saksframleggError('saksframlegg.locked');
      const version = await this.versions.byOrdinal(paperId, ordinal);
      if (!version) throw saksframleggError('paperVersion.notFound');
      await this.keeping.keep(actor, paper, 'beforeRestore');
      const { sections, proposedVedtak } = version.content;
      const saved = await this.writing.save(actor, paperId, expectedVersion, { sections, proposedVedtak });
      await this.keeping.keep(actor, saved, 'restored', { restoredFrom: ordinal });
      return saved;
    });
  }
}
