import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { message } from '#kernel/messages';
import { refuseIf } from '#kernel/refusal';
import { CouncilSettingsService } from '#domain/councils';
import { AgendaService, MeetingQueries } from '#domain/meetings';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { writtenProcedureError } from './written-procedure.errors.js';
import { mayHoldProcedure } from './written-procedure.policy.js';
import { WrittenProcedureRepository } from './written-procedure.repository.js';

/** Tells the council in its next meeting what was decided in writing. */
@Injectable()
export class ProcedureReportingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly procedures: WrittenProcedureRepository,
    private readonly agenda: AgendaService,
    private readonly meetings: MeetingQueries,
    private readonly councils: CouncilSettingsService,
  ) {}

  /**
   * Adds an item about an ended procedure to the agenda of a meeting.
   * @returns id of the new item
   * @throws DomainError `writtenProcedure.alreadyReported`, `writtenProcedure.wrongState` while it is open,
   * `agendaItem.meetingOver`, `writtenProcedure.forbidden`
   */
  async report(actor: Actor, id: string, meetingId: string): Promise<string> {
    return this.unitOfWork.run(actor, 'writtenProcedure.report', async () => {
      refuseIf(mayHoldProcedure(actor));
      const procedure = await this.procedures.locked(id);
      if (procedure.state === 'open' || procedure.state === 'withdrawn')
        throw writtenProcedureError('writtenProcedure.wrongState', {
          state: procedure.state,
          action: 'report',
        });
      if (procedure.reportedItemId !== null) throw writtenProcedureError('writtenProcedure.alreadyReported');
      const { item } = await this.meetings.byItemId(actor, procedure.agendaItemId);
      const { language } = await this.councils.get(actor);
      const title = message(language, 'document.written.report', {
        ...{ number: item.printedNumber ?? '', title: item.title },
      });
      const added = await this.agenda.add(actor, meetingId, {
        ...{ title, caseTypes: ['orientering'], minutes: null, guests: [] },
      });
      await this.procedures.save(Object.assign(procedure, { reportedItemId: added.id }));
      return added.id;
    });
  }
}
