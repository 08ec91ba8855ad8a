import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { nextState, refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { CommentPlace } from './comment-place.queries.js';
import { maySettle } from './comment.policy.js';
import { CommentRepository } from './comment.repository.js';
import { type CommentAction, commentStates } from './comment.states.js';
import type { ReferatComment } from './referat-comment.entity.js';
import { SuggestionService } from './suggestion.service.js';

/** The secretariat says what becomes of each comment. */
@Injectable()
export class CommentSettlingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly comments: CommentRepository,
    private readonly places: CommentPlace,
    private readonly suggestions: SuggestionService,
  ) {}

  /**
   * Settles a comment, or opens it again.
   * @param answer what the one who commented is told; needed when it is declined
   * @throws DomainError `comment.reasonMissing`, `comment.wrongState`, `comment.referatApproved`, `database.stale`
   */
  async settle(
    actor: Actor,
    commentId: string,
    action: CommentAction,
    answer: string,
    expectedVersion: number,
  ): Promise<ReferatComment> {
    return this.unitOfWork.run(actor, `comment.${action}`, async () => {
      refuseIf(maySettle(actor));
      const comment = await this.comments.locked(commentId, expectedVersion);
      return this.note(actor, comment, action, answer);
    });
  }

  /**
   * Puts the words that a comment proposes into the account of its item, and settles it as taken in. The referat gets
   * a new version number when it had the one that was sent out.
   * @throws DomainError `suggestion.none`, `suggestion.notInAccount`, `suggestion.wordsChanged`, and as {@link settle}
   */
  async takeInSuggestion(actor: Actor, commentId: string, expectedVersion: number): Promise<ReferatComment> {
    return this.unitOfWork.run(actor, 'comment.takeInSuggestion', async () => {
      refuseIf(maySettle(actor));
      const comment = await this.comments.locked(commentId, expectedVersion);
      const settled = await this.note(actor, comment, 'takeIn', comment.answer ?? '');
      await this.suggestions.apply(actor, comment, await this.places.ofRound(comment.roundId));
      return settled;
    });
  }

  private async note(
    actor: Actor,
    comment: ReferatComment,
    action: CommentAction,
    answer: string,
  ): Promise<ReferatComment> {
    const referat = await this.places.ofRound(comment.roundId);
    comment.outcome = nextState(commentStates, comment.outcome, action, {
      ...{ referatApproved: referat.status === 'approved', answer },
    });
    const open = comment.outcome === 'open';
    comment.answer = answer.trim() === '' ? null : answer.trim();
    comment.settledAt = open ? null : systemClock.now();
    comment.settledById = open ? null : (actor.personId ?? null);
    return this.comments.save(comment);
  }
}
