import { Injectable } from '@nestjs/common';
import { isId, newId } from '#kernel/ids';
import { currentManager } from '#platform/database/current-manager';
import { lockRow } from '#platform/database/locked-row';
import { Correction } from './correction.entity.js';
import { referatError } from './referat.errors.js';

/** Corrections of referater. */
@Injectable()
export class CorrectionRepository {
  /** In the order they were proposed. */
  async ofReferat(referatId: string): Promise<Correction[]> {
    return currentManager().find(Correction, {
      where: { referatId },
      order: { proposedAt: 'ASC', id: 'ASC' },
    });
  }

  async add(correction: Omit<Correction, 'id' | 'version'>): Promise<string> {
    const id = newId();
    await currentManager().insert(Correction, { ...correction, id });
    return id;
  }

  /** @throws DomainError `correction.notFound`, `database.stale` */
  async locked(id: string, expectedVersion: number): Promise<Correction> {
    const correction = isId(id) ? await lockRow(Correction, id, expectedVersion) : null;
    if (!correction) throw referatError('correction.notFound');
    return correction;
  }

  async save(correction: Correction): Promise<Correction> {
    return currentManager().save(Correction, correction);
  }
}
