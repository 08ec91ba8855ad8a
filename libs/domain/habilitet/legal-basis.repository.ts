import { Injectable } from '@nestjs/common';
import { isId } from '#kernel/ids';
import { currentManager } from '#platform/database/current-manager';
import { lockRow } from '#platform/database/locked-row';
import { habilitetError } from './habilitet.errors.js';
import { LegalBasis } from './legal-basis.entity.js';

/** The council's legal bases, in the order of their codes. */
@Injectable()
export class LegalBasisRepository {
  async all(): Promise<LegalBasis[]> {
    return currentManager().find(LegalBasis, { order: { code: 'ASC', validFrom: 'ASC' } });
  }

  /** @throws DomainError `habilitet.basisNotFound`, or `database.stale` for another version */
  async locked(id: string, expectedVersion: number): Promise<LegalBasis> {
    const basis = isId(id) ? await lockRow(LegalBasis, id, expectedVersion) : null;
    if (!basis) throw habilitetError('habilitet.basisNotFound');
    return basis;
  }

  async save(basis: LegalBasis): Promise<LegalBasis> {
    return currentManager().save(LegalBasis, basis);
  }

  async add(rows: Omit<LegalBasis, 'version'>[]): Promise<void> {
    if (rows.length > 0) await currentManager().insert(LegalBasis, rows);
  }
}
