import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { isId } from '#kernel/ids';
import { addDays, isCalendarDate } from '#kernel/oslo-time';
import { refuseIf } from '#kernel/refusal';
import { currentManager } from '#platform/database/current-manager';
import { UnitOfWork } from '#platform/database/unit-of-work';
import {
  type AppointmentRole,
  CouncilSettingsService,
  mayAdministerCouncil,
  RegisterQueries,
} from '#domain/councils';
import { endableOn, endsWithTerm } from './term-choice.rules.js';
import { type TermConsequences, TermConsequencesQueries } from './term-consequences.queries.js';
import { dayAfter, type HeldAppointment } from './term-plan.rules.js';
import { termError } from './terms.errors.js';

/** An appointment that can end with the term. */
export interface TermCandidate {
  readonly appointmentId: string;
  readonly personId: string;
  readonly name: string;
  readonly role: AppointmentRole;
  readonly seat: { readonly number: number; readonly represents: string } | null;
  readonly from: string;
  readonly to: string | null;
  readonly chosen: boolean;
}

/** What will happen when a term is ended, before it happens. */
export interface TermPlan {
  readonly lastDay: string;
  /** The day on which nobody of those chosen gets in any more. */
  readonly accessEnds: string;
  readonly candidates: readonly TermCandidate[];
  readonly consequences: TermConsequences;
}

/** A term that was ended. */
export interface EndedTerm {
  readonly id: string;
  readonly version: number;
  readonly lastDay: string;
  readonly endedAt: Date;
  readonly endedBy: string | null;
  readonly undoneAt: Date | null;
  readonly appointments: number;
}

const endedTerms = `
  select t.id, t.version, t.last_day::text as "lastDay", t.ended_at as "endedAt", t.undone_at as "undoneAt",
         (select p.given_name || ' ' || p.family_name from person p where p.id = t.ended_by) as "endedBy",
         (select count(*)::int from ended_appointment e where e.term_end_id = t.id) as appointments
    from term_end t`;

/** What ending a term will do, and the terms that were ended. */
@Injectable()
export class TermEndQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly register: RegisterQueries,
    private readonly settings: CouncilSettingsService,
    private readonly consequences: TermConsequencesQueries,
  ) {}

  /**
   * What will happen.
   * @param appointmentIds those chosen; undefined chooses the whole council
   * @throws DomainError `termEnd.dayInvalid`, `council.notAllowed`
   */
  async plan(actor: Actor, lastDay: string, appointmentIds?: readonly string[]): Promise<TermPlan> {
    return this.unitOfWork.read(actor, async () => {
      refuseIf(mayAdministerCouncil(actor));
      if (!isCalendarDate(lastDay)) throw termError('termEnd.dayInvalid');
      const rows: readonly HeldAppointment[] = await this.register.appointments(actor);
      const endable = endableOn(rows, lastDay);
      const wanted = new Set(appointmentIds ?? endable.filter(endsWithTerm).map(({ id }) => id));
      const chosen = endable.filter(({ id }) => wanted.has(id));
      const { retention } = await this.settings.settings(actor);
      const ids = new Set(chosen.map(({ id }) => id));
      const next = dayAfter(rows, ids, lastDay, retention.contactDataMonths);
      return {
        ...{ lastDay, accessEnds: addDays(lastDay, 1) },
        candidates: await this.candidates(actor, endable, ids),
        consequences: await this.consequences.of(actor, lastDay, chosen, next),
      };
    });
  }

  /** The terms that were ended, the latest first. @throws DomainError `council.notAllowed` */
  async list(actor: Actor): Promise<readonly EndedTerm[]> {
    return this.unitOfWork.read(actor, async () => {
      refuseIf(mayAdministerCouncil(actor));
      return currentManager().query<EndedTerm[]>(`${endedTerms} order by t.ended_at desc, t.id limit 100`);
    });
  }

  /** @throws DomainError `termEnd.notFound`, `council.notAllowed` */
  async byId(actor: Actor, id: string): Promise<EndedTerm> {
    return this.unitOfWork.read(actor, async () => {
      refuseIf(mayAdministerCouncil(actor));
      const [row] = isId(id)
        ? await currentManager().query<EndedTerm[]>(`${endedTerms} where t.id = $1`, [id])
        : [];
      if (!row) throw termError('termEnd.notFound');
      return row;
    });
  }

  private async candidates(
    actor: Actor,
    rows: readonly HeldAppointment[],
    chosen: ReadonlySet<string>,
  ): Promise<readonly TermCandidate[]> {
    const people = new Map((await this.register.people(actor)).map((person) => [person.id, person]));
    const seats = new Map((await this.register.seats(actor)).map((seat) => [seat.id, seat]));
    return rows.map(({ id, personId, role, seatId, from, to }) => {
      const person = people.get(personId);
      const seat = seats.get(seatId ?? '');
      return {
        ...{ appointmentId: id, personId, role, from, to, chosen: chosen.has(id) },
        name: person ? `${person.givenName} ${person.familyName}` : '',
        seat: seat ? { number: seat.number, represents: seat.represents } : null,
      };
    });
  }
}
