import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { anchorOf, type CommentAnchor } from './comment-anchor.rules.js';
import { CommentPlace, type SentReferat } from './comment-place.queries.js';
import { mayComment, mayWithdraw } from './comment.policy.js';
import { CommentRepository } from './comment.repository.js';
import { CommentRoundRepository } from './comment-round.repository.js';
import { commentFaults, type CommentInput } from './comment.rules.js';
import { referatError } from './referat.errors.js';
import { ReferatWords } from './referat-words.queries.js';

/** Members comment on a referat, or say that they have nothing to it. */
@Injectable()
export class CommentService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly places: CommentPlace,
    private readonly comments: CommentRepository,
    private readonly rounds: CommentRoundRepository,
    private readonly words: ReferatWords,
  ) {}

  /**
   * Writes a comment to the version that was sent out. After the deadline it is taken all the same, and stamped so. The
   * same comment under the same key is written once.
   * @returns its id
   * @throws DomainError `comment.invalid` with every fault, `comment.placeUnknown`, `comment.referatApproved`,
   * `comment.notAllowed`, `commentRound.notFound`
   */
  async write(
    actor: Actor,
    meetingId: string,
    input: CommentInput,
    now: Date = systemClock.now(),
  ): Promise<string> {
    return this.unitOfWork.run(actor, 'referat.comment', async () => {
      const { round } = await this.open(actor, meetingId);
      const faults = commentFaults(input);
      if (faults.length > 0) throw referatError('comment.invalid', {}, faults);
      const anchor = input.place ? await this.anchored(round.versionId, input.place) : undefined;
      const personId = actor.personId ?? '';
      await this.rounds.noteNoRemarks(round, personId, null);
      const comment = {
        ...{ councilId: actor.councilId, roundId: round.id, personId },
        ...{ section: anchor?.section ?? null, quote: anchor?.quote ?? null },
        ...{ start: anchor?.start ?? null, end: anchor?.end ?? null },
        ...{ prefix: anchor?.prefix ?? null, suffix: anchor?.suffix ?? null },
        ...{ body: input.body.trim(), suggestion: input.suggestion ?? null },
        ...{ writtenAt: now, late: now >= round.closesAt },
        ...{ outcome: 'open' as const, answer: null, settledAt: null, settledById: null },
      };
      return this.comments.add(comment, input.key);
    });
  }

  /** "Ingen merknader". @throws DomainError `comment.hasCommented` for somebody who has some */
  async noRemarks(actor: Actor, meetingId: string, now: Date = systemClock.now()): Promise<void> {
    await this.unitOfWork.run(actor, 'referat.noRemarks', async () => {
      const { round } = await this.open(actor, meetingId);
      const own = (await this.comments.ofRounds([round.id])).some(
        ({ personId }) => personId === actor.personId,
      );
      if (own) throw referatError('comment.hasCommented');
      await this.rounds.noteNoRemarks(round, actor.personId ?? '', now);
    });
  }

  /** Takes back one's own comment while nobody has settled it. @throws DomainError `comment.settled` */
  async withdraw(actor: Actor, commentId: string, expectedVersion: number): Promise<void> {
    await this.unitOfWork.run(actor, 'referat.withdrawComment', async () => {
      const comment = await this.comments.locked(commentId, expectedVersion);
      refuseIf(mayWithdraw(actor, comment));
      if (comment.outcome !== 'open') throw referatError('comment.settled');
      await this.comments.remove(comment);
    });
  }

  private async open(actor: Actor, meetingId: string): Promise<SentReferat> {
    const sent = await this.places.ofMeeting(actor, meetingId);
    refuseIf(mayComment(actor, sent.called));
    if (sent.referat.status === 'approved') throw referatError('comment.referatApproved');
    return sent;
  }

  private async anchored(
    versionId: string,
    { section, quote, near }: NonNullable<CommentInput['place']>,
  ): Promise<CommentAnchor> {
    const version = await this.words.version(versionId);
    const anchor = version && anchorOf(version.words, section, quote, near);
    if (!anchor) throw referatError('comment.placeUnknown');
    return anchor;
  }
}
