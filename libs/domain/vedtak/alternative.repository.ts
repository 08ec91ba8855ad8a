import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { isId } from '#kernel/ids';
import { currentManager } from '#platform/database/current-manager';
import { lockRow } from '#platform/database/locked-row';
import { VedtakAlternative } from './vedtak-alternative.entity.js';
import { vedtakError } from './vedtak.errors.js';

/** Alternatives of agenda items. */
@Injectable()
export class AlternativeRepository {
  /** Of several items, in the order they are voted on. */
  async ofItems(agendaItemIds: readonly string[]): Promise<VedtakAlternative[]> {
    return currentManager().find(VedtakAlternative, {
      where: { agendaItemId: In([...agendaItemIds]) },
      order: { agendaItemId: 'ASC', position: 'ASC' },
    });
  }

  /** @throws DomainError `alternative.notFound`, `database.stale` */
  async locked(id: string, expectedVersion?: number): Promise<VedtakAlternative> {
    const row = isId(id) ? await lockRow(VedtakAlternative, id, expectedVersion) : null;
    if (!row) throw vedtakError('alternative.notFound');
    return row;
  }

  async saveAll(rows: VedtakAlternative[]): Promise<void> {
    await currentManager().save(VedtakAlternative, rows);
  }

  async remove(row: VedtakAlternative): Promise<void> {
    await currentManager().delete(VedtakAlternative, { id: row.id });
  }
}
