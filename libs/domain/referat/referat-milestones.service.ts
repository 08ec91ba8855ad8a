import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { CommentRoundRepository } from './comment-round.repository.js';
import type { Referat } from './referat.entity.js';
import type { VersionReason } from './referat-version.entity.js';
import { ReferatWords } from './referat-words.queries.js';

/** What goes with a referat's steps: an open round ends, and the words are kept. Called inside the unit of work. */
@Injectable()
export class ReferatMilestones {
  constructor(
    private readonly rounds: CommentRoundRepository,
    private readonly words: ReferatWords,
  ) {}

  /** The round that is open ends: its comments are worked in, or it was ended early. */
  async endRound(referat: Referat): Promise<void> {
    await this.rounds.closeOpen(referat.id, systemClock.now());
  }

  /** Keeps the words as they are at this step. @param caseNumber the case that decided, where one did */
  async keep(
    actor: Actor,
    referat: Referat,
    reason: VersionReason,
    caseNumber: string | null = null,
  ): Promise<void> {
    await this.words.keep(actor, referat, { reason, madeAt: systemClock.now(), caseNumber });
  }
}
