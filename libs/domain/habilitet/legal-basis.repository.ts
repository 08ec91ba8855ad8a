import { Injectable } from '@nestjs/common';
import { currentManager } from '#platform/database/current-manager';
import { LegalBasis } from './legal-basis.entity.js';

/** The council's legal bases, in the order of their codes. */
@Injectable()
export class LegalBasisRepository {
  async all(): Promise<LegalBasis[]> {
    return currentManager().find(LegalBasis, { order: { code: 'ASC', validFrom: 'ASC' } });
  }

  async add(rows: LegalBasis[]): Promise<void> {
    if (rows.length > 0) await currentManager().insert(LegalBasis, rows);
  }
}
