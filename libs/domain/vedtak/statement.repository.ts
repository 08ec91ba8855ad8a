import { Injectable } from '@nestjs/common';
import { isId } from '#kernel/ids';
import { currentManager } from '#platform/database/current-manager';
import { MinuteStatement } from './minute-statement.entity.js';
import { Vedtak } from './vedtak.entity.js';
import { vedtakError } from './vedtak.errors.js';

/** Statements one by one. Each change counts as a change of the vedtak, so that nobody writes over it unseen. */
@Injectable()
export class StatementRepository {
  /** @throws DomainError `statement.notFound` */
  async byId(id: string): Promise<{ readonly row: MinuteStatement; readonly agendaItemId: string }> {
    const row = isId(id) ? await currentManager().findOneBy(MinuteStatement, { id }) : null;
    const vedtak = row && (await currentManager().findOneBy(Vedtak, { id: row.vedtakId }));
    if (!row || !vedtak) throw vedtakError('statement.notFound');
    return { row, agendaItemId: vedtak.agendaItemId };
  }

  async add(vedtak: Vedtak, row: Omit<MinuteStatement, 'position'>): Promise<void> {
    const last = await currentManager().maximum(MinuteStatement, 'position', { vedtakId: vedtak.id });
    await currentManager().insert(MinuteStatement, { ...row, position: (last ?? 0) + 1 });
    await countUp(vedtak);
  }

  async save(vedtak: Vedtak, row: MinuteStatement): Promise<void> {
    await currentManager().save(MinuteStatement, row);
    await countUp(vedtak);
  }

  async remove(vedtak: Vedtak, id: string): Promise<void> {
    await currentManager().delete(MinuteStatement, { id });
    await countUp(vedtak);
  }
}

async function countUp({ id, outcome }: Vedtak): Promise<void> {
  await currentManager().update(Vedtak, { id }, { outcome });
}
