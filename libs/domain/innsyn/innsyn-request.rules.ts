import type { Fault } from '#kernel/domain-error';
import { addMonths, isCalendarDate, osloInstant, osloLocal } from '#kernel/oslo-time';
import { daysAfter } from '#kernel/working-days';

/** How a request came. */
export const innsynChannels = ['email', 'letter', 'phone', 'inPerson', 'form'] as const;
export type InnsynChannel = (typeof innsynChannels)[number];

/** How an answer went. */
export const innsynWays = ['email', 'letter', 'inPerson'] as const;
export type InnsynWay = (typeof innsynWays)[number];

export const innsynLanguages = ['nb-NO', 'nn-NO'] as const;
export type InnsynLanguage = (typeof innsynLanguages)[number];

/** A request as it is registered. */
export interface InnsynInput {
  /** Empty for somebody who does not say who they are; so with the address and the e-mail address. */
  readonly requesterName: string;
  readonly requesterEmail: string;
  readonly requesterAddress: string;
  /** Wall-clock time in Oslo: `yyyy-mm-dd` and `HH:MM`. */
  readonly received: { readonly date: string; readonly time: string };
  readonly channel: InnsynChannel;
  /** In the sender's words. */
  readonly requested: string;
  readonly language: InnsynLanguage;
  /** `yyyy-mm-dd`; null for what the council's setting proposes. */
  readonly due: string | null;
  /** Plain text for the answer; may be empty. */
  readonly message: string;
}

const longest = {
  requesterName: 200,
  requesterEmail: 254,
  requesterAddress: 500,
  requested: 10_000,
  message: 5_000,
};
const emailForm = /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+$/;

/** When a request came; undefined for a date or time that does not exist. Of an hour that comes twice, the first is meant. */
export function receivedAt({ date, time }: InnsynInput['received']): Date | undefined {
  const result = osloInstant(date, time, 'earlier');
  return result.ok ? result.instant : undefined;
}

/** Everything wrong with a request, by field. */
export function requestFaults(input: InnsynInput, now: Date): Fault[] {
  const { received, requested, requesterEmail, due } = input;
  const came = receivedAt(received);
  const isDue = due === null || isCalendarDate(due);
  const email = requesterEmail.trim();
  return [
    ...(came ? [] : [fault('/received', 'innsyn.receivedUnreadable')]),
    ...(came && came > now ? [fault('/received', 'innsyn.receivedAhead')] : []),
    ...(requested.trim() === '' ? [fault('/requested', 'innsyn.requestedMissing')] : []),
    ...(email !== '' && !emailForm.test(email) ? [fault('/requesterEmail', 'innsyn.emailUnreadable')] : []),
    ...(isDue ? [] : [fault('/due', 'innsyn.dueUnreadable')]),
    ...(isDue && due !== null && came && due < osloLocal(came).date
      ? [fault('/due', 'innsyn.dueBeforeReceived')]
      : []),
    ...Object.entries(longest).flatMap(([field, most]) =>
      input[field as keyof typeof longest].length > most ? [fault(`/${field}`, 'innsyn.tooLong')] : [],
    ),
  ];
}

const fault = (path: string, code: string): Fault => ({ path, code });

/**
 * The last day to answer: some working days after the day it came ("utan ugrunna opphald", offl. § 29).
 * @param answerDays the council's setting
 * @returns `yyyy-mm-dd`
 */
export function proposedDue(came: Date, answerDays: number): string {
  return daysAfter(osloLocal(came).date, answerDays, 'working');
}

/** The columns of a request in which `requestFaults` found nothing. */
export function requestColumns(input: InnsynInput, came: Date, answerDays: number) {
  const text = (value: string) => value.trim() || null;
  return {
    ...{ receivedAt: came, channel: input.channel, language: input.language },
    ...{ requesterName: text(input.requesterName), requesterEmail: text(input.requesterEmail) },
    ...{ requesterAddress: text(input.requesterAddress), requested: input.requested.trim() },
    ...{ message: input.message.trim(), due: input.due ?? proposedDue(came, answerDays) },
  };
}

/** "3/2021". */
export function innsynNumberText({
  number,
  year,
}: {
  readonly number: number;
  readonly year: number;
}): string {
  return `${number}/${year}`;
}

/** When an answer may be of: not before the request came, and not ahead. @param today `yyyy-mm-dd` */
export function answerFaults(answeredOn: string, came: Date, today: string): Fault[] {
  const isFine = isCalendarDate(answeredOn) && answeredOn >= osloLocal(came).date && answeredOn <= today;
  return isFine ? [] : [fault('/answeredOn', 'innsyn.answeredOnWrong')];
}

/**
 * The first day on which it is no longer to be kept who asked.
 * @param endedOn `yyyy-mm-dd`, when it was answered or closed
 * @param keepMonths the council's setting
 */
export function emptyingDueOn(endedOn: string, keepMonths: number): string {
  return addMonths(endedOn, keepMonths, 1);
}
