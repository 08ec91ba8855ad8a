import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { currentManager } from '#platform/database/current-manager';
import { lockRow } from '#platform/database/locked-row';
import type { CommentRound } from './comment-round.entity.js';
import { CommentRoundRepository } from './comment-round.repository.js';
import { Referat } from './referat.entity.js';
import { referatError } from './referat.errors.js';
import { ReferatQueries } from './referat.queries.js';
import { ReferatRepository } from './referat.repository.js';

/** A referat that has been sent out, with its last round. */
export interface SentReferat {
  readonly referat: Referat;
  readonly rounds: readonly CommentRound[];
  readonly round: CommentRound;
  /** Whether the actor is in the attendance list of the meeting. */
  readonly called: boolean;
}

/** Finds the round that a comment belongs to. Called inside a unit of work. */
@Injectable()
export class CommentPlace {
  constructor(
    private readonly referater: ReferatRepository,
    private readonly queries: ReferatQueries,
    private readonly rounds: CommentRoundRepository,
  ) {}

  /** @throws DomainError `commentRound.notFound` when nothing has been sent out for comment */
  async ofMeeting(actor: Actor, meetingId: string): Promise<SentReferat> {
    const referat = await this.referater.ofMeeting(meetingId);
    const rounds = referat ? await this.rounds.ofReferat(referat.id) : [];
    const round = rounds.at(-1);
    if (!referat || !round) throw referatError('commentRound.notFound');
    return { referat, rounds, round, called: await this.queries.isCalled(actor, meetingId) };
  }

  /** Whether the actor is in the attendance list of a meeting. */
  async isCalled(actor: Actor, meetingId: string): Promise<boolean> {
    return this.queries.isCalled(actor, meetingId);
  }

  /** The referat that a round belongs to, held: it is not approved while its comments are settled. */
  async ofRound(roundId: string): Promise<Referat> {
    const [row] = await currentManager().query<{ id: string }[]>(
      `select referat_id as id from comment_round where id = $1`,
      [roundId],
    );
    const referat = await lockRow(Referat, row.id);
    if (!referat) throw referatError('referat.notFound');
    return referat;
  }
}
