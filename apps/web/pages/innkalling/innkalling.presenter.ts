import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import type { DomainError } from '#kernel/domain-error';
import { norwegianList } from '#kernel/norwegian-text';
import {
  type DispatchGroup,
  dispatchGroups,
  type DispatchPlan,
  DispatchPlanQueries,
  MeetingCheckQueries,
} from '#domain/innkalling';
import { changeLines, longestIssueReason, meetingNumberText, MeetingQueries } from '#domain/meetings';
import { sentenceOf } from '../../errors/error-sentence.js';
import { type PageText, pageText } from '../page-text.js';
import { CheckListPresenter } from '../checks/check-list.presenter.js';
import { paths } from '../paths.js';
import { groupRows, summaryOf } from './innkalling-words.js';
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
    private readonly checks: MeetingCheckQueries,
    private readonly lists: CheckListPresenter,
    private readonly plans: DispatchPlanQueries,
  ) {}

  /** "Kontroller" and the ways on. @param number "2/2021" @throws DomainError as `MeetingCheckQueries.forSending` */
  async checkPage(actor: Actor, language: string, number: string) {
    const say = pageText(language);
    const { meeting } = await this.meetings.byNumber(actor, number);
    const plan = await this.plans.of(actor, meeting.id, dispatchGroups);
    const which = meetingNumberText(meeting);
    const list = await this.lists.of(actor, await this.checks.forSending(actor, meeting.id), {
      ...{ language, origin: 'innkalling' as const, namesItems: true },
      meeting: { number: which, agenda: plan.view.agenda },
    });
    const isOpen = meeting.status === 'planned' || meeting.status === 'called';
    const isStopped = list.errors.length > 0;
    return {
      ...headOf(plan.view, 'checks', language),
      list,
      ...changesOf(say, plan, language),
      sentText: sentText(say, plan.issue - 1),
      maySend: isOpen && !isStopped,
      isStopped: isOpen && isStopped,
      isOpen,
      send: paths.innkallingSend(which),
      checks: paths.checks(which),
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

function sentText(say: PageText, times: number): string {
  if (times <= 0) return '';
  return times === 1 ? say('innkalling.sentOnce') : say('innkalling.sentTimes', { times });
}
