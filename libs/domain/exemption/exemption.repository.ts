import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { isId } from '#kernel/ids';
import { currentManager } from '#platform/database/current-manager';
import { lockRow } from '#platform/database/locked-row';
import { oncePerRead } from '#platform/database/once-per-read';
import { Exemption } from './exemption.entity.js';
import { exemptionError } from './exemption.errors.js';
import type { ExemptKind, ExemptOwner } from './exemption.rules.js';

/** Where each kind of document stands. */
const tables: Readonly<Record<ExemptKind, string>> = {
  saksframlegg: 'saksframlegg',
  vedlegg: 'vedlegg',
  referat: 'referat',
  letter: 'letter',
};

/** Exemptions as rows. */
@Injectable()
export class ExemptionRepository {
  /** @throws DomainError `exemption.notFound`, or `database.stale` with the current version */
  async locked(id: string, expectedVersion?: number): Promise<Exemption> {
    const row = isId(id) ? await lockRow(Exemption, id, expectedVersion) : null;
    if (!row) throw exemptionError('exemption.notFound');
    return row;
  }

  async save(row: Exemption): Promise<Exemption> {
    return currentManager().save(Exemption, row);
  }

  /** Of documents and passages of these owners, those that hold and those that were taken back. */
  async ofOwners(kind: ExemptKind, ids: readonly string[]): Promise<Exemption[]> {
    return currentManager().find(Exemption, {
      where: { ownerKind: kind, ownerId: In([...ids]) },
      order: { decidedAt: 'ASC', id: 'ASC' },
    });
  }

  async byKeys(keys: readonly string[]): Promise<Exemption[]> {
    if (keys.length === 0) return [];
    return currentManager().find(Exemption, { where: { key: In([...keys]) }, order: { id: 'ASC' } });
  }

  /** The exemptions of whole documents that hold, of the whole council: they are few, and asked for again and again. */
  async documentsInForce(): Promise<readonly Exemption[]> {
    return oncePerRead('exempt-documents', () =>
      currentManager().find(Exemption, {
        where: { scope: 'document', liftedAt: IsNull() },
        order: { id: 'ASC' },
      }),
    );
  }

  /** The hash of the file that a vedlegg consists of; undefined when it is no file. */
  async fileHashOf(vedleggId: string): Promise<string | undefined> {
    const [row] = await currentManager().query<{ sha256: string }[]>(
      `select f.sha256 from vedlegg v join stored_file f on f.id = v.stored_file_id where v.id = $1`,
      [vedleggId],
    );
    return row?.sha256;
  }

  /** Whether the council has the document. */
  async ownerExists({ kind, id }: ExemptOwner): Promise<boolean> {
    if (!isId(id)) return false;
    const rows = await currentManager().query<unknown[]>(`select 1 from ${tables[kind]} where id = $1`, [id]);
    return rows.length > 0;
  }
}
