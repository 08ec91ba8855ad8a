import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import { saksframleggError } from './saksframlegg.errors.js';
import { VedleggVersion } from './vedlegg-version.entity.js';
import { VedleggVersionRepository } from './vedlegg-version.repository.js';
import { headAndContent, isAsBefore, longestWhy } from './vedlegg-version.rules.js';
import type { Vedlegg } from './vedlegg.entity.js';

/** Keeps how vedlegg stood before they were changed. Called in the unit of work that changes them. */
@Injectable()
export class VedleggVersionKeeping {
  constructor(private readonly versions: VedleggVersionRepository) {}

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
    const last = await this.versions.last(vedlegg.id);
    await this.versions.addAll([
      Object.assign(new VedleggVersion(), before, {
        ...{ id: newId(), councilId: vedlegg.councilId, vedleggId: vedlegg.id, reason },
        ...{ ordinal: (last?.ordinal ?? 0) + 1, replacedAt: systemClock.now() },
        replacedById: actor.personId ?? null,
      }),
    ]);
    return changed;
  }

  /** Takes the whole history of a vedlegg away, with it. @returns the stored files that it had */
  async removeOf(vedleggId: string): Promise<string[]> {
    return this.versions.removeOf(vedleggId);
  }
}
