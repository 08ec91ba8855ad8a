import { Injectable } from '@nestjs/common';
import { type Actor, systemActor } from '#kernel/actor';
import { nextState } from '#kernel/refusal';
import { ProcedureRecord } from './procedure-record.service.js';
import type { WrittenProcedure } from './written-procedure.entity.js';
import { WrittenProcedureRepository } from './written-procedure.repository.js';
import { procedureOutcome } from './written-procedure.rules.js';
import { procedureStates } from './written-procedure.states.js';
import { ProcedureTermsQueries } from './procedure-terms.queries.js';

/** Ends procedures. Called inside the unit of work of a service that holds the procedure. */
@Injectable()
export class ProcedureEnding {
  constructor(
    private readonly procedures: WrittenProcedureRepository,
    private readonly terms: ProcedureTermsQueries,
    private readonly record: ProcedureRecord,
  ) {}

  /** Counts and records the result. */
  async close(procedure: WrittenProcedure, now: Date): Promise<void> {
    const actor = ownActor(procedure);
    const answers = await this.procedures.answersOf([procedure.id]);
    const terms = await this.terms.of(actor, procedure.agendaItemId);
    const waiting = answers.filter(
      ({ personId, answer }) => answer === null && !terms.disqualified.has(personId),
    );
    const state = nextState(procedureStates, procedure.state, 'close', {
      ...{ isBeforeDeadline: now < procedure.deadline, allAnswered: waiting.length === 0 },
    });
    const { vote, ...numbers } = procedureOutcome(answers, terms);
    await this.procedures.save(Object.assign(procedure, numbers, { state, closedAt: now }));
    await this.record.write(actor, { procedure, answers, vote, disqualified: terms.disqualified });
  }

  /** A member wants a meeting: the item waits for one. */
  async stop(procedure: WrittenProcedure, now: Date): Promise<void> {
    const state = nextState(procedureStates, procedure.state, 'stop', {});
    await this.end(procedure, { state, closedAt: now });
  }

  async withdraw(procedure: WrittenProcedure, reason: string, now: Date): Promise<void> {
    const state = nextState(procedureStates, procedure.state, 'withdraw', { reason });
    await this.end(procedure, { state, closedAt: now, withdrawnBecause: reason.trim() });
  }

  private async end(procedure: WrittenProcedure, fields: Partial<WrittenProcedure>): Promise<void> {
    const actor = ownActor(procedure);
    const answers = await this.procedures.answersOf([procedure.id]);
    const { disqualified } = await this.terms.of(actor, procedure.agendaItemId);
    await this.procedures.save(Object.assign(procedure, fields));
    await this.record.write(actor, { procedure, answers, vote: undefined, disqualified });
  }
}

/** The program ends a procedure, whoever's answer or which deadline it was that did. */
function ownActor({ councilId }: WrittenProcedure): Actor {
  return systemActor(councilId);
}
