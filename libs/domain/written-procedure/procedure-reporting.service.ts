import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { message } from '#kernel/messages';
import { refuseIf } from '#kernel/refusal';
import { CouncilSettingsService } from '#domain/councils';
import { type AgendaItemView, AgendaService, MeetingQueries } from '#domain/meetings';
import { OfferService } from '#domain/planning';
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
    private readonly offers: OfferService,
  ) {}

  /**
   * Adds an item about an ended procedure to the agenda of a meeting. Where nothing was decided the item takes the
   * matter up again, with its paper, and its title says that it was asked in writing.
   * @returns id of the new item
   * @throws DomainError `writtenProcedure.alreadyReported`, `writtenProcedure.wrongState` while it is open, `offer.gone`
   * when the matter has been taken up already, `agendaItem.meetingOver`, `writtenProcedure.forbidden`
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
      const itemId =
        item.status === 'postponed'
          ? await this.takenUp(actor, item, meetingId)
          : await this.told(actor, item, meetingId);
      await this.procedures.save(Object.assign(procedure, { reportedItemId: itemId }));
      return itemId;
    });
  }

  private async takenUp(actor: Actor, item: AgendaItemView, meetingId: string): Promise<string> {
    const itemId = await this.offers.take(actor, meetingId, { kind: 'postponed', id: item.id });
    const { version } = (await this.meetings.byItemId(actor, itemId)).item;
    const title = await this.titleFor(actor, 'document.written.again', item);
    await this.agenda.update(actor, itemId, version, { title });
    return itemId;
  }

  private async told(actor: Actor, item: AgendaItemView, meetingId: string): Promise<string> {
    const title = await this.titleFor(actor, 'document.written.report', item);
    const added = await this.agenda.add(actor, meetingId, {
      ...{ title, caseTypes: ['orientering'], minutes: null, guests: [] },
    });
    return added.id;
  }

  private async titleFor(actor: Actor, code: string, item: AgendaItemView): Promise<string> {
    const { language } = await this.councils.get(actor);
    return message(language, code, { number: item.printedNumber ?? '', title: item.title });
  }
}
