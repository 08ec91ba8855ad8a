import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import type { DomainError } from '#kernel/domain-error';
import { message } from '#kernel/messages';
import { norwegianList, norwegianPeriod } from '#kernel/norwegian-text';
import {
  type CheckFinding,
  type DispatchGroup,
  dispatchGroups,
  DispatchPlanQueries,
  InnkallingCheckQueries,
  isError,
  type PlannedGroup,
} from '#domain/innkalling';
import { meetingNumberText, MeetingQueries, type MeetingView } from '#domain/meetings';
import { sentenceOf } from '../../errors/error-sentence.js';
import { meetingTag } from '../meetings/status-tag.js';
import { paths } from '../paths.js';
import { countText, groupLabel, placeLink } from './innkalling-words.js';

/** Finds the pages where an innkalling is checked and sent. */
@Injectable()
export class InnkallingPresenter {
  constructor(
    private readonly meetings: MeetingQueries,
    private readonly checks: InnkallingCheckQueries,
    private readonly plans: DispatchPlanQueries,
  ) {}

  /** "Kontroller" and the ways on. @param number "2/2021" @throws DomainError as `InnkallingCheckQueries.ofMeeting` */
  async checkPage(actor: Actor, number: string) {
    const view = await this.meetings.byNumber(actor, number);
    const found = await this.checks.ofMeeting(actor, view.meeting.id);
    const which = meetingNumberText(view.meeting);
    const errors = found.filter(isError);
    const isOpen = view.meeting.status === 'planned' || view.meeting.status === 'called';
    const isCalledOff = view.meeting.status === 'cancelled';
    return {
      ...headOf(view, 'Innkalling til møte'),
      errors: errors.map((finding) => told(finding, which)),
      warnings: found.filter((finding) => !isError(finding)).map((finding) => told(finding, which)),
      sentText: timesText(view.innkallinger.filter((issue) => issue.sentAt !== null).length),
      maySend: isCalledOff || (isOpen && errors.length === 0),
      isStopped: isOpen && errors.length > 0,
      sendLabel: isCalledOff ? 'Se hvem som får avlysningen' : 'Se hvem som får innkallingen',
      send: paths.innkallingSend(which),
      answers: paths.innkallingAnswers(which),
      deliveries: paths.innkallingDeliveries(which),
      pdf: paths.pdf('innkalling', which),
    };
  }

  /**
   * Exactly who gets what.
   * @param chosen the groups ticked
   * @throws DomainError as `DispatchPlanQueries.of`
   */
  async sendPage(actor: Actor, number: string, chosen: readonly DispatchGroup[], refused?: DomainError) {
    const { meeting } = await this.meetings.byNumber(actor, number);
    const isFirstLook = chosen.length === 0 && refused === undefined;
    const plan = await this.plans.of(actor, meeting.id, isFirstLook ? dispatchGroups : chosen);
    const which = meetingNumberText(meeting);
    const isCalledOff = plan.kind === 'cancellation';
    const issue = plan.view.innkallinger.filter(({ sentAt }) => sentAt !== null).length + 1;
    return {
      ...headOf(plan.view, isCalledOff ? 'Avlys møte' : 'Send innkalling til møte'),
      isCalledOff,
      issue,
      isNewIssue: !isCalledOff && issue > 1,
      action: paths.innkallingSend(which),
      back: paths.innkalling(which),
      pdf: paths.pdf('innkalling', which),
      fingerprint: plan.fingerprint,
      refused: refused ? sentenceOf(refused, 'nb-NO') : '',
      summary: summaryOf(plan.groups),
      nobody: plan.recipients.length === 0,
      button: isCalledOff ? 'Send avlysningen' : issue > 1 ? 'Send ny versjon' : 'Send innkallingen',
      withoutAddress: norwegianList(plan.withoutAddress.map(({ name }) => name)),
      groups: plan.groups.map(({ group, chosen: isChosen, people }) => ({
        ...{ key: group, label: groupLabel(group), count: people.length, chosen: isChosen },
        people: people.map(({ name, organisation, address }) => ({
          ...{ name, organisation, address: address ?? '' },
        })),
      })),
    };
  }
}

/** "Sender til 16 medlemmer, 2 vara og 9 observatører." */
function summaryOf(groups: readonly PlannedGroup[]): string {
  const parts = groups.flatMap(({ group, chosen, people }) => {
    const count = people.filter(({ address }) => address !== null).length;
    return chosen && count > 0 ? [countText(group, count)] : [];
  });
  return parts.length === 0 ? 'Ingen får noe slik det står nå.' : `Sender til ${norwegianList(parts)}.`;
}

function told({ check, params, place }: CheckFinding, number: string) {
  return { sentence: message('nb-NO', `innkallingCheck.${check}`, params), ...placeLink(place, number) };
}

/** What stands at the top of each of these pages. */
export function headOf({ meeting }: Pick<MeetingView, 'meeting'>, what: string) {
  const number = meetingNumberText(meeting);
  return {
    title: `${what} ${number}`,
    number,
    meetingHref: paths.meeting(number),
    when: norwegianPeriod(meeting.startsAt, meeting.endsAt),
    tag: meetingTag(meeting.status),
  };
}

function timesText(times: number): string {
  if (times === 0) return '';
  return times === 1 ? 'én gang' : `${times} ganger`;
}
