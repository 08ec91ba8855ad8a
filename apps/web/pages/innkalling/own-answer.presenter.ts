import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import type { DomainError } from '#kernel/domain-error';
import { norwegianPeriod } from '#kernel/norwegian-text';
import { AnswerLinkQueries, asksForAnswer, longestReason, ResponseQueries } from '#domain/innkalling';
import { meetingNumberText, MeetingQueries, type MeetingView } from '#domain/meetings';
import { toldFaults } from '../../errors/error-sentence.js';
import { paths } from '../paths.js';
import type { StatusTag } from '../meetings/status-tag.js';
import { type PageText, pageText } from '../page-text.js';
import { answerTag } from './innkalling-words.js';

/** The way from a meeting to the actor's own answer. */
export interface OwnAnswerLink {
  readonly action: string;
  readonly href: string;
  readonly tag: StatusTag;
  readonly answered: boolean;
  readonly comes: boolean;
}

/** A form that came back: what was written, and what was wrong with it. */
export interface FailedAnswer {
  readonly reason: string;
  readonly error: DomainError;
}

/** Finds the page where somebody answers an innkalling, signed in or by the link in their mail. */
@Injectable()
export class OwnAnswerPresenter {
  constructor(
    private readonly meetings: MeetingQueries,
    private readonly responses: ResponseQueries,
    private readonly links: AnswerLinkQueries,
  ) {}

  /** Null for those who are not asked, when the meeting takes no answers, and after its day. */
  async linkFor(
    actor: Actor,
    language: string,
    meeting: MeetingView['meeting'],
  ): Promise<OwnAnswerLink | null> {
    if (!asksForAnswer(meeting, systemClock.now())) return null;
    const { row, response } = await this.responses.own(actor, meeting.id);
    if (!row) return null;
    const action = paths.answer(meetingNumberText(meeting));
    return {
      ...{ action, href: action, tag: answerTag(pageText(language), response?.answer) },
      answered: response !== null,
      comes: response?.answer === 'coming',
    };
  }

  /** The page of somebody signed in. @param number "2/2021" @throws DomainError as `MeetingQueries.byNumber` */
  async signedInPage(actor: Actor, language: string, number: string, saved: boolean, failed?: FailedAnswer) {
    const { meeting } = await this.meetings.byNumber(actor, number);
    const { row, response } = await this.responses.own(actor, meeting.id);
    const which = meetingNumberText(meeting);
    return {
      ...answerModel(language, meeting, response, failed),
      ...{ saved, action: paths.answer(which), meetingHref: paths.meeting(which), who: '', body: '' },
      asked: row !== undefined && asksForAnswer(meeting, systemClock.now()),
    };
  }

  /** That somebody's answer ended their part in the meeting: a vara who cannot come. */
  endedPage(language: string, number: string) {
    const say = pageText(language);
    return {
      ...{ title: say('innkalling.title.answer', { number }), isCalledOff: false, when: '', place: '' },
      sentence: say('innkalling.varaEnded'),
    };
  }

  /** The page behind a link. @throws DomainError as `AnswerLinkQueries.invitation` */
  async linkedPage(token: string, saved: boolean, failed?: FailedAnswer) {
    const { meeting, council, personName, row, response } = await this.links.invitation(token);
    return {
      ...answerModel(council.language, meeting, response, failed),
      ...{ saved, action: paths.invitation(token), meetingHref: '', who: personName, body: council.name },
      asked: row !== undefined,
    };
  }
}

function answerModel(
  language: string,
  meeting: MeetingView['meeting'],
  response: Awaited<ReturnType<ResponseQueries['own']>>['response'],
  failed: FailedAnswer | undefined,
) {
  const say = pageText(language);
  const number = meetingNumberText(meeting);
  const comes = response?.answer === 'coming';
  return {
    title: say('innkalling.title.answer', { number }),
    number,
    words: wordsOf(say),
    savedText: say(comes ? 'innkalling.savedComing' : 'innkalling.savedApology'),
    when: norwegianPeriod(meeting.startsAt, meeting.endsAt, language),
    place: meeting.place,
    tag: answerTag(say, response?.answer),
    comes,
    away: response?.answer === 'apology',
    reason: failed ? failed.reason : (response?.reason ?? ''),
    faults: failed ? toldFaults(failed.error, language).map(({ sentence }) => ({ sentence })) : [],
    longestReason,
  };
}

/** The page is for people who are not signed in as well: its words follow the council's language, not a session's. */
function wordsOf(say: PageText) {
  return Object.fromEntries(answerWords.map((word) => [word, say(`innkalling.own.${word}`)]));
}

const answerWords = [
  ...['notSentYet', 'coming', 'yesComing', 'apologyGiven', 'apology', 'reason', 'reasonAbout'],
  ...['changeReason', 'giveApology', 'notAsked'],
];
