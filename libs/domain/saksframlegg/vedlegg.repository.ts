import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { isId } from '#kernel/ids';
import { readableKey } from '#kernel/readable-key';
import { currentManager } from '#platform/database/current-manager';
import { lockRow } from '#platform/database/locked-row';
import { saksframleggError } from './saksframlegg.errors.js';
import { VedleggVersion } from './vedlegg-version.entity.js';
import { Vedlegg } from './vedlegg.entity.js';
import type { VedleggOwner, VedleggOwnerKind } from './vedlegg.rules.js';

/** Vedlegg of papers, referats and letters. */
@Injectable()
export class VedleggRepository {
  /** The vedlegg of an owner by number. */
  async ofOwner({ kind, id }: VedleggOwner): Promise<Vedlegg[]> {
    return currentManager().find(Vedlegg, {
      where: { ownerKind: kind, ownerId: id },
      order: { position: 'ASC' },
    });
  }

  /** The vedlegg of several owners of a kind, each owner's by number. */
  async ofOwners(kind: VedleggOwnerKind, ids: readonly string[]): Promise<Vedlegg[]> {
    return currentManager().find(Vedlegg, {
      where: { ownerKind: kind, ownerId: In([...ids]) },
      order: { ownerId: 'ASC', position: 'ASC' },
    });
  }

  /** @throws DomainError `vedlegg.notFound` */
  async byId(id: string): Promise<Vedlegg> {
    const vedlegg = isId(id) ? await currentManager().findOneBy(Vedlegg, { id }) : null;
    if (!vedlegg) throw saksframleggError('vedlegg.notFound');
    return vedlegg;
  }

  /** @throws DomainError `vedlegg.notFound`, or `database.stale` with the current version */
  async locked(id: string, expectedVersion?: number): Promise<Vedlegg> {
    const vedlegg = isId(id) ? await lockRow(Vedlegg, id, expectedVersion) : null;
    if (!vedlegg) throw saksframleggError('vedlegg.notFound');
    return vedlegg;
  }

  async save(vedlegg: Vedlegg): Promise<Vedlegg> {
    return currentManager().save(Vedlegg, vedlegg);
  }

  async saveAll(vedlegg: Vedlegg[]): Promise<void> {
    await currentManager().save(Vedlegg, vedlegg);
  }

  async remove(id: string): Promise<void> {
    await currentManager().delete(Vedlegg, { id });
  }

  /** Makes whoever changes the list of the same owner wait until the unit of work ends. */
  async holdList({ kind, id }: VedleggOwner): Promise<void> {
    await currentManager().query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `saksgang.vedlegg.${kind}.${id}`,
    ]);
  }

  /** A readable key that no vedlegg of the council has. */
  async freeKey(title: string): Promise<string> {
    const stem = readableKey(title);
    const rows = await currentManager().query<{ key: string }[]>(
      `select key from vedlegg where key = $1 or key like $1 || '-%'`,
      [stem],
    );
    const keys = new Set(rows.map((row) => row.key));
    return readableKey(title, (key) => keys.has(key));
  }

  /** Whether another vedlegg uses the same stored file, or used it before. */
  async sharesFile(storedFileId: string): Promise<boolean> {
    const manager = currentManager();
    return (
      (await manager.existsBy(Vedlegg, { storedFileId })) ||
      (await manager.existsBy(VedleggVersion, { storedFileId }))
    );
  }

  /**
   * Whether a text of the council's papers that stand refers to a vedlegg by its key.
   * @param but a paper whose own texts do not count
   */
  async isReferredTo(key: string, but: string | null = null): Promise<boolean> {
    const rows = await currentManager().query<unknown[]>(
      `select 1 from saksframlegg s
        where s.removed_at is null and s.id is distinct from $2
          and (position($1 in array_to_string(s.proposed_vedtak, ' ')) > 0 or exists (
            select from saksframlegg_section n where n.saksframlegg_id = s.id and position($1 in n.html) > 0))
        limit 1`,
      [`"vedlegg:${key}"`, but],
    );
    return rows.length > 0;
  }
}
