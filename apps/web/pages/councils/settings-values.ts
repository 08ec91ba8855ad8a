import {
  type CouncilInput,
  type CouncilRecord,
  type CouncilSettings,
  defaultSettings,
} from '#domain/councils';
import { fieldIn, type SentFields, valuesIn } from '../sent-fields.js';
import { type SettingField, settingFields } from './settings-fields.js';

/** What stands in the fields of the page, by path: one text, or the values ticked. */
export type SettingValues = Readonly<Record<string, string | readonly string[]>>;

type Plain = Record<string, unknown>;

/** What the fields show of a council as it is. */
export function valuesOf(council: CouncilRecord): SettingValues {
  const { name, shortName, noun, language } = council;
  const source: Plain = { ...council.effective, council: { name, shortName, noun, language } };
  return Object.fromEntries(settingFields.map((field) => [field.path, shown(field, at(source, field.path))]));
}

/** What was sent, for the fields of the page alone. */
export function sentValues(sent: SentFields): SettingValues {
  return Object.fromEntries(
    settingFields.map(({ path, kind }) => [
      path,
      kind === 'checks' ? valuesIn(sent, path) : fieldIn(sent, path),
    ]),
  );
}

/** The head of the council as typed. */
export function headFrom(
  values: SettingValues,
): Pick<CouncilInput, 'name' | 'shortName' | 'noun' | 'language'> {
  const text = (path: string) => String(values[path] ?? '');
  return {
    ...{ name: text('council.name'), shortName: text('council.shortName'), noun: text('council.noun') },
    language: text('council.language') === 'nn-NO' ? 'nn-NO' : 'nb-NO',
  };
}

/**
 * The settings that the fields say, with the lists that have forms of their own. Numbers that are none stay texts: the
 * settings themselves judge them, and the fault is told beside the field.
 */
export function settingsFrom(
  values: SettingValues,
  lists: Pick<CouncilSettings, 'standingItems' | 'attendanceGroups' | 'sectionTemplates'>,
): Plain {
  const settings: Plain = plainCopy(lists);
  for (const field of settingFields) {
    const [name = '', inner] = field.path.split('.');
    const value = read(field, values[field.path] ?? '');
    if (name === 'council') continue;
    if (inner === undefined) settings[name] = value;
    else
      settings[name] = {
        ...(settings[name] as Plain | undefined),
        ...(value === undefined ? {} : { [inner]: value }),
      };
  }
  return settings;
}

/** Only what differs from the defaults: objects one level deep, lists whole, as a council stores them. */
export function ownDifferences(settings: Plain): Plain {
  const defaults = defaultSettings() as unknown as Plain;
  return Object.fromEntries(
    Object.entries(settings).flatMap(([name, value]) => {
      const usual = defaults[name];
      if (isSame(value, usual)) return [];
      if (!isPlain(value) || !isPlain(usual)) return [[name, value]];
      const own = Object.entries(value).filter(([inner, each]) => !isSame(each, usual[inner]));
      return own.length > 0 ? [[name, Object.fromEntries(own)]] : [];
    }),
  );
}

/** Whether two values say the same, whatever the order of their fields; a field without a value is none. */
export function isSame(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    isPlain(each) ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1))) : each,
  );
}

function plainCopy(value: object): Plain {
  return JSON.parse(JSON.stringify(value)) as Plain;
}

function at(source: Plain, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => (isPlain(value) ? value[name] : undefined), source);
}

function shown({ kind }: SettingField, value: unknown): string | readonly string[] {
  if (kind === 'checks') return value as readonly string[];
  if (kind === 'check') return value === true ? 'yes' : '';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function read({ kind, isOptional }: SettingField, value: string | readonly string[]): unknown {
  if (typeof value !== 'string') return [...value];
  if (kind === 'check') return value === 'yes';
  if (kind === 'checks') return value === '' ? [] : [value];
  if (isOptional && value === '') return undefined;
  return kind === 'number' && /^\d{1,9}$/.test(value) ? Number(value) : value;
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
