import type { InnkallingErrorCode } from './innkalling.errors.js';
import type { ResponseAnswer, ResponseWay } from './response.rules.js';

/** `taken`: it is the answer now. `unchanged`: it came before. `tentative`: a maybe is no answer and changes nothing. */
export const calendarVerdicts = ['taken', 'unchanged', 'tentative'] as const;
export type CalendarVerdict = (typeof calendarVerdicts)[number];

/** What is judged of an answer. */
export interface JudgedReply {
  /** SEQUENCE of the invitation that was answered. */
  readonly sequence: number;
  readonly answer: 'accepted' | 'declined' | 'tentative';
  readonly answeredAt?: Date;
}

/** How far ahead of ours a clock may be, in milliseconds. */
const clockSkew = 5 * 60_000;

/** What a reply is held against. */
export interface ReplyGround {
  /** SEQUENCE of the last invitation. */
  readonly sequence: number;
  /** The answer that is known. */
  readonly before: {
    readonly answer: ResponseAnswer;
    readonly answeredAt: Date;
    readonly via: ResponseWay;
  } | null;
  readonly now: Date;
}

/**
 * Whether an answer counts: it must be to the invitation that counts now, and younger than the answer that is known, so
 * that an old one which is sent again changes nothing.
 */
export function judgeReply(
  { sequence, answer, answeredAt }: JudgedReply,
  ground: ReplyGround,
):
  | { readonly ok: true; readonly outcome: CalendarVerdict }
  | { readonly ok: false; readonly code: InnkallingErrorCode } {
  if (sequence !== ground.sequence) return { ok: false, code: 'calendar.reply.outdated' };
  if (!answeredAt || answeredAt.getTime() > ground.now.getTime() + clockSkew) {
    return { ok: false, code: 'calendar.reply.undated' };
  }
  const { before } = ground;
  if (before && answeredAt <= before.answeredAt) {
    const isSame = before.via === 'calendar' && answeredAt.getTime() === before.answeredAt.getTime();
    return isSame ? { ok: true, outcome: 'unchanged' } : { ok: false, code: 'calendar.reply.older' };
  }
  return { ok: true, outcome: answer === 'tentative' ? 'tentative' : 'taken' };
}
