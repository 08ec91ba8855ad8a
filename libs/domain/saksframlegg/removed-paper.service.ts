import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { type RemovedPaper, RemovedPaperRepository } from './removed-paper.repository.js';
import { RemovedVedleggService } from './removed-vedlegg.service.js';
import { saksframleggError } from './saksframlegg.errors.js';
import { mayWriteSaksframlegg } from './saksframlegg.policy.js';
import { SaksframleggRepository } from './saksframlegg.repository.js';
import { VedleggRemoving } from './vedlegg-removing.service.js';
import { VedleggRepository } from './vedlegg.repository.js';

export type { RemovedPaper } from './removed-paper.repository.js';

/**
 * Papers that nothing became of: taken away while they wait for a meeting, brought back, or let go of for good. Until then
 * the paper lies as it was, with text, versions, steps and vedlegg, and nobody but the secretariat is told that it does.
 */
@Injectable()
export class RemovedPaperService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly papers: SaksframleggRepository,
    private readonly removed: RemovedPaperRepository,
    private readonly vedlegg: VedleggRepository,
    private readonly removing: VedleggRemoving,
    private readonly removedVedlegg: RemovedVedleggService,
  ) {}

  /** The latest first. @throws DomainError `saksframlegg.notAllowed` */
  async list(actor: Actor): Promise<readonly RemovedPaper[]> {
    refuseIf(mayWriteSaksframlegg(actor));
    return this.unitOfWork.read(actor, () => this.removed.all());
  }

  /** One of them. @throws DomainError `saksframlegg.notAllowed`, `saksframlegg.notFound` */
  async one(actor: Actor, id: string): Promise<RemovedPaper> {
    const found = (await this.list(actor)).find((paper) => paper.id === id);
    if (!found) throw saksframleggError('saksframlegg.notFound');
    return found;
  }

  /**
   * Takes a paper away that waits for a meeting. One that is on an agenda comes off it first; one that was sent never goes.
   * @throws DomainError `saksframlegg.notAllowed`, `saksframlegg.notFound`, `saksframlegg.removed`,
   * `saksframlegg.notWaiting`, `saksframlegg.locked` once it has been sent, `saksframlegg.referredTo` while another paper
   * refers to one of its vedlegg, `database.stale`
   */
  async remove(actor: Actor, id: string, expectedVersion: number): Promise<void> {
    await this.unitOfWork.run(actor, 'saksframlegg.remove', async () => {
      refuseIf(mayWriteSaksframlegg(actor));
      const paper = await this.papers.locked(id, expectedVersion);
      if (paper.agendaItemId !== null) throw saksframleggError('saksframlegg.notWaiting');
      if (paper.status === 'sent' || paper.status === 'treated')
        throw saksframleggError('saksframlegg.locked');
      for (const { key, title } of await this.vedlegg.ofOwner({ kind: 'saksframlegg', id }))
        if (await this.vedlegg.isReferredTo(key, id))
          throw saksframleggError('saksframlegg.referredTo', { title });
      const mark = { removedAt: systemClock.now(), removedById: actor.personId ?? null };
      await this.papers.save(Object.assign(paper, mark));
    });
  }

  /** Brings one back among those that wait, as it was. @throws DomainError `saksframlegg.notAllowed`, `saksframlegg.notFound`, `database.stale` */
  async restore(actor: Actor, id: string, expectedVersion: number): Promise<void> {
    await this.unitOfWork.run(actor, 'saksframlegg.restore', async () => {
      refuseIf(mayWriteSaksframlegg(actor));
      const paper = await this.removed.locked(id, expectedVersion);
      await this.papers.save(Object.assign(paper, { removedAt: null, removedById: null }));
    });
  }

  /**
   * Lets go of one for good, with its text, versions and vedlegg: what never ought to have been written is not to be kept.
   * What was decided about exempting it stays, as decisions do, and who did what when stays in the audit trail.
   * @throws DomainError `saksframlegg.notAllowed`, `saksframlegg.notFound` for one that was not taken away, `database.stale`
   */
  async forget(actor: Actor, id: string, expectedVersion: number): Promise<void> {
    await this.unitOfWork.run(actor, 'saksframlegg.forget', async () => {
      refuseIf(mayWriteSaksframlegg(actor));
      await this.removed.locked(id, expectedVersion);
      const owner = { kind: 'saksframlegg', id } as const;
      await this.vedlegg.holdList(owner);
      for (const vedlegg of await this.vedlegg.ofOwner(owner)) await this.removing.remove(actor, vedlegg);
      for (const { id: gone } of await this.removedVedlegg.ofPaper(actor, id))
        await this.removedVedlegg.forget(actor, gone);
      await this.removed.forget(id);
    });
  }
}
