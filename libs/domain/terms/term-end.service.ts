import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import { isCalendarDate } from '#kernel/oslo-time';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { mayAdministerCouncil, RegisterQueries } from '#domain/councils';
import { AppointingService } from './appointing.service.js';
import { EndedAppointment } from './ended-appointment.entity.js';
import { endableOn } from './term-choice.rules.js';
import { TermEnd } from './term-end.entity.js';
import { TermEndRepository } from './term-end.repository.js';
import { termError } from './terms.errors.js';

/** Which appointments to end, on which day. */
export interface TermEndInput {
  /** Last day in office, `yyyy-mm-dd`; access ends the day after. */
  readonly lastDay: string;
  readonly appointmentIds: readonly string[];
}

/** Ends a term ("Avslutt periode"), and takes it back. */
@Injectable()
export class TermEndService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly register: RegisterQueries,
    private readonly appointing: AppointingService,
    private readonly termEnds: TermEndRepository,
  ) {}

  /**
   * Gives these appointments their last day, all or none. Nobody need come after them: a period without a council is
   * valid. Sessions end at midnight in Oslo, and coming meetings get the people of their day.
   * @throws DomainError `termEnd.dayInvalid`, `termEnd.nobody`, `termEnd.notInOffice` when one of them would not end by
   * it, `appointment.lastSecretary`, `council.notAllowed`
   */
  async end(
    actor: Actor,
    { lastDay, appointmentIds }: TermEndInput,
    now: Date = systemClock.now(),
  ): Promise<Readonly<TermEnd>> {
    return this.unitOfWork.run(actor, 'term.end', async () => {
      refuseIf(mayAdministerCouncil(actor));
      if (!isCalendarDate(lastDay)) throw termError('termEnd.dayInvalid');
      const wanted = new Set(appointmentIds);
      if (wanted.size === 0) throw termError('termEnd.nobody');
      const rows = endableOn(await this.register.appointments(actor), lastDay).filter(({ id }) =>
        wanted.has(id),
      );
      if (rows.length < wanted.size) throw termError('termEnd.notInOffice');
      const termEnd = await this.termEnds.save(
        Object.assign(new TermEnd(), {
          ...{ id: newId(), councilId: actor.councilId, lastDay, endedAt: now, undoneAt: null },
          endedBy: actor.personId ?? null,
        }),
      );
      await this.termEnds.addEnded(
        rows.map(({ id, to }) =>
          Object.assign(new EndedAppointment(), {
            ...{ termEndId: termEnd.id, appointmentId: id, previousLastDay: to, councilId: actor.councilId },
          }),
        ),
      );
      const changes = rows.map(({ id }) => ({ id, change: { to: lastDay } }));
      await this.appointing.changeAll(actor, changes, now);
      return termEnd;
    });
  }

  /**
   * Gives the appointments the last day they had before. Those that were changed since stay as they are.
   * @throws DomainError `termEnd.notFound`, `termEnd.undone`, `database.stale`, `council.notAllowed`; `appointment.seatTaken`
   * or `appointment.chairTaken` when somebody has come after: then nothing is taken back
   */
  async undo(
    actor: Actor,
    id: string,
    expectedVersion: number,
    now: Date = systemClock.now(),
  ): Promise<Readonly<TermEnd>> {
    return this.unitOfWork.run(actor, 'term.undo', async () => {
      refuseIf(mayAdministerCouncil(actor));
      const termEnd = await this.termEnds.locked(id, expectedVersion);
      if (termEnd.undoneAt !== null) throw termError('termEnd.undone');
      const ended = await this.termEnds.endedBy(id);
      const unchanged = new Set(
        (await this.register.appointments(actor))
          .filter(({ to }) => to === termEnd.lastDay)
          .map((row) => row.id),
      );
      const changes = ended
        .filter(({ appointmentId }) => unchanged.has(appointmentId))
        .map(({ appointmentId, previousLastDay }) => ({
          id: appointmentId,
          change: { to: previousLastDay },
        }));
      await this.appointing.changeAll(actor, changes, now);
      return this.termEnds.save(Object.assign(termEnd, { undoneAt: now }));
    });
  }
}
