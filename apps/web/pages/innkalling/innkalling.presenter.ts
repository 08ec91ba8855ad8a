import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import type { DomainError } from '#kernel/domain-error';
import { message } from '#kernel/messages';
import { norwegianList } from '#kernel/norwegian-text';
import {
  type CheckFinding,
  type DispatchGroup,
  dispatchGroups,
  type DispatchPlan,
  DispatchPlanQueries,
  InnkallingCheckQueries,
  isError,
  mayFollow,
} from '#domain/innkalling';
import { changeLines, longestIssueReason, meetingNumberText, MeetingQueries } from '#domain/meetings';
import { sentenceOf } from '../../errors/error-sentence.js';
import { type PageText, pageText } from '../page-text.js';
import { paths } from '../paths.js';
import { groupRows, placeLink, summaryOf } from './innkalling-words.js';
import { headOf } from './page-head.js';

/** What was written before sending was refused. */
export interface RefusedSending {
  readonly error: DomainError;
  readonly reason: string;
  readonly papersLater: boolean;
}

/** Finds the pages where an innkalling is checked and sent. */
@Injectable()
export class InnkallingPresenter {
  constructor(
    private readonly meetings: MeetingQueries,
    private readonly checks: InnkallingCheckQueries,
    private readonly plans: DispatchPlanQueries,
  ) {}

  /** "Kontroller" and the ways on. @param number "2/2021" @throws DomainError as `InnkallingCheckQueries.ofMeeting` */
  async checkPage(actor: Actor, language: string, number: string) {
    const say = pageText(language);
    const { meeting } = await this.meetings.byNumber(actor, number);
    const plan = await this.plans.of(actor, meeting.id, dispatchGroups);
    const found = await this.checks.ofMeeting(actor, meeting.id, systemClock.now());
    const which = meetingNumberText(meeting);
    const errors = found.filter((finding) => isError(finding) && !mayFollow(finding));
    const isOpen = meeting.status === 'planned' || meeting.status === 'called';
    const told = (finding: CheckFinding) => toldFinding(say, language, finding, which);
    return {
      ...headOf(plan.view, 'checks', language),
      errors: errors.map(told),
      papers: found.filter(mayFollow).map(told),
      warnings: found.filter((finding) => !isError(finding)).map(told),
      isFine: found.length === 0,
      ...changesOf(say, plan, language),
      sentText: sentText(say, plan.issue - 1),
      maySend: isOpen && errors.length === 0,
      isStopped: isOpen && errors.length > 0,
      isOpen,
      send: paths.innkallingSend(which),
      agenda: paths.agenda(which),
      answers: paths.innkallingAnswers(which),
      deliveries: paths.innkallingDeliveries(which),
      callOff: paths.innkallingCallOff(which),
      mayCallOff: isOpen || meeting.status === 'cancelled',
      pdf: paths.pdf('innkalling', which),
    };
  }

  /**
   * Exactly who gets what.
   * @param chosen the groups ticked
   * @throws DomainError as `DispatchPlanQueries.of`
   */
  async sendPage(
    actor: Actor,
    language: string,
    number: string,
    chosen: readonly DispatchGroup[],
    refused?: RefusedSending,
  ) {
    const say = pageText(language);
    const { meeting } = await this.meetings.byNumber(actor, number);
    const isFirstLook = chosen.length === 0 && refused === undefined;
    const plan = await this.plans.of(actor, meeting.id, isFirstLook ? dispatchGroups : chosen);
    const which = meetingNumberText(meeting);
    const isNewIssue = plan.issue > 1;
    return {
      ...headOf(plan.view, isNewIssue ? 'sendAgain' : 'send', language),
      ...{ issue: plan.issue, isNewIssue, longestReason: longestIssueReason },
      ...changesOf(say, plan, language),
      reason: refused?.reason ?? '',
      papersLater: refused?.papersLater ?? false,
      papersNow: titlesOf(plan.papers.now),
      laterTitles: titlesOf(plan.papers.later),
      action: paths.innkallingSend(which),
      pdf: paths.pdf('innkalling', which),
      fingerprint: plan.fingerprint,
      refused: refused ? sentenceOf(refused.error, language) : '',
      summary: summaryOf(say, plan.groups),
      nobody: plan.recipients.length === 0,
      withoutAddress: norwegianList(plan.withoutAddress.map(({ name }) => name)),
      groups: groupRows(say, plan.groups),
    };
  }
}

/** What is otherwise than in the issue before, a sentence each. */
function changesOf(say: PageText, { since, view }: DispatchPlan, language: string) {
  const lines = since ? changeLines(language, since.changes, view.agenda) : [];
  return {
    changesHeading: since ? say('innkalling.changesSince', { issue: since.issue }) : '',
    changes: lines,
  };
}

const titlesOf = (places: DispatchPlan['papers']['now']): string =>
  norwegianList(places.map(({ title }) => `«${title}»`));

function toldFinding(
  say: PageText,
  language: string,
  { check, params, place }: CheckFinding,
  number: string,
) {
  return {
    sentence: message(language, `innkallingCheck.${check}`, params),
    ...placeLink(say, place, number),
  };
}

function sentText(say: PageText, times: number): string {
  if (times <= 0) return '';
  return times === 1 ? say('innkalling.sentOnce') : say('innkalling.sentTimes', { times });
}
