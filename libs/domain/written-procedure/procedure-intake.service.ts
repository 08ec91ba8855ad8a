import { Injectable } from '@nestjs/common';
import type { CaseNumber } from '#domain/councils';
import { mayChangeMeeting } from '#domain/meetings';
import type { Actor } from '#kernel/actor';
import { newId } from '#kernel/ids';
import { refuseIf } from '#kernel/refusal';
import { currentManager } from '#platform/database/current-manager';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { WrittenAnswer } from './written-answer.entity.js';
import { WrittenProcedure } from './written-procedure.entity.js';
import { writtenProcedureError } from './written-procedure.errors.js';

/** A procedure as it was held elsewhere, at whatever point of its way it stands. */
export interface ProcedureIntake extends Omit<
  WrittenProcedure,
  'id' | 'councilId' | 'version' | 'agendaItemId' | 'reportedItemId'
> {
  /** In the order of the seats. */
  readonly answers: readonly Omit<
    WrittenAnswer,
    'id' | 'councilId' | 'version' | 'procedureId' | 'position'
  >[];
}

/** Takes in procedures that were held elsewhere. Asks nobody and tells nobody. */
@Injectable()
export class ProcedureIntakeService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Writes a procedure as it is. @throws DomainError `meeting.notAllowed`, `writtenProcedure.wrongState` when the item has one */
  async takeIn(actor: Actor, agendaItemId: string, { answers, ...record }: ProcedureIntake): Promise<void> {
    await this.unitOfWork.run(actor, 'writtenProcedure.takeIn', async () => {
      refuseIf(mayChangeMeeting(actor));
      const { councilId } = actor;
      const procedureId = newId();
      const head = { id: procedureId, councilId, agendaItemId, reportedItemId: null };
      await currentManager().insert(WrittenProcedure, { ...head, ...record });
      await currentManager().insert(
        WrittenAnswer,
        answers.map((answer, i) => ({ id: newId(), councilId, procedureId, position: i + 1, ...answer })),
      );
    });
  }

  /**
   * Notes which item told the council of a procedure.
   * @param number of the item that was decided in writing
   * @throws DomainError `writtenProcedure.notFound`, `writtenProcedure.alreadyReported`
   */
  async noteReported(actor: Actor, number: CaseNumber, reportedItemId: string): Promise<void> {
    await this.unitOfWork.run(actor, 'writtenProcedure.noteReported', async () => {
      refuseIf(mayChangeMeeting(actor));
      const [row] = await currentManager().query<{ id: string }[]>(
        `select w.id from written_procedure w
           join agenda_item i on i.id = w.agenda_item_id join meeting m on m.id = i.meeting_id
          where i.sequence = $1 and m.number = $2 and m.year = $3`,
        [number.sequence, number.meeting, number.year],
      );
      const procedure = row && (await currentManager().findOneBy(WrittenProcedure, { id: row.id }));
      if (!procedure) throw writtenProcedureError('writtenProcedure.notFound');
      if (procedure.reportedItemId !== null) throw writtenProcedureError('writtenProcedure.alreadyReported');
      await currentManager().save(WrittenProcedure, Object.assign(procedure, { reportedItemId }));
    });
  }
}
