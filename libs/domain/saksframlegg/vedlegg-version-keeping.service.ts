import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import { RemovedVedlegg } from './removed-vedlegg.entity.js';
import { RemovedVedleggRepository } from './removed-vedlegg.repository.js';
import { saksframleggError } from './saksframlegg.errors.js';
import { VedleggVersion } from './vedlegg-version.entity.js';
import { VedleggVersionRepository } from './vedlegg-version.repository.js';
import { headAndContent, isAsBefore, longestWhy, type VedleggState } from './vedlegg-version.rules.js';
import type { Vedlegg } from './vedlegg.entity.js';

/** Keeps how vedlegg stood before they were changed. Called in the unit of work that changes them. */
@Injectable()
export class VedleggVersionKeeping {
  constructor(
    private readonly versions: VedleggVersionRepository,
    private readonly removed: RemovedVedleggRepository,
  ) {}

  /**
   * Puts a change into a vedlegg, and keeps what stood before when anything a reader sees is other than it was.
   * @param vedlegg locked by the caller, so that its versions are counted one at a time
   * @param why in the words of whoever changes it
   * @throws DomainError `vedlegg.whyTooLong`
   */
  async change(actor: Actor, vedlegg: Vedlegg, change: Partial<Vedlegg>, why = ''): Promise<Vedlegg> {
    const reason = why.trim() === '' ? null : why.trim();
    if (reason !== null && reason.length > longestWhy)
      throw saksframleggError('vedlegg.whyTooLong', { most: longestWhy });
    const before = headAndContent(vedlegg);
    const changed = Object.assign(vedlegg, change);
    if (isAsBefore(before, headAndContent(changed))) return changed;
    await this.keep(actor, vedlegg, before, reason);
    return changed;
  }

  /** Keeps a vedlegg of a paper that is taken away, with its history. */
  async remove(actor: Actor, vedlegg: Vedlegg): Promise<void> {
    const { id, councilId, ownerId: saksframleggId } = vedlegg;
    const { replacedAt: removedAt, replacedById: removedById } = await this.keep(
      actor,
      vedlegg,
      headAndContent(vedlegg),
      null,
    );
    const row = { id, councilId, saksframleggId, removedAt, removedById };
    await this.removed.add(Object.assign(new RemovedVedlegg(), row));
  }

  private async keep(
    actor: Actor,
    { id: vedleggId, councilId }: Vedlegg,
    state: VedleggState,
    reason: string | null,
  ): Promise<VedleggVersion> {
    const last = await this.versions.last(vedleggId);
    const version = Object.assign(new VedleggVersion(), state, {
      ...{ id: newId(), councilId, vedleggId, reason },
      ...{ ordinal: (last?.ordinal ?? 0) + 1, replacedAt: systemClock.now() },
      replacedById: actor.personId ?? null,
    });
    await this.versions.addAll([version]);
    return version;
  }

  /** Whether a vedlegg of a paper was taken away, and its history is kept. */
  async isRemoved(vedleggId: string): Promise<boolean> {
    return (await this.removed.one(vedleggId)) !== undefined;
  }

  /** Takes the whole history of a vedlegg away, with it. @returns the stored files that it had */
  async removeOf(vedleggId: string): Promise<string[]> {
    return this.versions.removeOf(vedleggId);
  }
}
