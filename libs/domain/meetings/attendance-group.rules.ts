import type { AppointmentRole, AttendanceGroup } from '#domain/councils';
import type { AttendanceStatus } from './attendance.rules.js';

/** What decides the group that a person is listed in. */
export interface ListedAs {
  /** Null for people without a role in the council: guests. */
  readonly role: AppointmentRole | null;
  readonly status: AttendanceStatus;
  /** Keys of the organisations the person belongs to on the day. */
  readonly organisations: readonly string[];
}

/**
 * The attendance group that fits a person by the council's settings: role and status must fit, and a group for
 * certain organisations comes before one for all. Undefined when none fits.
 */
export function fittingGroup(groups: readonly AttendanceGroup[], listed: ListedAs): string | undefined {
  const fits = groups.filter(
    (group) =>
      group.statuses.includes(listed.status) &&
      (listed.role === null ? group.roles.length === 0 : group.roles.includes(listed.role)) &&
      (group.organisations.length === 0 ||
        group.organisations.some((key) => listed.organisations.includes(key))),
  );
  const chosen = fits.find((group) => group.organisations.length > 0) ?? fits[0];
  return chosen?.key;
}

/**
 * The group after somebody's status changed: the one they were put in stays when it still lists that status, so that
 * a choice made by hand is not undone.
 */
export function groupAfter(groups: readonly AttendanceGroup[], current: string, listed: ListedAs): string {
  const stays = groups.find((group) => group.key === current)?.statuses.includes(listed.status);
  return stays ? current : (fittingGroup(groups, listed) ?? current);
}
