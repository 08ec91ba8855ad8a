import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { osloLocal } from '#kernel/oslo-time';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { CommentMailService } from './comment-mail.service.js';
import { CommentRoundPlanQueries } from './comment-round-plan.queries.js';
import { CommentRoundRepository } from './comment-round.repository.js';
import { maySendForComment } from './comment.policy.js';
import { ReferatApprovalService } from './referat-approval.service.js';
import { referatError } from './referat.errors.js';
import { ReferatWords } from './referat-words.queries.js';

/** What is confirmed: the plan as it was shown. */
export interface CommentRoundOrder {
  readonly deadline: string;
  readonly fingerprint: string;
}

/** Sends a referat out to be commented on. */
@Injectable()
export class CommentRoundService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plans: CommentRoundPlanQueries,
    private readonly approval: ReferatApprovalService,
    private readonly rounds: CommentRoundRepository,
    private readonly words: ReferatWords,
    private readonly mail: CommentMailService,
  ) {}

  /**
   * Sends what the plan showed. The step of the referat, its words, the round and a job for each mail are one
   * transaction: a crash leaves all of it or nothing.
   * @returns the id of the round, for its delivery list
   * @throws DomainError `commentRound.changed` when anything shown is no longer so, `commentRound.noRecipients`, and
   * what stops the step (`referat.vedtakMissing` …)
   */
  async send(
    actor: Actor,
    meetingId: string,
    order: CommentRoundOrder,
    now: Date = systemClock.now(),
  ): Promise<string> {
    return this.unitOfWork.run(actor, 'referat.sendForComment', async () => {
      refuseIf(maySendForComment(actor));
      const plan = await this.plans.of(actor, meetingId, order.deadline, now);
      if (plan.fingerprint !== order.fingerprint) throw referatError('commentRound.changed');
      if (plan.recipients.length === 0) throw referatError('commentRound.noRecipients');
      const { deadline, closesAt, remindAt, referat } = plan;
      const today = osloLocal(now).date;
      const sent = await this.approval.sendForComment(actor, meetingId, today, deadline, referat.version);
      const version = await this.words.keep(actor, sent, {
        ...{ reason: 'forComment', madeAt: now, caseNumber: null },
      });
      const roundId = await this.rounds.add(
        {
          ...{ councilId: actor.councilId, referatId: sent.id, versionId: version.id },
          ...{ sentAt: now, deadline, closesAt, remindAt },
        },
        plan.recipients.map(({ personId }) => personId),
      );
      const readers = plan.recipients;
      await this.mail.enqueue(actor, { roundId, meetingId, deadline, kind: 'request', readers }, now);
      return roundId;
    });
  }
}
