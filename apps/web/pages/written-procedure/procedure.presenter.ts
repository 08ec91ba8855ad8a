import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import type { DomainError } from '#kernel/domain-error';
import { CouncilSettingsService } from '#domain/councils';
import { MeetingQueries, meetingNumberText } from '#domain/meetings';
import {
  longestComment,
  type ProcedureView,
  type WrittenAnswerKind,
  writtenAnswers,
  WrittenProcedureQueries,
} from '#domain/written-procedure';
import { sentenceOf } from '../../errors/error-sentence.js';
import { pageText, type PageText } from '../page-text.js';
import { paths } from '../paths.js';
import { deadlineText, progressText, statusOf } from './procedures.presenter.js';

/** An answer that was refused, or that the question should be taken back, as it was typed. */
export interface FailedProcedureForm {
  readonly answer?: string;
  readonly comment?: string;
  /** Of who would take the question back. */
  readonly reason?: string;
  readonly error: DomainError;
}

/** Finds the page of one written procedure: to answer, and to follow. */
@Injectable()
export class ProcedurePresenter {
  constructor(
    private readonly procedures: WrittenProcedureQueries,
    private readonly councils: CouncilSettingsService,
    private readonly meetings: MeetingQueries,
  ) {}

  /** @throws DomainError as `WrittenProcedureQueries.one` */
  async page(actor: Actor, language: string, id: string, failed?: FailedProcedureForm) {
    const say = pageText(language);
    const view = await this.procedures.one(actor, id);
    const keeps = actor.role === 'secretariat';
    const isOpen = view.state === 'open';
    return {
      title: view.title,
      number: view.printedNumber ? say('written.case', { number: view.printedNumber }) : '',
      list: { href: paths.writtenList(), label: say('written.title') },
      ...statusOf(view, say),
      deadline: deadlineText(view.deadline, say),
      progress: progressText(view, say),
      proposal: view.proposedVedtak,
      paper: view.caseNumber ? paths.saksframlegg(view.caseNumber) : '',
      result: view.state === 'closed' ? resultText(view, say) : '',
      referat: isOpen ? '' : paths.referat(view.meetingNumber),
      faults: failed ? [faultOf(failed, language)] : [],
      ...(await this.answering(actor, view, say, failed)),
      people: view.people.map((person) => ({
        name: person.name,
        comment: person.comment ?? '',
        ...answerTag(person, say),
      })),
      keeping: keeps ? { ...(await this.keeping(actor, view, say)), ...takingBack(failed) } : null,
    };
  }

  private async answering(actor: Actor, view: ProcedureView, say: PageText, failed?: FailedProcedureForm) {
    const { own } = view;
    const isPast = systemClock.now() >= view.deadline;
    const mayAnswer = view.state === 'open' && own !== null && !own.isDisqualified && !isPast;
    const { objectionStops } = (await this.councils.settings(actor)).writtenProcedure;
    const chosen = failed?.answer ?? own?.answer ?? '';
    const hintOf = (value: WrittenAnswerKind) =>
      say(value === 'meeting' && objectionStops ? 'written.meetingStops' : `written.${value}Hint`);
    return {
      saved:
        mayAnswer && own.answer !== null && !failed
          ? say('written.saved', { answer: say(`written.${own.answer}`) })
          : '',
      notice: own?.isDisqualified
        ? say('written.youAreOut')
        : view.state === 'open' && isPast
          ? say('written.over')
          : '',
      answer: mayAnswer
        ? {
            action: `${paths.written(view.id)}/answer`,
            label: say(own.hasAnswered ? 'written.change' : 'written.answer'),
            comment: failed?.comment ?? own.comment ?? '',
            longest: longestComment,
            choices: writtenAnswers.map((value) => ({
              ...{ value, label: say(`written.${value}`), hint: hintOf(value), checked: value === chosen },
            })),
          }
        : null,
    };
  }

  private async keeping(actor: Actor, view: ProcedureView, say: PageText) {
    const address = paths.written(view.id);
    const isOpen = view.state === 'open';
    const waiting = view.people.filter(({ hasAnswered, isDisqualified }) => !hasAnswered && !isDisqualified);
    const mayReport = (view.state === 'closed' || view.state === 'stopped') && view.reportedItemId === null;
    const items = mayReport ? (await this.meetings.list(actor, { limit: 50 })).rows : [];
    const coming = items.filter(
      ({ status, kind }) => kind !== 'written' && (status === 'planned' || status === 'called'),
    );
    return {
      close: isOpen && waiting.length === 0 ? `${address}/close` : '',
      withdraw: isOpen ? `${address}/withdraw` : '',
      reported: view.reportedItemId === null ? '' : say('written.reported'),
      report: coming.length === 0 ? '' : `${address}/report`,
      meetings: coming.reverse().map((meeting) => ({ value: meeting.id, label: meetingNumberText(meeting) })),
    };
  }
}

/** The form to take the question back stands open when it was refused. */
function takingBack(failed?: FailedProcedureForm) {
  return { isTakingBack: failed?.reason !== undefined, reason: failed?.reason ?? '' };
}

function faultOf({ reason, error }: FailedProcedureForm, language: string) {
  const href = reason === undefined ? '#answer-agree' : '#reason';
  return { href, sentence: sentenceOf(error, language) };
}

function resultText({ agreed, disagreed, wantedMeeting }: ProcedureView, say: PageText): string {
  return say('written.numbers', {
    ...{ agreed: agreed ?? 0, disagreed: disagreed ?? 0, wantedMeeting: wantedMeeting ?? 0 },
  });
}

function answerTag({ answer, hasAnswered, isDisqualified }: ProcedureView['people'][number], say: PageText) {
  if (isDisqualified) return { tag: say('written.disqualified'), color: 'neutral' };
  if (answer !== null)
    return {
      tag: say(`written.${answer}`),
      color: { agree: 'success', disagree: 'danger', meeting: 'warning' }[answer],
    };
  return {
    tag: say(hasAnswered ? 'written.hasAnswered' : 'written.noAnswer'),
    color: hasAnswered ? 'info' : 'neutral',
  };
}
