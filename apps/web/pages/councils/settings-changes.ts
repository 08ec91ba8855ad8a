import { norwegianList } from '#kernel/norwegian-text';
import type { PageText } from '../page-text.js';
import { templateName } from './section-template-rows.js';
import { type SettingField, settingFields } from './settings-fields.js';
import type { SettingLists } from './settings-lists.js';
import { isSame, type SettingValues } from './settings-values.js';

/** One setting that will be another: how it is now, and how it will be. */
export interface SettingChange {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** What differs between two states of the page, in its order. */
export function settingChanges(
  before: { readonly values: SettingValues; readonly lists: SettingLists },
  after: { readonly values: SettingValues; readonly lists: SettingLists },
  say: PageText,
): readonly SettingChange[] {
  const fields = settingFields
    .filter(({ path }) => !isSame(before.values[path], after.values[path]))
    .map((field) => ({
      label: say(`settings.${field.path}`),
      before: said(field, before.values[field.path] ?? '', say),
      after: said(field, after.values[field.path] ?? '', say),
    }));
  return [
    ...fields,
    ...listChange(
      say('settings.standingItems'),
      before.lists.standingItems.map((item) => ({ name: item.title, content: item })),
      after.lists.standingItems.map((item) => ({ name: item.title, content: item })),
      say,
    ),
    ...listChange(
      say('settings.attendanceGroups'),
      before.lists.attendanceGroups.map((group) => ({ name: group.label, content: group })),
      after.lists.attendanceGroups.map((group) => ({ name: group.label, content: group })),
      say,
    ),
    ...listChange(
      say('settings.sectionTemplates'),
      before.lists.sectionTemplates.map((template) => ({
        name: templateName(template, say),
        content: template,
      })),
      after.lists.sectionTemplates.map((template) => ({
        name: templateName(template, say),
        content: template,
      })),
      say,
    ),
  ];
}

/** A value in words. */
function said({ path, kind }: SettingField, value: string | readonly string[], say: PageText): string {
  const option = (each: string) => say(`settings.${path}.is.${each}`);
  if (kind === 'check') return say(value === 'yes' ? 'settings.yes' : 'settings.no');
  if (kind === 'select') return option(String(value));
  if (typeof value !== 'string')
    return value.length > 0 ? norwegianList(value.map(option)) : say('settings.nothing');
  return value === '' ? say('settings.nothing') : value;
}

interface ListRow {
  readonly name: string;
  readonly content: object;
}

/** The names of both lists; when only what is inside the rows differs, the rows that do. */
function listChange(
  label: string,
  before: readonly ListRow[],
  after: readonly ListRow[],
  say: PageText,
): readonly SettingChange[] {
  const namesOf = (rows: readonly ListRow[]) =>
    norwegianList(rows.map(({ name }) => name)) || say('settings.nothing');
  if (namesOf(before) !== namesOf(after)) return [{ label, before: namesOf(before), after: namesOf(after) }];
  const changed = after.filter(({ content }, i) => !isSame(content, before[i]?.content));
  if (changed.length === 0) return [];
  return [{ label, before: namesOf(changed), after: say('settings.newContent') }];
}
