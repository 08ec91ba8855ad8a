import {
  appointmentRoles,
  type AttendanceGroup,
  type CouncilSettings,
  type StandingItem,
} from '#domain/councils';
import { readableKey } from '#kernel/readable-key';
import { fieldIn, type SentFields, valuesIn } from '../sent-fields.js';
import { caseTypesInOrder } from './case-types-in-order.js';
import { htmlOf, linesIn } from './plain-paragraphs.js';
import { sentTemplates } from './section-templates.form.js';

/** The lists of settings that have a form of their own. */
export type SettingLists = Pick<CouncilSettings, 'standingItems' | 'attendanceGroups' | 'sectionTemplates'>;
/** Those whose rows have a name and a key. */
export type ListName = 'standingItems' | 'attendanceGroups';

export const statusesInOrder = ['expected', 'present', 'apology', 'absent'] as const;
export const linesInOrder = ['organisationAndPlace', 'organisation', 'title'] as const;
const mostRows = 41;

/** The lists as they were sent: rows ticked for removal, and new ones where nothing was written, are left out. */
export function sentLists(sent: SentFields): SettingLists {
  const items = rowsOf(sent, 'standingItems', ['title', 'text', 'proposedVedtak']);
  const groups = rowsOf(sent, 'attendanceGroups', ['label']);
  const itemKeys = new Set(items.map((at) => fieldIn(sent, `${at}.key`)));
  const groupKeys = new Set(groups.map((at) => fieldIn(sent, `${at}.key`)));
  return {
    standingItems: items.map((at) => standingItem(sent, at, itemKeys)),
    attendanceGroups: groups.map((at) => attendanceGroup(sent, at, groupKeys)),
    sectionTemplates: sentTemplates(sent),
  };
}

/** The list with one row moved a place up or down; a move that leads out of it changes nothing. */
export function moved<Row>(rows: readonly Row[], from: number, by: number): Row[] {
  const to = from + by;
  const next = [...rows];
  if (from < 0 || from >= rows.length || to < 0 || to >= rows.length) return next;
  const [row] = next.splice(from, 1);
  next.splice(to, 0, row);
  return next;
}

/** What a button "Flytt" asks for: `standingItems:2:-1`, or `sectionTemplates.0.sections:2:-1` for a section of a template. */
const moving = /^(standingItems|attendanceGroups|sectionTemplates\.(\d{1,2})\.sections):(\d{1,2}):(-?1)$/;

/**
 * The lists with a row moved, and where the page opens then: the list, or the template.
 * @returns undefined when no row was to be moved
 */
export function withMove(
  sent: SentFields,
  lists: SettingLists,
): { readonly lists: SettingLists; readonly opened: string } | undefined {
  const match = moving.exec(fieldIn(sent, 'move'));
  if (!match) return undefined;
  const [, list, template, from, by] = match;
  const turned = <Row>(rows: readonly Row[]) => moved(rows, Number(from), Number(by));
  if (list === 'standingItems')
    return { lists: { ...lists, standingItems: turned(lists.standingItems) }, opened: list };
  if (list === 'attendanceGroups')
    return { lists: { ...lists, attendanceGroups: turned(lists.attendanceGroups) }, opened: list };
  const sectionTemplates = lists.sectionTemplates.map((each, i) =>
    i === Number(template) ? { ...each, sections: turned(each.sections) } : each,
  );
  return { lists: { ...lists, sectionTemplates }, opened: `sectionTemplates.${template}` };
}

function rowsOf(sent: SentFields, list: ListName, written: readonly string[]): string[] {
  const count = Math.min(Number(fieldIn(sent, `${list}.count`)) || 0, mostRows);
  return Array.from({ length: count }, (_, i) => `${list}.${i}`).filter(
    (at) =>
      fieldIn(sent, `${at}.remove`) !== 'yes' &&
      ['key', ...written].some((name) => fieldIn(sent, `${at}.${name}`) !== ''),
  );
}

function standingItem(sent: SentFields, at: string, taken: Set<string>): StandingItem {
  const minutes = fieldIn(sent, `${at}.minutes`);
  const text = htmlOf(fieldIn(sent, `${at}.text`));
  const title = fieldIn(sent, `${at}.title`);
  return {
    key: keyOf(sent, at, title, taken),
    title,
    caseTypes: caseTypesInOrder.filter((type) => valuesIn(sent, `${at}.caseTypes`).includes(type)),
    place: fieldIn(sent, `${at}.place`) === 'last' ? 'last' : 'first',
    proposedVedtak: linesIn(fieldIn(sent, `${at}.proposedVedtak`)),
    ...(text === '' ? {} : { text }),
    // What is no number stays what it is: the settings judge it, and the fault stands beside the field.
    ...(minutes === '' ? {} : { minutes: (/^\d{1,4}$/.test(minutes) ? Number(minutes) : minutes) as number }),
  };
}

function attendanceGroup(sent: SentFields, at: string, taken: Set<string>): AttendanceGroup {
  const label = fieldIn(sent, `${at}.label`);
  return {
    key: keyOf(sent, at, label, taken),
    label,
    roles: appointmentRoles.filter((role) => valuesIn(sent, `${at}.roles`).includes(role)),
    statuses: statusesInOrder.filter((status) => valuesIn(sent, `${at}.statuses`).includes(status)),
    organisations: [...valuesIn(sent, `${at}.organisations`)],
    line: linesInOrder.find((line) => line === fieldIn(sent, `${at}.line`)) ?? 'organisation',
    receivesPapers: fieldIn(sent, `${at}.receivesPapers`) === 'yes',
  };
}

/** Keys stand in old meetings and are never changed; a new row gets one from its name. */
function keyOf(sent: SentFields, at: string, name: string, taken: Set<string>): string {
  const known = fieldIn(sent, `${at}.key`);
  if (known !== '') return known;
  const key = readableKey(name, (each) => taken.has(each));
  taken.add(key);
  return key;
}
