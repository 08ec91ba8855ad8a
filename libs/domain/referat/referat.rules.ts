import type { Fault } from '#kernel/domain-error';
import type { Refusal } from '#kernel/state-machine';
import { isCalendarDate } from '#kernel/oslo-time';
import { daysAfter, workingDayFrom, type DayCount } from '#kernel/working-days';

/** The council's own deadlines for the referat, from its settings. */
export interface ReferatDeadlines {
  /** Days from the meeting until the draft goes out (9 in the house's default). */
  readonly draftReferatDays: number;
  /** Days that members have to comment (7 in the house's default). */
  readonly commentDays: number;
  readonly countIn: DayCount;
}

/** Dates proposed for a referat. A date that falls on a day off moves to the next working day. */
export interface ProposedDates {
  readonly sendForComment: string;
  readonly commentDeadline: string;
}

/** When the draft should go out and when comments are due, counted from the day of the meeting. */
export function proposedDates(meetingDate: string, deadlines: ReferatDeadlines): ProposedDates {
  const sendForComment = workingDayFrom(
    daysAfter(meetingDate, deadlines.draftReferatDays, deadlines.countIn),
  );
  return { sendForComment, commentDeadline: proposedCommentDeadline(sendForComment, deadlines) };
}

/** When comments are due for a draft that went out on a given day. */
export function proposedCommentDeadline(sent: string, deadlines: ReferatDeadlines): string {
  return workingDayFrom(daysAfter(sent, deadlines.commentDays, deadlines.countIn));
}

/** What one item needs before the referat may be read by others. */
export interface ItemForReferat {
  readonly number: string;
  readonly status: 'planned' | 'treated' | 'postponed' | 'withdrawn';
  readonly hasVedtak: boolean;
  readonly vedtakState?: 'open' | 'locked' | 'sealed';
}

/**
 * What is missing before the referat may leave the secretariat: every treated item has a vedtak ("Intet" is one too),
 * every vedtak is locked, and presentations that are said to be attached are there and final (D17, D27).
 */
export function missingInReferat(
  items: readonly ItemForReferat[],
  vedlegg: readonly { readonly title: string; readonly status: 'draft' | 'final' }[],
): Refusal[] {
  const missing: Refusal[] = [];
  for (const item of items.filter((i) => i.status === 'treated' || i.status === 'planned')) {
    if (item.status === 'planned')
      missing.push({ code: 'referat.accountMissing', params: { number: item.number } });
    else if (!item.hasVedtak)
      missing.push({ code: 'referat.vedtakMissing', params: { number: item.number } });
    else if (item.vedtakState === 'open')
      missing.push({ code: 'referat.vedtakOpen', params: { number: item.number } });
  }
  for (const paper of vedlegg.filter((v) => v.status === 'draft'))
    missing.push({ code: 'referat.vedleggDraft', params: { title: paper.title } });
  return missing;
}

/** Every fault in the dates of a referat, by field. */
export function referatDateFaults(dates: {
  readonly date: string;
  readonly sentForComment?: string;
  readonly commentDeadline?: string;
}): Fault[] {
  const faults: Fault[] = [];
  for (const field of ['date', 'sentForComment', 'commentDeadline'] as const) {
    const value = dates[field];
    if (value !== undefined && !isCalendarDate(value))
      faults.push({ path: `/${field}`, code: 'referat.dateInvalid', params: { date: value } });
  }
  if (faults.length > 0) return faults;
  const { sentForComment, commentDeadline } = dates;
  if (commentDeadline && sentForComment && commentDeadline < sentForComment)
    faults.push({ path: '/commentDeadline', code: 'referat.deadlineBeforeSent' });
  return faults;
}

interface CaseNumber {
  readonly sequence: number;
  readonly meeting: number;
  readonly year: number;
}

/** Whether a case belongs to a later meeting than the referat's own: nothing approves its own referat. */
export function isLaterCase(
  approving: CaseNumber,
  own: { readonly number: number; readonly year: number },
): boolean {
  return approving.year > own.year || (approving.year === own.year && approving.meeting > own.number);
}
