import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import type { DomainError } from '#kernel/domain-error';
import {
  type CouncilRecord,
  CouncilSettingsService,
  isReadableFormat,
  printCaseNumber,
  RegisterQueries,
} from '#domain/councils';
import { type FormFaults, formFaults } from '../form-faults.js';
import { formField } from '../form-field.js';
import { type PageText, pageText } from '../page-text.js';
import { paths } from '../paths.js';
import { templateRows } from './section-template-rows.js';
import { settingChanges } from './settings-changes.js';
import { type SettingField, settingGroups } from './settings-fields.js';
import { attendanceGroupRows, standingItemRows } from './settings-list-rows.js';
import type { SettingLists } from './settings-lists.js';
import { type SettingValues, valuesOf } from './settings-values.js';

/** Where the form stands. */
export interface SettingsStep {
  readonly values: SettingValues;
  readonly lists: SettingLists;
  readonly version: number;
  readonly error?: DomainError;
  /** All is in order: show what changes. */
  readonly isChecked?: boolean;
  /** The list, or the template, whose rows were moved; the page opens there. */
  readonly opened?: string;
}

/** Finds the page where the secretariat decides how the council works. */
@Injectable()
export class SettingsPresenter {
  constructor(
    private readonly councils: CouncilSettingsService,
    private readonly register: RegisterQueries,
  ) {}

  async page(actor: Actor, language: string, step: SettingsStep | undefined, saved = false) {
    const say = pageText(language);
    const council = await this.councils.get(actor);
    const stored = storedStep(council);
    const { values, lists, version, error, isChecked = false, opened = '' } = step ?? stored;
    const faults = formFaults(error, language, settingFieldOf, 'council.name');
    const organisations = (await this.register.organisations(actor)).map(({ key, name }) => ({
      value: key,
      label: name,
    }));
    const changes = isChecked ? settingChanges(stored, { values, lists }, say) : [];
    return {
      title: say('settings.title'),
      ...{ action: paths.councilSettings(), back: paths.members(), version, opened },
      saved: saved && !step,
      faults: faults.summary,
      isChecked,
      changes,
      groups: settingGroups.map(({ key, fields }) => ({
        key,
        title: say(`settings.group.${key}`),
        lead: say(`settings.group.${key}.lead`),
        fields: fields.map((field) => fieldModel(field, values, faults, say)),
      })),
      standingItems: standingItemRows(lists.standingItems, faults, say),
      attendanceGroups: attendanceGroupRows(lists.attendanceGroups, organisations, faults, say),
      sectionTemplates: templateRows(lists.sectionTemplates, faults, say, opened),
    };
  }
}

/** The form as the council is now. */
export function storedStep(council: CouncilRecord): SettingsStep {
  const { standingItems, attendanceGroups, sectionTemplates } = council.effective;
  const lists = { standingItems, attendanceGroups, sectionTemplates };
  return { values: valuesOf(council), lists, version: council.version };
}

/** The field of the form that a path of the settings (`/settings/deadlines/commentDays`) is about. */
export function settingFieldOf(path: string): string {
  const names = path.split('/').slice(1);
  return names[0] === 'settings' ? names.slice(1).join('.') : `council.${names.join('.')}`;
}

function fieldModel(field: SettingField, values: SettingValues, faults: FormFaults, say: PageText) {
  const { path, kind, options } = field;
  const value = values[path] ?? '';
  const label = say(`settings.${path}`);
  const hint = say(`settings.${path}.hint`, exampleOf(path, String(value), say));
  const choices = options.map((option) => ({ value: option, label: say(`settings.${path}.is.${option}`) }));
  const single = formField(kind === 'checks' ? 'text' : kind, path, label, {
    ...{ hint, value: String(value), checked: value === 'yes', options: choices, fault: faults.at(path) },
  });
  const ticked = typeof value === 'string' ? [value] : value;
  return {
    ...single,
    isSet: kind === 'checks',
    choices: choices.map((choice) => ({
      ...{ ...choice, id: `${path}.${choice.value}`, checked: ticked.includes(choice.value) },
    })),
  };
}

const sample = { sequence: 10, meeting: 2, year: 2021 };

/** How the tenth case, treated in the second meeting of 2021, would be printed; for the two formats. */
function exampleOf(path: string, format: string, say: PageText): Readonly<Record<string, string>> {
  if (path !== 'caseNumberFormat' && path !== 'earlierCaseFormat') return {};
  return { example: isReadableFormat(format) ? printCaseNumber(sample, format) : say('settings.noExample') };
}
