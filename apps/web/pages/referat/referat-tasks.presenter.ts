import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { norwegianWeekdayDate } from '#kernel/norwegian-text';
import { CommentQueries, type Referat, ReferatFilingService } from '#domain/referat';
import { paths } from '../paths.js';
import { countdownText, momentText } from './comment-words.js';

/** Finds what waits for the actor in a referat: to send it out, to comment on it, to settle comments. */
@Injectable()
export class ReferatTasksPresenter {
  constructor(
    private readonly comments: CommentQueries,
    private readonly filing: ReferatFilingService,
  ) {}

  /** @param number the meeting's, "1/2021" */
  async of(actor: Actor, number: string, referat: Readonly<Referat>) {
    const secretary = actor.role === 'secretariat';
    const round = await this.comments.roundOf(actor, referat.meetingId);
    const open = referat.status !== 'approved';
    const kept = open ? [] : await this.filing.filed(actor, referat.meetingId);
    return {
      send: secretary && referat.status === 'draft' ? paths.referatSend(number) : '',
      write: secretary && open ? paths.referatWrite(number) : '',
      version: referat.version,
      followUps: secretary ? paths.referatFollowUps(number) : '',
      kept: kept.map(({ ordinal, reason, madeAt }) => ({
        href: `${paths.referat(number)}/kept/${ordinal}`,
        label: `${reason === 'approved' ? 'Godkjent utgave' : 'Rettet utgave'}, ${momentText(madeAt)}`,
      })),
      takeBack:
        secretary && ['forComment', 'forApproval'].includes(referat.status)
          ? `${paths.referat(number)}/take-back`
          : '',
      lay:
        secretary && ['draft', 'forComment'].includes(referat.status)
          ? `${paths.referat(number)}/lay-for-approval`
          : '',
      approval: referat.status === 'forApproval' ? paths.referatApproval(number) : '',
      corrections:
        referat.status === 'approved' && actor.role !== 'observer' ? paths.referatCorrections(number) : '',
      round: round
        ? {
            href: paths.referatComments(number),
            changes: paths.referatChanges(number),
            deadline: norwegianWeekdayDate(round.deadline),
            countdown: open && !round.closedAt ? countdownText(round.deadline, systemClock.now()) : '',
            label: secretary ? 'Merknader' : open ? 'Les og skriv merknad' : 'Se merknadene',
          }
        : null,
    };
  }
}
