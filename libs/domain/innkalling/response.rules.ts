import type { Fault } from '#kernel/domain-error';
import type { Refusal } from '#kernel/state-machine';
import type { MeetingStatus } from '#domain/meetings';
import { osloLocal } from '#kernel/oslo-time';

export const responseAnswers = ['coming', 'apology'] as const;
export type ResponseAnswer = (typeof responseAnswers)[number];

/** How an answer came: signed in, by the link in the mail, told to the secretariat, from a calendar. */
export const responseWays = ['portal', 'link', 'secretariat', 'calendar'] as const;
export type ResponseWay = (typeof responseWays)[number];

/** In letters. Enough for a sentence, too short for a medical history. */
export const longestReason = 300;

/** What decides whether an answer still can be taken. */
export interface AnsweredMeeting {
  readonly status: MeetingStatus;
  readonly endsAt: Date;
}

/** Whether a meeting still takes answers: from the innkalling until the meeting begins. */
export function mayBeAnswered({ status }: Pick<AnsweredMeeting, 'status'>): Refusal | undefined {
  if (status === 'planned') return { code: 'response.notCalled' };
  if (status === 'cancelled') return { code: 'response.calledOff' };
  return status === 'called' ? undefined : { code: 'response.meetingOver' };
}

/**
 * Whether people are asked for an answer: while the meeting takes one, to the end of its last day in Oslo. A meeting long past
 * that nobody has held still stands as called, and asks nobody.
 */
export function asksForAnswer(meeting: AnsweredMeeting, now: Date): boolean {
  return mayBeAnswered(meeting) === undefined && osloLocal(now).date <= osloLocal(meeting.endsAt).date;
}

/** Whether the link in a mail still opens: it does nothing once the meeting is over. */
export function linkOpens(meeting: AnsweredMeeting, now: Date): Refusal | undefined {
  return now > meeting.endsAt ? { code: 'response.linkExpired' } : mayBeAnswered(meeting);
}

/** What is wrong with an answer as it was written. */
export function answerFaults(input: { readonly answer: string; readonly reason: string }): Fault[] {
  const known = (responseAnswers as readonly string[]).includes(input.answer);
  return [
    ...(known ? [] : [{ path: '/answer', code: 'response.answerMissing' }]),
    ...([...input.reason.trim()].length > longestReason
      ? [{ path: '/reason', code: 'response.reasonTooLong', params: { most: longestReason } }]
      : []),
  ];
}

/** A reason as it is kept: nothing for who comes, and for who gave none. */
export function keptReason(answer: ResponseAnswer, reason: string): string | null {
  const text = reason.trim();
  return answer === 'apology' && text !== '' ? text : null;
}
