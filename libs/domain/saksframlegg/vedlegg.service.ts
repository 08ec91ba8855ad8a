import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { type AsRead, refuseUnlessAsRead } from '#kernel/as-read';
import { idOf, isId, newId } from '#kernel/ids';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { saksframleggError } from './saksframlegg.errors.js';
import { mayWriteSaksframlegg } from './saksframlegg.policy.js';
import { SaksframleggRepository } from './saksframlegg.repository.js';
import {
  contentPrint,
  type ContentWarning,
  VedleggContentService,
  type VedleggContentInput,
} from './vedlegg-content.service.js';
import { VedleggRemoving } from './vedlegg-removing.service.js';
import { VedleggVersionKeeping } from './vedlegg-version-keeping.service.js';
import { Vedlegg } from './vedlegg.entity.js';
import { VedleggRepository } from './vedlegg.repository.js';
import type { VedleggHead, VedleggOwner } from './vedlegg.rules.js';

/** A vedlegg that is added, with what it holds. */
export interface VedleggInput extends VedleggHead {
  /** Made from the title when absent. */
  readonly key?: string;
  readonly content: VedleggContentInput;
  /** An id that whoever adds it has chosen: the same vedlegg added twice under one, as when a button is pressed twice, is one. */
  readonly sentUnder?: string;
}

/** A vedlegg that was added or given new content, and what the møtepakke will have to say about it, if anything. */
export interface AddedVedlegg {
  readonly vedlegg: Readonly<Vedlegg>;
  readonly warning?: ContentWarning;
}

/**
 * Attaches to papers, referats and letters. For a paper its own policy and status decide; a feature above that owns
 * referats or letters asks its own policy before it calls.
 */
