import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { CommentWaitingQueries } from '#domain/referat';
import { paths } from '../paths.js';
import { countdownText } from './comment-words.js';

/** Finds the referater that wait for the actor: to be commented on, or with comments to be settled. */
@Injectable()
export class ReferatWaitingPresenter {
  constructor(private readonly waiting: CommentWaitingQueries) {}

  async of(actor: Actor) {
    const settles = actor.role === 'secretariat';
    return (await this.waiting.of(actor)).map(({ meetingNumber, deadline, toSettle }) => ({
      href: paths.referatComments(meetingNumber),
      label: settles
        ? `Merknader til referatet fra møte ${meetingNumber}`
        : `Les referatet fra møte ${meetingNumber}, og svar`,
      note: settles ? `${toSettle} å avgjøre` : countdownText(deadline, systemClock.now()),
      color: 'warning',
    }));
  }
}
