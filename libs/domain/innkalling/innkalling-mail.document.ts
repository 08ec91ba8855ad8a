import type { InnkallingModel } from '#domain/meetings';
import { message } from '#kernel/messages';
import { norwegianPeriod } from '#kernel/norwegian-text';
import { cancellation, invitation } from '#platform/calendar/invitation';
import type { AttendeeAnswer, CalendarPerson } from '#platform/calendar/meeting-invitation';
import type { Letter, LetterAttachment } from '#platform/mail/letter';
import { mailBody } from '#platform/mail/mail-body';
import type { ResponseAnswer } from './response.rules.js';

/** What every mail about a meeting says, whoever gets it. */
export interface MeetingMailSource {
  readonly councilId: string;
  readonly councilName: string;
  readonly language: string;
  readonly meetingId: string;
  /** "2/2021". */
  readonly number: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly place: string;
  readonly link: string | null;
  /** SEQUENCE of the calendar entry. */
  readonly sequence: number;
  readonly stamp: Date;
  /** Page of the meeting. */
  readonly meetingUrl: string;
  readonly organizer: CalendarPerson;
  /** Who sends it, line by line. */
  readonly signature: readonly string[];
  /** "Meld forfall … senest 19. februar 2021."; empty when there is nothing to say of it. */
  readonly apologyNotice: string;
}

/** Who a mail is for. */
export interface MailReader {
  readonly personId: string;
  readonly name: string;
  readonly address: string;
  /** Their own link. */
  readonly answerUrl: string;
  readonly answer: ResponseAnswer | null;
  /** Members and attending vara; others may come. */
  readonly expected: boolean;
  /** What is otherwise than in the issue before, as this reader may know it; null for nothing to tell. */
  readonly changes: InnkallingModel['changes'];
}

/** Why a mail is written; the wording follows. */
export type MeetingMailReason =
  | { readonly kind: 'innkalling'; readonly issue: number; readonly why: string }
  | { readonly kind: 'vara' | 'varaReleased'; readonly memberName: string }
  | { readonly kind: 'cancellation'; readonly why: string };

const calendarAnswers: Readonly<Record<ResponseAnswer, AttendeeAnswer>> = {
  coming: 'accepted',
  apology: 'declined',
};

/** One mail to one reader: words, facts, their link and their calendar entry. */
export function meetingMail(
  source: MeetingMailSource,
  reader: MailReader,
  reason: MeetingMailReason,
  attachments: readonly LetterAttachment[],
): Letter {
  const { language, number, councilName, meetingId } = source;
  const isCalledOff = reason.kind === 'cancellation' || reason.kind === 'varaReleased';
  const calendar = meetingCalendar(source, reader, isCalledOff);
  return {
    ...{
      kind: reason.kind,
      related: { entity: 'meeting', id: meetingId },
      language,
      senderName: councilName,
    },
    subject: subjectOf(source, reason),
    ...mailBody({
      language,
      greeting: message(language, 'innkallingMail.greeting', { name: reader.name }),
      paragraphs: paragraphsOf(source, reason),
      ...(reader.changes ? { points: { heading: reader.changes.heading, items: reader.changes.lines } } : {}),
      facts: factsOf(source),
      actions: isCalledOff
        ? []
        : [
            { label: message(language, 'innkallingMail.answer'), url: reader.answerUrl },
            {
              label: message(language, 'innkallingMail.papers', { meeting: number }),
              url: source.meetingUrl,
            },
          ],
      signature: source.signature,
    }),
    calendar: { method: isCalledOff ? 'CANCEL' : 'REQUEST', content: calendar },
    attachments,
    recipients: [{ name: reader.name, address: reader.address, personId: reader.personId }],
  };
}

function subjectOf({ language, number, councilName }: MeetingMailSource, reason: MeetingMailReason): string {
  const params = { meeting: number, body: councilName };
  if (reason.kind !== 'innkalling') return message(language, `innkallingMail.subject.${reason.kind}`, params);
  return reason.issue === 1
    ? message(language, 'innkallingMail.subject.innkalling', params)
    : message(language, 'innkallingMail.subject.newIssue', { ...params, issue: reason.issue });
}

function paragraphsOf(source: MeetingMailSource, reason: MeetingMailReason): string[] {
  const { language, number, councilName, apologyNotice } = source;
  const params = { meeting: number, body: councilName };
  switch (reason.kind) {
    case 'cancellation':
      return [message(language, 'innkallingMail.cancellation', params), ...whyOf(language, reason.why)];
    case 'varaReleased':
      return [message(language, 'innkallingMail.varaReleased', { ...params, member: reason.memberName })];
    case 'vara':
      return [
        message(language, 'innkallingMail.vara', { ...params, member: reason.memberName }),
        message(language, 'innkallingMail.yourLink'),
      ];
    case 'innkalling':
      return [
        reason.issue === 1
          ? message(language, 'innkallingMail.innkalling', params)
          : message(language, 'innkallingMail.newIssue', { ...params, issue: reason.issue }),
        ...whyOf(language, reason.why),
        ...(apologyNotice === '' ? [] : [apologyNotice]),
        message(language, 'innkallingMail.yourLink'),
      ];
  }
}

function whyOf(language: string, why: string): string[] {
  return why === '' ? [] : [message(language, 'innkallingMail.why', { why })];
}

function factsOf({ language, startsAt, endsAt, place, link }: MeetingMailSource) {
  const term = (code: string) => message(language, `innkallingMail.${code}`);
  return [
    { term: term('time'), value: norwegianPeriod(startsAt, endsAt, language) },
    { term: term('place'), value: place },
    ...(link ? [{ term: term('video'), value: link }] : []),
  ];
}

function meetingCalendar(source: MeetingMailSource, reader: MailReader, isCalledOff: boolean): string {
  const { language, number, councilName, link } = source;
  const write = isCalledOff ? cancellation : invitation;
  return write({
    ...{ councilId: source.councilId, meetingId: source.meetingId, sequence: source.sequence },
    ...{ stamp: source.stamp, startsAt: source.startsAt, endsAt: source.endsAt, place: source.place },
    title: message(language, 'innkallingMail.calendarTitle', { meeting: number, body: councilName }),
    description: isCalledOff
      ? ''
      : message(language, 'innkallingMail.calendarText', { url: reader.answerUrl }),
    ...(link ? { videoLink: link } : {}),
    url: source.meetingUrl,
    organizer: source.organizer,
    attendees: [
      {
        ...{ name: reader.name, address: reader.address, expected: reader.expected },
        answer: reader.answer ? calendarAnswers[reader.answer] : 'unanswered',
      },
    ],
  });
}
