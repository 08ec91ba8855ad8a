import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { norwegianWeekdayDate } from '#kernel/norwegian-text';
import { CommentQueries, type Referat, ReferatFilingService } from '#domain/referat';
import { WholeCheckQueries } from '#domain/innkalling';
import type { AgendaItemView } from '#domain/meetings';
import { CheckListPresenter } from '../checks/check-list.presenter.js';
import { pageText } from '../page-text.js';
import { paths } from '../paths.js';
import { countdownText, momentText } from './comment-words.js';

/** The meeting of a referat as its page shows it. */
export interface ReferatPlaceShown {
  /** "1/2021". */
  readonly number: string;
  readonly agenda: readonly AgendaItemView[];
  readonly language: string;
}

/** Finds what waits for the actor in a referat: to send it out, to comment on it, to settle comments. */
@Injectable()
export class ReferatTasksPresenter {
  constructor(
    private readonly comments: CommentQueries,
    private readonly filing: ReferatFilingService,
    private readonly checks: WholeCheckQueries,
    private readonly lists: CheckListPresenter,
  ) {}

  /** @param place where the referat belongs, and in which language its checks are told */
  async of(actor: Actor, place: ReferatPlaceShown, referat: Readonly<Referat>) {
    const { number, language } = place;
    const say = pageText(language);
    const secretary = actor.role === 'secretariat';
    const round = await this.comments.roundOf(actor, referat.meetingId);
    const open = referat.status !== 'approved';
    const kept = open ? [] : await this.filing.filed(actor, referat.meetingId);
    return {
      send: secretary && referat.status === 'draft' ? paths.referatSend(number) : '',
      write: secretary && open ? paths.referatWrite(number) : '',
      version: referat.version,
      checks: secretary && open ? await this.checkList(actor, place, referat.meetingId) : null,
      followUps: secretary ? paths.referatFollowUps(number) : '',
      kept: kept.map(({ ordinal, reason, madeAt }) => ({
        href: `${paths.referat(number)}/kept/${ordinal}`,
        label: say(reason === 'approved' ? 'referat.editionApproved' : 'referat.editionCorrected', {
          when: momentText(madeAt),
        }),
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
            deadline: norwegianWeekdayDate(round.deadline, language),
            countdown: open && !round.closedAt ? countdownText(round.deadline, systemClock.now(), say) : '',
            label: say(
              secretary ? 'referat.comments' : open ? 'referat.readAndComment' : 'referat.seeComments',
            ),
          }
        : null,
    };
  }

  /** What should be seen to before it is sent for comment or laid before a meeting. */
  private async checkList(actor: Actor, { number, agenda, language }: ReferatPlaceShown, meetingId: string) {
    return this.lists.of(actor, await this.checks.ofReferat(actor, meetingId), {
      ...{ language, origin: 'referat', namesItems: true, meeting: { number, agenda } },
    });
  }
}
