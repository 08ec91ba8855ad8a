import type { Fault } from '#kernel/domain-error';
import { isCalendarDate } from '#kernel/oslo-time';

export const activityStatuses = ['planned', 'ongoing', 'done', 'dropped'] as const;

export type ActivityStatus = (typeof activityStatuses)[number];

/** The fields of an activity that its rules look at. */
export interface ActivityContent {
  readonly title: string;
  readonly status: ActivityStatus;
  readonly date?: string;
  /** Area of the activity's sub-area, when it has one. */
  readonly subAreaOf?: string;
  readonly area: string;
}

/** Every fault in an activity, by field. */
export function activityFaults(activity: ActivityContent): Fault[] {
  const faults: Fault[] = [];
  if (!activity.title.trim()) faults.push({ path: '/title', code: 'activity.titleMissing' });
  if (activity.date !== undefined && !isCalendarDate(activity.date))
    faults.push({ path: '/date', code: 'activity.dateInvalid', params: { date: activity.date } });
  if (activity.subAreaOf !== undefined && activity.subAreaOf !== activity.area)
    faults.push({ path: '/subArea', code: 'activity.subAreaElsewhere' });
  return faults;
}

/** An activity as the overview of a day sees it. */
export interface DatedActivity {
  readonly status: ActivityStatus;
  readonly date: string | null;
  /** Day of the meeting that decided it, when the program knows that meeting. */
  readonly decidedOn: string | null;
  /** Day of the first meeting it was reported at. */
  readonly reportedOn: string | null;
}

/**
 * Whether an activity belongs in the overview laid before a meeting on a day: it is not dropped, an earlier meeting
 * decided it or it had been reported, and when it is done it was done by then.
 * @param day `yyyy-mm-dd`, the day of the meeting
 */
export function isInOverview(activity: DatedActivity, day: string): boolean {
  if (activity.status === 'dropped') return false;
  if (activity.decidedOn !== null && activity.decidedOn >= day) return false;
  if (activity.decidedOn === null && activity.reportedOn !== null && activity.reportedOn > day) return false;
  return activity.status !== 'done' || activity.date === null || activity.date <= day;
}

/** Oldest first; activities without a date stand last, in the order they were entered. */
export function byDate<Row extends { readonly date: string | null; readonly key: string }>(
  a: Row,
  b: Row,
): number {
  if (a.date === b.date) return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
  if (a.date === null) return 1;
  if (b.date === null) return -1;
  return a.date < b.date ? -1 : 1;
}

/** An area for which something was decided, but nothing is done. */
export interface AreaWithoutActivity {
  readonly areaId: string;
  readonly name: string;
  /** The cases with open decisions, as printed. */
  readonly cases: readonly string[];
}

/**
 * D29: areas that have open decisions (follow-ups not closed, in cases of the area) and no activity. It is a warning:
 * the overview may still be printed, with the empty row said plainly.
 */
export function areasWithoutActivity(
  areas: readonly { readonly id: string; readonly name: string }[],
  activities: readonly { readonly areaId: string; readonly status: ActivityStatus }[],
  openDecisions: readonly { readonly areaId: string; readonly caseNumber: string }[],
): AreaWithoutActivity[] {
  const active = new Set(activities.filter((a) => a.status !== 'dropped').map((a) => a.areaId));
  return areas
    .filter((area) => !active.has(area.id))
    .map((area) => ({
      areaId: area.id,
      name: area.name,
      cases: [...new Set(openDecisions.filter((d) => d.areaId === area.id).map((d) => d.caseNumber))],
    }))
    .filter((area) => area.cases.length > 0);
}