@Injectable()
export class VedleggService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vedlegg: VedleggRepository,
    private readonly papers: SaksframleggRepository,
    private readonly removing: VedleggRemoving,
    private readonly contents: VedleggContentService,
    private readonly versions: VedleggVersionKeeping,
  ) {}

  /**
   * Adds a vedlegg.
   * @param place its number, from 1; last when absent
   * @throws DomainError `file.*` and `storedFile.*` when the file is not kept, `vedlegg.textInvalid` with every fault,
   * `saksframlegg.locked`, `vedlegg.keyTaken`
   */
  async add(actor: Actor, owner: VedleggOwner, input: VedleggInput, place?: number): Promise<AddedVedlegg> {
    const { key, content: given, sentUnder = '', ...head } = input;
    const content = await this.contents.look(actor, given);
    return this.change(actor, 'vedlegg.add', owner, async () => {
      const list = await this.vedlegg.ofOwner(owner);
      const id = isId(sentUnder) ? idOf(owner.id, sentUnder, head.title, contentPrint(content)) : newId();
      const added = list.find((each) => each.id === id);
      if (added) return { vedlegg: added };
      const freeKey = key ?? (await this.vedlegg.freeKey(head.title));
      const { row, warning } = await this.contents.keep(actor, content, freeKey);
      const vedlegg = Object.assign(new Vedlegg(), head, row, {
        sentLaterAt: null,
        // One that was added under it and taken away keeps its id for its history.
        ...{ id: (await this.versions.isRemoved(id)) ? newId() : id, councilId: actor.councilId },
        ...{ key: freeKey, position: list.length + 1 },
        ...{ ownerKind: owner.kind, ownerId: owner.id },
      });
      await this.vedlegg.save(vedlegg);
      if (place !== undefined) await this.place([...list, vedlegg], vedlegg, place);
      return warning ? { vedlegg, warning } : { vedlegg };
    });
  }

  /**
   * Changes title, kind, status, source or date; how it stood is kept.
   * @throws DomainError `vedlegg.notFound`, `database.stale`
   */
  async update(
    actor: Actor,
    id: string,
    expectedVersion: number,
    change: Partial<VedleggHead>,
  ): Promise<Readonly<Vedlegg>> {
    return this.changeOne(actor, 'vedlegg.update', id, async () => {
      const vedlegg = await this.vedlegg.locked(id, expectedVersion);
      return this.vedlegg.save(await this.versions.change(actor, vedlegg, change));
    });
  }

  /**
   * Puts new content in the place of the old, which is kept; key, number and references stay.
   * @param why in the words of whoever replaces it
   * @throws DomainError as `add`, `vedlegg.whyTooLong`
   */
  async replaceContent(
    actor: Actor,
    id: string,
    expectedVersion: number,
    given: VedleggContentInput,
    why = '',
  ): Promise<AddedVedlegg> {
    const content = await this.contents.look(actor, given);
    return this.changeOne(actor, 'vedlegg.replace', id, async () => {
      const vedlegg = await this.vedlegg.locked(id, expectedVersion);
      const { row, warning } = await this.contents.keep(actor, content, vedlegg.key);
      await this.vedlegg.save(await this.versions.change(actor, vedlegg, row, why));
      return warning ? { vedlegg, warning } : { vedlegg };
    });
  }

  /**
   * Puts the vedlegg of an owner in an order.
   * @param asRead tells whether the order is still the one that the writer read
   * @throws DomainError `vedlegg.notAllVedlegg` when one is missing or strange, `database.stale`
   */
  async reorder(
    actor: Actor,
    owner: VedleggOwner,
    ids: readonly string[],
    asRead?: AsRead<readonly string[]>,
  ): Promise<void> {
    await this.change(actor, 'vedlegg.reorder', owner, async () => {
      const list = await this.vedlegg.ofOwner(owner);
      refuseUnlessAsRead(
        list.map(({ id }) => id),
        asRead,
      );
      const isWhole = ids.length === list.length && list.every(({ id }) => ids.includes(id));
      if (!isWhole) throw saksframleggError('vedlegg.notAllVedlegg');
      list.forEach((vedlegg) => (vedlegg.position = ids.indexOf(vedlegg.id) + 1));
      await this.vedlegg.saveAll(list);
    });
  }

  /**
   * Takes a vedlegg away; those after it count down. Of a paper it is kept with its history (`RemovedVedleggService`), of
   * referats and letters all of it goes.
   * @throws DomainError `vedlegg.referenced` while a text refers to it, `vedlegg.notFound`, `database.stale`
   */
  async remove(actor: Actor, id: string, expectedVersion: number): Promise<void> {
    await this.changeOne(actor, 'vedlegg.remove', id, async (owner) => {
      const vedlegg = await this.vedlegg.locked(id, expectedVersion);
      if (await this.vedlegg.isReferredTo(vedlegg.key)) throw saksframleggError('vedlegg.referenced');
      await this.removing.remove(actor, vedlegg);
      const left = await this.vedlegg.ofOwner(owner);
      left.forEach((other, i) => (other.position = i + 1));
      await this.vedlegg.saveAll(left);
    });
  }

  private async place(list: Vedlegg[], moved: Vedlegg, place: number): Promise<void> {
    const others = list.filter((vedlegg) => vedlegg !== moved);
    others.splice(Math.max(0, place - 1), 0, moved);
    others.forEach((vedlegg, i) => (vedlegg.position = i + 1));
    await this.vedlegg.saveAll(others);
  }

  private async changeOne<T>(
    actor: Actor,
    action: string,
    id: string,
    work: (owner: VedleggOwner) => Promise<T>,
  ): Promise<T> {
    return this.unitOfWork.run(actor, action, async () => {
      const { ownerKind, ownerId } = await this.vedlegg.byId(id);
      const owner = { kind: ownerKind, id: ownerId };
      return this.change(actor, action, owner, () => work(owner));
    });
  }

  private async change<T>(
    actor: Actor,
    action: string,
    owner: VedleggOwner,
    work: () => Promise<T>,
  ): Promise<T> {
    return this.unitOfWork.run(actor, action, async () => {
      refuseIf(mayWriteSaksframlegg(actor));
      await this.vedlegg.holdList(owner);
      if (owner.kind === 'saksframlegg') {
        const { status } = await this.papers.byId(owner.id);
        if (status === 'sent' || status === 'treated') throw saksframleggError('saksframlegg.locked');
      }
      return work();
    });
  }
}
