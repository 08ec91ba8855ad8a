import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import type { DomainError } from '#kernel/domain-error';
import { message } from '#kernel/messages';
import { norwegianList, norwegianWeekdayDate } from '#kernel/norwegian-text';
import { CouncilSettingsService } from '#domain/councils';
import { MeetingQueries, meetingNumberText } from '#domain/meetings';
import { CommentRoundPlanQueries } from '#domain/referat';
import { faultsOf, sentenceOf } from '../../errors/error-sentence.js';
import { pageText } from '../page-text.js';
import { paths } from '../paths.js';
import { momentText } from './comment-words.js';

/** Finds the page where a referat is sent out for comment. */
@Injectable()
export class CommentRoundPresenter {
  constructor(
    private readonly councils: CouncilSettingsService,
    private readonly meetings: MeetingQueries,
    private readonly plans: CommentRoundPlanQueries,
  ) {}

  /**
   * Exactly who gets what, and by when they are asked to answer.
   * @param deadline the day chosen; left out, the council's settings propose it
   * @throws DomainError as `CommentRoundPlanQueries.of`
   */
  async page(actor: Actor, number: string, deadline?: string, refused?: DomainError) {
    const { meeting } = await this.meetings.byNumber(actor, number);
    const { language } = await this.councils.get(actor);
    const say = pageText(language);
    const which = meetingNumberText(meeting);
    const now = systemClock.now();
    const wrong = refused?.code === 'referat.invalid' ? refused : undefined;
    const plan = await this.plans.of(actor, meeting.id, wrong ? undefined : deadline, now);
    return {
      title: say('referat.sendTitle', { number: which }),
      number: which,
      back: paths.referat(which),
      action: paths.referatSend(which),
      pdf: paths.pdf('referat', which),
      version: plan.referat.draftVersion,
      deadline: plan.deadline,
      deadlineText: norwegianWeekdayDate(plan.deadline, language),
      remindText: plan.remindAt ? momentText(plan.remindAt) : '',
      fault: wrong ? (faultsOf(wrong, language)[0]?.sentence ?? '') : '',
      refused: refused && !wrong ? sentenceOf(refused, language) : '',
      stopped: plan.refusal ? message(language, plan.refusal.code, plan.refusal.params) : '',
      fingerprint: plan.fingerprint,
      count: plan.recipients.length,
      recipients: plan.recipients.map(({ name, address }) => ({ name, address })),
      withoutAddress: norwegianList(plan.withoutAddress),
      maySend: !plan.refusal && plan.recipients.length > 0,
    };
  }
}
