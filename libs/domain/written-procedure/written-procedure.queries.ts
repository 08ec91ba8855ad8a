import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { groupBy } from '#kernel/grouping';
import { osloLocal } from '#kernel/oslo-time';
import { refuseIf } from '#kernel/refusal';
import { PeopleQueries } from '#domain/councils';
import { HabilitetQueries } from '#domain/habilitet';
import { MeetingQueries } from '#domain/meetings';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { ProcedureTexts } from './procedure-text.queries.js';
import type { WrittenAnswer } from './written-answer.entity.js';
import type { WrittenProcedure } from './written-procedure.entity.js';
import { mayReadProcedure } from './written-procedure.policy.js';
import { WrittenProcedureRepository } from './written-procedure.repository.js';
import type { WrittenAnswerKind } from './written-procedure.rules.js';

/** Somebody who is asked. */
export interface AskedView {
  readonly personId: string;
  readonly name: string;
  readonly isDisqualified: boolean;
  readonly hasAnswered: boolean;
  /** What: their own to each, everybody's to the secretariat, and to all when it is closed. */
  readonly answer: WrittenAnswerKind | null;
  readonly comment: string | null;
  readonly answeredAt: Date | null;
}

/** A procedure as a reader may see it. */
export interface ProcedureView extends Readonly<WrittenProcedure> {
  readonly meetingNumber: string;
  readonly caseNumber: string | null;
  readonly printedNumber: string | null;
  readonly title: string;
  readonly proposedVedtak: readonly string[];
  readonly people: readonly AskedView[];
  readonly answeredCount: number;
  /** It ended without a decision, and the matter itself waits for a meeting. */
  readonly isUndecided: boolean;
  /** The reader's own; null when they are not asked. */
  readonly own: AskedView | null;
}

/** Written procedures for reading. */
@Injectable()
export class WrittenProcedureQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly procedures: WrittenProcedureRepository,
    private readonly meetings: MeetingQueries,
    private readonly people: PeopleQueries,
    private readonly habilitet: HabilitetQueries,
    private readonly texts: ProcedureTexts,
  ) {}

  /** The latest first. @throws DomainError `writtenProcedure.forbidden` */
  async all(actor: Actor): Promise<readonly ProcedureView[]> {
    return this.some(actor, () => true);
  }

  /** @throws DomainError `writtenProcedure.notFound`, `writtenProcedure.forbidden` */
  async one(actor: Actor, id: string): Promise<ProcedureView> {
    return this.unitOfWork.read(actor, async () => {
      refuseIf(mayReadProcedure(actor));
      return (await this.views(actor, [await this.procedures.byId(id)]))[0];
    });
  }

  /**
   * Ended, and not told to a meeting yet; for the agenda of the next one. Where the matter itself waits, the item that
   * takes it up again tells of it too, so that one that has been taken up is told.
   * @throws DomainError `writtenProcedure.forbidden`
   */
  async toReport(actor: Actor): Promise<readonly ProcedureView[]> {
    return this.unitOfWork.read(actor, async () => {
      const ended = await this.some(
        actor,
        ({ state, reportedItemId }) => (state === 'closed' || state === 'stopped') && reportedItemId === null,
      );
      const takenUp = await this.procedures.takenUpAgain(ended.map(({ agendaItemId }) => agendaItemId));
      return ended.filter(({ agendaItemId }) => !takenUp.has(agendaItemId));
    });
  }

  /** Open ones that wait for the reader's own answer. */
  async waitingFor(actor: Actor): Promise<readonly ProcedureView[]> {
    const open = await this.some(actor, ({ state }) => state === 'open');
    return open.filter(({ own }) => own !== null && !own.hasAnswered && !own.isDisqualified);
  }

  /** Those that are wanted, looked into no further than that for the others. */
  private async some(
    actor: Actor,
    isWanted: (row: WrittenProcedure) => boolean,
  ): Promise<readonly ProcedureView[]> {
    return this.unitOfWork.read(actor, async () => {
      refuseIf(mayReadProcedure(actor));
      return this.views(actor, (await this.procedures.all()).filter(isWanted));
    });
  }

  private async views(actor: Actor, rows: readonly WrittenProcedure[]): Promise<ProcedureView[]> {
    const answers = groupBy(
      await this.procedures.answersOf(rows.map(({ id }) => id)),
      (answer) => answer.procedureId,
    );
    const views: ProcedureView[] = [];
    for (const row of rows) views.push(await this.view(actor, row, answers.get(row.id) ?? []));
    return views;
  }

  private async view(
    actor: Actor,
    row: WrittenProcedure,
    answers: readonly WrittenAnswer[],
  ): Promise<ProcedureView> {
    const { view, item } = await this.meetings.byItemId(actor, row.agendaItemId);
    const day = osloLocal(view.meeting.startsAt).date;
    const people = await this.people.peopleOn(
      actor,
      day,
      answers.map(({ personId }) => personId),
    );
    const disqualified = await this.habilitet.disqualifiedIn(row.agendaItemId);
    const keeps = actor.role === 'secretariat' || actor.role === 'system';
    const listed = answers.map((answer): AskedView => {
      const told = keeps || row.state === 'closed' || answer.personId === actor.personId;
      return {
        ...{ personId: answer.personId, name: people.get(answer.personId)?.name ?? '' },
        ...{ isDisqualified: disqualified.has(answer.personId), hasAnswered: answer.answer !== null },
        ...{ answer: told ? answer.answer : null, comment: told ? answer.comment : null },
        answeredAt: told ? answer.answeredAt : null,
      };
    });
    return {
      ...row,
      meetingNumber: `${view.meeting.number}/${view.meeting.year}`,
      ...{ caseNumber: item.caseNumber, printedNumber: item.printedNumber, title: item.title },
      proposedVedtak: await this.texts.proposalFor(actor, row.agendaItemId),
      ...{ people: listed, isUndecided: item.status === 'postponed' },
      answeredCount: listed.filter(({ hasAnswered, isDisqualified }) => hasAnswered && !isDisqualified)
        .length,
      own: listed.find(({ personId }) => personId === actor.personId) ?? null,
    };
  }
}
