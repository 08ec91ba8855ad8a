import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import type { DomainError } from '#kernel/domain-error';
import { norwegianList } from '#kernel/norwegian-text';
import { CallOffService, longestCallOffReason } from '#domain/innkalling';
import { meetingNumberText, MeetingQueries } from '#domain/meetings';
import { sentenceOf } from '../../errors/error-sentence.js';
import { pageText } from '../page-text.js';
import { paths } from '../paths.js';
import { groupRows, summaryOf } from './innkalling-words.js';
import { headOf } from './page-head.js';

/** Finds the page where a meeting is called off: who is told, and why. */
@Injectable()
export class CallOffPresenter {
  constructor(
    private readonly meetings: MeetingQueries,
    private readonly callingOff: CallOffService,
  ) {}

  /** @param number "2/2021" @throws DomainError as `CallOffService.plan` */
  async page(
    actor: Actor,
    language: string,
    number: string,
    refused?: { readonly error: DomainError; readonly reason: string },
  ) {
    const say = pageText(language);
    const { meeting } = await this.meetings.byNumber(actor, number);
    const plan = await this.callingOff.plan(actor, meeting.id);
    const which = meetingNumberText(meeting);
    const isTold = plan.recipients.length > 0;
    const isOff = meeting.status === 'cancelled';
    const mayBeCalledOff = meeting.status === 'planned' || meeting.status === 'called' || (isOff && isTold);
    return {
      ...headOf(plan.view, 'callOff', language),
      action: paths.innkallingCallOff(which),
      ...{ isTold, mayBeCalledOff, fingerprint: plan.fingerprint, longestReason: longestCallOffReason },
      reason: refused?.reason ?? '',
      refused: refused ? sentenceOf(refused.error, language) : '',
      summary: isTold ? summaryOf(say, plan.groups) : say('innkalling.nobodyCalled'),
      withoutAddress: norwegianList(plan.withoutAddress.map(({ name }) => name)),
      groups: groupRows(say, plan.groups),
    };
  }
}
