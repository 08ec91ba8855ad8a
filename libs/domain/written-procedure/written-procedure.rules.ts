import type { Fault } from '#kernel/domain-error';
import { osloInstant, osloLocal } from '#kernel/oslo-time';
import { type DayCount, daysAfter, isWorkingDay, workingDayFrom } from '#kernel/working-days';
import { type FilledSeat, quorumOf, type QuorumRule } from '#domain/meetings';
import { type VoteCounts, voteResult, type VotingRules } from '#domain/vedtak';

export const writtenAnswers = ['agree', 'disagree', 'meeting'] as const;
export type WrittenAnswerKind = (typeof writtenAnswers)[number];

/** How a procedure ended. `notQuorate`: fewer answered than must take part in deciding. */
export const procedureResults = ['carried', 'lost', 'tie', 'notQuorate'] as const;
export type ProcedureResult = (typeof procedureResults)[number];

/** A deadline as people write it, in Oslo. */
export interface DeadlineInput {
  /** `yyyy-mm-dd`. */
  readonly date: string;
  /** `HH:MM`. */
  readonly time: string;
}

/** What the council has decided about time to answer. */
export interface AnswerTime {
  readonly minimumDays: number;
  readonly countIn: DayCount;
}

/** The first day that members may be given to answer by, counted from the day they are asked. Never a day off. */
export function earliestDeadline(today: string, { minimumDays, countIn }: AnswerTime): string {
  return workingDayFrom(daysAfter(today, minimumDays, countIn));
}

/** The moment of a deadline, or what is wrong with it. */
export function deadlineOf(
  input: DeadlineInput,
  now: Date,
  time: AnswerTime,
):
  | { readonly ok: true; readonly deadline: Date }
  | { readonly ok: false; readonly faults: readonly Fault[] } {
  const moment = osloInstant(input.date, input.time);
  if (!moment.ok) {
    const isDate = moment.fault === 'notADate';
    const code = isDate ? 'meeting.notADate' : `meeting.${moment.fault}`;
    return { ok: false, faults: [{ path: isDate ? '/date' : '/time', code, params: { time: input.time } }] };
  }
  const earliest = earliestDeadline(osloLocal(now).date, time);
  if (input.date < earliest)
    return { ok: false, faults: [{ path: '/date', code: 'writtenProcedure.tooSoon', params: { earliest } }] };
  if (!isWorkingDay(input.date))
    return { ok: false, faults: [{ path: '/date', code: 'writtenProcedure.dayOff' }] };
  if (input.time < '00:01')
    return { ok: false, faults: [{ path: '/time', code: 'writtenProcedure.midnight' }] };
  return { ok: true, deadline: moment.instant };
}

/** When those who have not answered are reminded: at nine o'clock so many working days before; undefined when never. */
export function reminderAt(deadline: Date, days: number): Date | undefined {
  if (days === 0) return undefined;
  const day = daysAfter(osloLocal(deadline).date, -days, 'working');
  const moment = osloInstant(day, '09:00');
  return moment.ok ? moment.instant : undefined;
}

/** Somebody who was asked. */
export interface AskedMember {
  readonly personId: string;
  readonly seatId: string;
  readonly answer: WrittenAnswerKind | null;
}

/** What a procedure is decided by. */
export interface ProcedureTerms {
  readonly voting: VotingRules;
  readonly quorum: QuorumRule;
  readonly seats: readonly FilledSeat[];
  /** Whose answer decides a tie. */
  readonly chairId: string | null;
  /** Their answers count for nothing. */
  readonly disqualified: ReadonlySet<string>;
}

/** The result, and the numbers it was worked out from. */
export interface ProcedureOutcome {
  readonly result: ProcedureResult;
  readonly asked: number;
  readonly agreed: number;
  readonly disagreed: number;
  readonly wantedMeeting: number;
  /** As the vedtak records it, when it carried. */
  readonly vote?: VoteCounts;
}

/**
 * Counts the answers. Who answers takes part, also who wants a meeting, which is neither for nor against; who does not
 * answer is away.
 */
export function procedureOutcome(members: readonly AskedMember[], terms: ProcedureTerms): ProcedureOutcome {
  const able = members.filter(({ personId }) => !terms.disqualified.has(personId));
  const answered = able.filter(({ answer }) => answer !== null);
  const count = (kind: WrittenAnswerKind) => answered.filter(({ answer }) => answer === kind).length;
  const [agreed, disagreed, wantedMeeting] = [count('agree'), count('disagree'), count('meeting')];
  const numbers = { asked: able.length, agreed, disagreed, wantedMeeting };
  const rows = answered.map(({ personId, seatId }) => ({
    ...{ personId, seatId, attendsFor: null, status: 'present' as const, votes: true },
    ...{ arrived: null, left: null },
  }));
  if (!quorumOf(rows, terms.seats, terms.quorum).quorate) return { result: 'notQuorate', ...numbers };
  const chairAgrees = able.some(({ personId, answer }) => personId === terms.chairId && answer === 'agree');
  const isTie = agreed === disagreed;
  const vote: VoteCounts = {
    unanimous: disagreed === 0 && wantedMeeting === 0 && agreed > 0,
    ...{ votesFor: agreed, votesAgainst: disagreed },
    ...(wantedMeeting > 0 && terms.voting.abstainingAllowed ? { abstained: wantedMeeting } : {}),
    ...(isTie && chairAgrees && terms.voting.castingVote ? { castingVote: true } : {}),
  };
  const base = { eligible: answered.length, members: terms.seats.length };
  const found = vote.unanimous
    ? voteResult({ ...vote, unanimous: false }, terms.voting, base)
    : voteResult(vote, terms.voting, base);
  if (found === 'lost' || found === 'tie') return { result: found, ...numbers };
  return { result: 'carried', ...numbers, vote };
}
