import { Injectable } from '@nestjs/common';
import type { AgendaItemView } from '#domain/meetings';
import type { PersonOnDate } from '#domain/councils';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { ConfidentialReadRepository } from './confidential-read.repository.js';
import type { ConflictAnswer, ConflictOutcome } from './conflict-answer.entity.js';
import { ConflictAnswerRepository } from './conflict-answer.repository.js';
import { ConflictFinderQueries, type FoundConflicts } from './conflict-finder.queries.js';
import { mayAnswerConflicts } from './conflict.policy.js';
import type { Conflict } from './conflict.rules.js';
import { habilitetError } from './habilitet.errors.js';
import { mayKeepInterests } from './interest.policy.js';
import { longestInterest } from './interest.rules.js';

/** A likely conflict with what was done about it. */
export interface ConflictView extends Conflict {
  readonly item: AgendaItemView;
  readonly person: PersonOnDate;
  /** Null until somebody decides. */
  readonly answer: Readonly<Pick<ConflictAnswer, 'outcome' | 'reason'>> | null;
}

/** What the secretariat does with one likely conflict. */
export interface ConflictDecision {
  readonly agendaItemId: string;
  readonly personId: string;
  readonly organisationKey: string;
  readonly outcome: ConflictOutcome;
  /** Asked for when the conflict is set aside. */
  readonly reason: string;
}

/** Points out likely conflicts, and takes what people decide about them. Nothing follows from a conflict by itself. */
@Injectable()
export class ConflictService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly finder: ConflictFinderQueries,
    private readonly answers: ConflictAnswerRepository,
    private readonly reads: ConfidentialReadRepository,
  ) {}

  /**
   * Everybody's likely conflicts in a meeting, in the order of the agenda, for the secretariat. One that rests on the
   * register of interests tells what stands there, so that is written down as a read.
   * @param number "2/2021"
   * @throws DomainError `habilitet.forbidden`, `meeting.notFound`
   */
  async ofMeeting(actor: Actor, number: string): Promise<readonly ConflictView[]> {
    return this.unitOfWork.run(actor, 'habilitet.pointOutConflicts', async () => {
      refuseIf(mayAnswerConflicts(actor));
      const found = await this.finder.find(actor, number);
      const told = found.conflicts.filter((conflict) => conflict.because === 'interest');
      for (const personId of new Set(told.map((conflict) => conflict.personId)))
        await this.reads.log('interests', personId, null, systemClock.now());
      return this.withAnswers(found);
    });
  }

  /** The acting person's own likely conflicts that nobody has set aside. */
  async own(actor: Actor, number: string): Promise<readonly ConflictView[]> {
    return this.unitOfWork.read(actor, async () => {
      refuseIf(mayKeepInterests(actor));
      const views = await this.withAnswers(await this.finder.find(actor, number, actor.personId));
      return views.filter((view) => view.answer?.outcome !== 'dismissed');
    });
  }

  /**
   * Asks the member to consider a conflict, or sets it aside with a reason.
   * @throws DomainError `habilitet.conflictUnknown` when the papers no longer name the organisation,
   *   `habilitet.conflictReasonMissing`, `habilitet.conflictReasonTooLong`, `habilitet.forbidden`
   */
  async decide(actor: Actor, number: string, decision: ConflictDecision): Promise<void> {
    await this.unitOfWork.run(actor, 'habilitet.decideConflict', async () => {
      refuseIf(mayAnswerConflicts(actor));
      const reason = decision.reason.trim();
      if (decision.outcome === 'dismissed' && reason === '')
        throw habilitetError('habilitet.conflictReasonMissing');
      if (reason.length > longestInterest) throw habilitetError('habilitet.conflictReasonTooLong');
      const { agendaItemId, personId, organisationKey, outcome } = decision;
      const { conflicts } = await this.finder.find(actor, number, personId);
      const isThere = conflicts.some(
        (conflict) => conflict.agendaItemId === agendaItemId && conflict.key === organisationKey,
      );
      if (!isThere) throw habilitetError('habilitet.conflictUnknown');
      await this.answers.put({
        ...{ id: newId(), councilId: actor.councilId, agendaItemId, personId, organisationKey },
        ...{ outcome, reason, decidedBy: actor.personId ?? null, decidedAt: systemClock.now() },
      });
    });
  }

  private async withAnswers({ items, people, conflicts }: FoundConflicts): Promise<ConflictView[]> {
    const answers = await this.answers.ofItems(items.map((item) => item.id));
    return conflicts.flatMap((conflict) => {
      const item = items.find((candidate) => candidate.id === conflict.agendaItemId);
      const person = people.find((candidate) => candidate.personId === conflict.personId)?.person;
      const answer = answers.find(
        (row) =>
          row.agendaItemId === conflict.agendaItemId &&
          row.personId === conflict.personId &&
          row.organisationKey === conflict.key,
      );
      return item && person ? [{ ...conflict, item, person, answer: answer ?? null }] : [];
    });
  }
}
