import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { CouncilSettingsService } from '#domain/councils';
import { HabilitetQueries } from '#domain/habilitet';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { eachOnItsOwn } from '#platform/jobs/each-on-its-own';
import { ProcedureMailService } from './procedure-mail.service.js';
import { WrittenProcedureRepository } from './written-procedure.repository.js';
import { reminderAt } from './written-procedure.rules.js';
import { WrittenProcedureService } from './written-procedure.service.js';

/** Looks at the open procedures of a council: reminds when it is time, closes when the deadline has passed. */
@Injectable()
export class ProcedureLookService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly procedures: WrittenProcedureRepository,
    private readonly service: WrittenProcedureService,
    private readonly mail: ProcedureMailService,
    private readonly councils: CouncilSettingsService,
    private readonly habilitet: HabilitetQueries,
  ) {}

  /** Each procedure in a unit of work of its own, so that one that fails holds up no other. */
  async look(actor: Actor, now: Date): Promise<{ readonly reminded: number; readonly closed: number }> {
    const due = await this.unitOfWork.read(actor, () => this.procedures.open(now));
    let [reminded, closed] = [0, 0];
    const close = async (id: string) => {
      await this.service.close(actor, id, now);
      closed += 1;
    };
    const remind = async (id: string) => {
      reminded += (await this.remind(actor, id, now)) ? 1 : 0;
    };
    const open = await this.unitOfWork.read(actor, () => this.procedures.open());
    const steps = [
      ...due.map((id) => () => close(id)),
      ...open.filter((id) => !due.includes(id)).map((id) => () => remind(id)),
    ];
    await eachOnItsOwn(steps, (step) => step());
    return { reminded, closed };
  }

  private async remind(actor: Actor, id: string, now: Date): Promise<boolean> {
    return this.unitOfWork.run(actor, 'writtenProcedure.remind', async () => {
      const procedure = await this.procedures.locked(id);
      const { reminderDays } = (await this.councils.settings(actor)).writtenProcedure;
      const at = reminderAt(procedure.deadline, reminderDays);
      const isTime = at !== undefined && at > procedure.openedAt && now >= at && now < procedure.deadline;
      if (procedure.state !== 'open' || procedure.remindedAt !== null || !isTime) return false;
      const disqualified = await this.habilitet.disqualifiedIn(procedure.agendaItemId);
      const waiting = (await this.procedures.answersOf([id])).filter(
        ({ personId, answer }) => answer === null && !disqualified.has(personId),
      );
      await this.procedures.save(Object.assign(procedure, { remindedAt: now }));
      await this.mail.ask(actor, procedure, waiting, 'reminder', now);
      return true;
    });
  }
}
