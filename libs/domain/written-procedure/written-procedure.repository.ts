import { Injectable } from '@nestjs/common';
import { In, LessThanOrEqual } from 'typeorm';
import { isId } from '#kernel/ids';
import { currentManager } from '#platform/database/current-manager';
import { lockRow } from '#platform/database/locked-row';
import { WrittenAnswer } from './written-answer.entity.js';
import { WrittenProcedure } from './written-procedure.entity.js';
import { writtenProcedureError } from './written-procedure.errors.js';

/** Written procedures with those who are asked. */
@Injectable()
export class WrittenProcedureRepository {
  /** The latest first. */
  async all(): Promise<WrittenProcedure[]> {
    return currentManager().find(WrittenProcedure, { order: { openedAt: 'DESC', id: 'DESC' }, take: 200 });
  }

  async byId(id: string): Promise<WrittenProcedure> {
    const row = isId(id) ? await currentManager().findOneBy(WrittenProcedure, { id }) : null;
    if (!row) throw writtenProcedureError('writtenProcedure.notFound');
    return row;
  }

  /** Held until the unit of work ends: answers come one after the other, and none after it is closed. */
  async locked(id: string): Promise<WrittenProcedure> {
    const row = isId(id) ? await lockRow(WrittenProcedure, id) : null;
    if (!row) throw writtenProcedureError('writtenProcedure.notFound');
    return row;
  }

  /** Ids of the open ones: whose deadline has passed when `until` is given. */
  async open(until?: Date): Promise<string[]> {
    const rows = await currentManager().find(WrittenProcedure, {
      where: { state: 'open', ...(until ? { deadline: LessThanOrEqual(until) } : {}) },
      order: { deadline: 'ASC' },
      select: { id: true },
    });
    return rows.map(({ id }) => id);
  }

  /**
   * Whether the council is asked the same already: an open procedure about an item of the same title, with the same
   * deadline. Of two who ask at once the second sees the first, because meetings are numbered one after the other.
   */
  async isAsked(agendaItemId: string, deadline: Date): Promise<boolean> {
    const rows = await currentManager().query<unknown[]>(
      `select 1 from written_procedure p
         join agenda_item i on i.id = p.agenda_item_id join agenda_item own on own.id = $1
        where p.state = 'open' and p.deadline = $2 and i.title = own.title limit 1`,
      [agendaItemId, deadline],
    );
    return rows.length > 0;
  }

  async save(row: WrittenProcedure): Promise<void> {
    await currentManager().save(WrittenProcedure, row);
  }

  async saveAnswers(rows: readonly WrittenAnswer[]): Promise<void> {
    await currentManager().save(WrittenAnswer, [...rows]);
  }

  /** In the order of the seats. */
  async answersOf(procedureIds: readonly string[]): Promise<WrittenAnswer[]> {
    if (procedureIds.length === 0) return [];
    return currentManager().find(WrittenAnswer, {
      where: { procedureId: In([...procedureIds]) },
      order: { procedureId: 'ASC', position: 'ASC' },
    });
  }

  /** Those of the items that a later item of a meeting takes up again. */
  async takenUpAgain(agendaItemIds: readonly string[]): Promise<ReadonlySet<string>> {
    if (agendaItemIds.length === 0) return new Set();
    const rows = await currentManager().query<{ id: string }[]>(
      `select distinct n.continues_id as id from agenda_item n join meeting k on k.id = n.meeting_id
        where n.continues_id = any($1) and n.status <> 'withdrawn' and k.status <> 'cancelled'`,
      [[...agendaItemIds]],
    );
    return new Set(rows.map(({ id }) => id));
  }
}
