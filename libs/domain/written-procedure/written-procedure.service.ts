import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import { nextState, refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { AnswerGround } from './answer-ground.queries.js';
import type { ProcedureSource } from './procedure-source.rules.js';
import { ProcedureEnding } from './procedure-ending.service.js';
import { ProcedureMailService } from './procedure-mail.service.js';
import { WrittenAnswer } from './written-answer.entity.js';
import { WrittenProcedure } from './written-procedure.entity.js';
import { writtenProcedureError } from './written-procedure.errors.js';
import { mayAnswer, mayHoldProcedure } from './written-procedure.policy.js';
import { WrittenProcedureRepository } from './written-procedure.repository.js';
import { type DeadlineInput, type WrittenAnswerKind, writtenAnswers } from './written-procedure.rules.js';
import { procedureStates } from './written-procedure.states.js';
import { type OpenedProcedure, ProcedureOpening } from './procedure-opening.service.js';
import type { ProcedureInput } from './written-meetings.service.js';

/** Longest comment to an answer. */
export const longestComment = 2000;

/** What a member answers. */
export interface AnswerInput {
  readonly answer: WrittenAnswerKind;
  /** Empty = none. */
  readonly comment: string;
}

/** Deciding in writing: the council is asked, its members answer, and the deadline ends it. */
@Injectable()
export class WrittenProcedureService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly procedures: WrittenProcedureRepository,
    private readonly opening: ProcedureOpening,
    private readonly ending: ProcedureEnding,
    private readonly mail: ProcedureMailService,
    private readonly ground: AnswerGround,
  ) {}

  /**
   * Asks the council: a meeting in writing is made, numbered and begun, and every member gets a mail.
   * @returns the id of the procedure
   * @throws DomainError `writtenProcedure.invalid` with every fault by field, `meeting.writtenNotAllowed`,
   * `writtenProcedure.chairMissing`, `writtenProcedure.nobodyToAsk`, `writtenProcedure.askedAlready` when the same is asked
   * already, as by a button that is pressed twice, `writtenProcedure.forbidden`
   */
  async start(actor: Actor, input: ProcedureInput, now = systemClock.now()): Promise<string> {
    return this.unitOfWork.run(actor, 'writtenProcedure.start', async () => {
      refuseIf(mayHoldProcedure(actor));
      return this.ask(actor, await this.opening.open(actor, input, now), now);
    });
  }

  /**
   * Asks the council about a matter that has its paper: title, text, proposed vedtak and vedlegg come with it, and the
   * item it stood on is no longer on its agenda.
   * @returns the id of the procedure
   * @throws DomainError as `start`, `writtenProcedure.sourceOver`, `writtenProcedure.sourceShielded`,
   * `writtenProcedure.sourceWithoutPaper`
   */
  async startFrom(
    actor: Actor,
    source: ProcedureSource,
    deadline: DeadlineInput,
    now = systemClock.now(),
  ): Promise<string> {
    return this.unitOfWork.run(actor, 'writtenProcedure.start', async () => {
      refuseIf(mayHoldProcedure(actor));
      return this.ask(actor, await this.opening.openFrom(actor, source, deadline, now), now);
    });
  }

  private async ask(actor: Actor, { itemId, deadline, asked }: OpenedProcedure, now: Date): Promise<string> {
    if (await this.procedures.isAsked(itemId, deadline))
      throw writtenProcedureError('writtenProcedure.askedAlready');
    const procedure = Object.assign(new WrittenProcedure(), {
      ...{ id: newId(), councilId: actor.councilId, agendaItemId: itemId, state: 'open', deadline },
      ...{ openedAt: now, remindedAt: null, closedAt: null, result: null, asked: asked.length },
      ...{
        agreed: null,
        disagreed: null,
        wantedMeeting: null,
        withdrawnBecause: null,
        reportedItemId: null,
      },
    });
    await this.procedures.save(procedure);
    await this.procedures.saveAnswers(
      asked.map(({ personId, seatId }, index) =>
        Object.assign(new WrittenAnswer(), {
          ...{ id: newId(), councilId: actor.councilId, procedureId: procedure.id, position: index + 1 },
          ...{ personId, seatId, answer: null, comment: null, answeredAt: null },
        }),
      ),
    );
    await this.mail.ask(actor, procedure, asked, 'request', now);
    return procedure.id;
  }

  /**
   * A member's own answer; a later one takes its place, until the deadline. Where the council lets one member stop it,
   * "wants a meeting" ends the procedure at once and the item waits for a meeting.
   * @throws DomainError `writtenProcedure.tooLate`, `writtenProcedure.wrongState`, `writtenProcedure.notAsked`,
   * `writtenProcedure.disqualified`, `writtenProcedure.answerUnknown`, `writtenProcedure.commentTooLong`
   */
  async answer(actor: Actor, id: string, input: AnswerInput, now = systemClock.now()): Promise<void> {
    await this.unitOfWork.run(actor, 'writtenProcedure.answer', async () => {
      refuseIf(mayAnswer(actor));
      const procedure = await this.procedures.locked(id);
      nextState(procedureStates, procedure.state, 'answer', { isBeforeDeadline: now < procedure.deadline });
      if (!writtenAnswers.includes(input.answer))
        throw writtenProcedureError('writtenProcedure.answerUnknown');
      const comment = input.comment.trim();
      if (comment.length > longestComment) throw writtenProcedureError('writtenProcedure.commentTooLong');
      const rows = await this.procedures.answersOf([id]);
      const own = rows.find(({ personId }) => personId === actor.personId);
      if (!own) throw writtenProcedureError('writtenProcedure.notAsked');
      if (await this.ground.isDisqualified(procedure.agendaItemId, own.personId))
        throw writtenProcedureError('writtenProcedure.disqualified');
      Object.assign(own, { answer: input.answer, comment: comment || null, answeredAt: now });
      await this.procedures.saveAnswers([own]);
      if (input.answer === 'meeting' && (await this.ground.oneStops(actor)))
        await this.ending.stop(procedure, now);
    });
  }

  /**
   * Ends a procedure: at its deadline, or before when everybody has answered. The result is recorded as vedtak with
   * numbers, the item is settled, and its referat is begun.
   * @throws DomainError `writtenProcedure.tooEarly`, `writtenProcedure.wrongState`, `writtenProcedure.forbidden`
   */
  async close(actor: Actor, id: string, now = systemClock.now()): Promise<void> {
    await this.unitOfWork.run(actor, 'writtenProcedure.close', async () => {
      refuseIf(mayHoldProcedure(actor));
      const procedure = await this.procedures.locked(id);
      await this.ending.close(procedure, now);
    });
  }

  /** Takes the question back: what was answered counts for nothing. @throws DomainError `writtenProcedure.reasonMissing`, `writtenProcedure.wrongState` */
  async withdraw(actor: Actor, id: string, reason: string, now = systemClock.now()): Promise<void> {
    await this.unitOfWork.run(actor, 'writtenProcedure.withdraw', async () => {
      refuseIf(mayHoldProcedure(actor));
      await this.ending.withdraw(await this.procedures.locked(id), reason, now);
    });
  }
}
