import type { AttendanceStatus } from '#domain/meetings';
import type { ResponseAnswer } from './response.rules.js';

/** Where a seat stands before and in a meeting. Every seat has exactly one of these at every moment. */
export const seatStatuses = [
  'vacant',
  'notListed',
  'unanswered',
  'coming',
  'present',
  'varaAsked',
  'varaComing',
  'varaPresent',
  'unfilled',
] as const;
export type SeatStatus = (typeof seatStatuses)[number];

/** A row of the attendance list with what the person has answered. */
export interface AnsweredRow {
  readonly personId: string;
  readonly status: AttendanceStatus;
  readonly attendsFor: string | null;
  readonly votes: boolean;
  readonly answer: ResponseAnswer | null;
}

/** A seat with what is known of it. */
export interface SeatState {
  readonly status: SeatStatus;
  readonly member: AnsweredRow | null;
  /** Everybody called in for the member, also those who cannot come, and one who lost the vote. */
  readonly vara: readonly AnsweredRow[];
}

/**
 * The state of a seat.
 * @param memberId who sits in it on the day of the meeting; null when nobody does
 */
export function seatState(memberId: string | null, rows: readonly AnsweredRow[]): SeatState {
  const vara = memberId === null ? [] : rows.filter((row) => row.attendsFor === memberId);
  if (memberId === null) return { status: 'vacant', member: null, vara };
  const member = rows.find((row) => row.personId === memberId) ?? null;
  return { status: member ? statusOf(member, vara) : 'notListed', member, vara };
}

function statusOf(member: AnsweredRow, vara: readonly AnsweredRow[]): SeatStatus {
  if (member.status === 'present') return 'present';
  if (member.status === 'expected') return member.answer === 'coming' ? 'coming' : 'unanswered';
  const able = vara.filter((row) => row.status === 'expected' || row.status === 'present');
  if (able.some((row) => row.status === 'present')) return 'varaPresent';
  if (able.some((row) => row.answer === 'coming')) return 'varaComing';
  return able.length > 0 ? 'varaAsked' : 'unfilled';
}

/** Whether somebody is expected in a seat: what a forecast of quorum counts. Who has not answered is counted. */
export function isLikelyFilled(status: SeatStatus): boolean {
  return !(['vacant', 'notListed', 'unfilled'] as readonly SeatStatus[]).includes(status);
}
