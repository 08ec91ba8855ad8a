import type { Actor } from '#kernel/actor';
import { groupBy } from '#kernel/grouping';
import { message } from '#kernel/messages';
import type { AttendanceView } from '#domain/meetings';
import type { AttendanceGroupModel } from './referat.document.js';

/** A person in the attendance list with what held on the day of the meeting. */
export interface AttendeeSource {
  readonly personId: string;
  readonly groupKey: string;
  readonly status: 'expected' | 'present' | 'apology' | 'absent';
  readonly name: string;
  /** Where the person worked on the day; empty when unknown. */
  readonly organisation: string;
  readonly place: string;
  readonly title: string;
  /** The person's first role on the day (chair before member); null for guests. */
  readonly role: Actor['role'] | null;
  /** Name of the member a vara attends for. */
  readonly attendsFor: string | null;
  readonly votes: boolean;
  /** Printed after the name, "på enkeltsaker". */
  readonly note: string | null;
  readonly arrived: string | null;
  readonly left: string | null;
}

/** A group of the attendance list, in printed order (council settings). */
export interface AttendanceGroupSetting {
  readonly key: string;
  readonly label: string;
  /** What stands after the name: where people come from or, when the label already says that, what they are. */
  readonly line: 'organisationAndPlace' | 'organisation' | 'title';
  /** Statuses that the group lists. */
  readonly statuses: readonly AttendeeSource['status'][];
  /** Roles that put a person in the group; empty = only who was put there by hand. */
  readonly roles: readonly Actor['role'][];
}

/**
 * The attendance list: one group after another as the council's settings order them, people in the order of the
 * list, empty groups left out. A group that the settings do not know (they were changed later) comes last under its
 * own key, so that nobody disappears.
 */
export function attendanceGroups(
  language: string,
  people: readonly AttendeeSource[],
  groups: readonly AttendanceGroupSetting[],
): AttendanceGroupModel[] {
  const listed = groupBy(people, (person) => printedGroup(person, groups));
  const known = groups.map(({ key, label, line }) => ({ key, label, line }));
  const unknown = [...listed.keys()]
    .filter((key) => !groups.some((group) => group.key === key))
    .map((key) => ({ key, label: key, line: 'organisation' as const }));
  return [...known, ...unknown]
    .map(({ key, label, line }) => ({
      label,
      people: (listed.get(key) ?? []).map((person) => attendeeLine(language, person, line)),
    }))
    .filter((group) => group.people.length > 0);
}

/**
 * The group that a person is printed in: their own, unless it does not list their status (a member who stayed away is
 * listed under "Forfall"); then the first group that lists that status for their role.
 */
function printedGroup(person: AttendeeSource, groups: readonly AttendanceGroupSetting[]): string {
  const own = groups.find((group) => group.key === person.groupKey);
  if (own?.statuses.includes(person.status)) return own.key;
  const role = person.role;
  const other = groups.find(
    (group) => group.statuses.includes(person.status) && role !== null && group.roles.includes(role),
  );
  return other?.key ?? person.groupKey;
}

/** "Aud Holm (leder), Trond Mohn stiftelse, Bergen", "Lars Ro, Folkehelseinstituttet (for Ingrid Dal)". */
export function attendeeLine(
  language: string,
  person: AttendeeSource,
  line: AttendanceGroupSetting['line'],
): string {
  const marked = person.role === 'chair' || person.role === 'deputyChair';
  const mark = marked ? ` ${message(language, `document.attendance.${person.role}`)}` : '';
  const remarks = [
    person.attendsFor ? message(language, 'document.attendance.attendsFor', { name: person.attendsFor }) : '',
    person.attendsFor && !person.votes ? message(language, 'document.attendance.withoutVote') : '',
    person.note ?? '',
    hours(language, person),
  ].filter((remark) => remark !== '');
  const said = remarks.length > 0 ? ` (${remarks.join(', ')})` : '';
  return [`${person.name}${mark}`, ...origin(person, line)].join(', ') + said;
}

/** Nobody is left without an origin: who has no title is told apart by the organisation. */
function origin(person: AttendeeSource, line: AttendanceGroupSetting['line']): string[] {
  if (line === 'title' && person.title) return [person.title];
  const parts = line === 'organisationAndPlace' ? [person.organisation, person.place] : [person.organisation];
  return parts.filter((part) => part !== '');
}

function hours(language: string, { arrived, left }: AttendeeSource): string {
  const time = (text: string) => text.replace(':', '.');
  if (arrived && left)
    return message(language, 'document.attendance.fromTo', { from: time(arrived), to: time(left) });
  if (arrived) return message(language, 'document.attendance.from', { from: time(arrived) });
  return left ? message(language, 'document.attendance.to', { to: time(left) }) : '';
}

/** A row of the attendance list as its lines are made from it: the first affiliation on the day is printed. */
export function attendeeOf(row: AttendanceView): AttendeeSource {
  const [affiliation] = row.person.affiliations;
  const { personId, groupKey, status, votes, note, arrived, left, role } = row;
  return {
    ...{ personId, groupKey, status, votes, note, arrived, left, role },
    name: row.person.name,
    organisation: affiliation?.organisation ?? '',
    place: affiliation?.place ?? '',
    title: affiliation?.title ?? '',
    attendsFor: row.attendsForName,
  };
}
