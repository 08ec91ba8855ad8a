import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import type { Fault } from '#kernel/domain-error';
import { checkAuthorHtml } from '#documents/html/parse-html';
import { isReadableFormat } from './case-number.rules.js';
import { CouncilSettings, type SectionTemplate, type TemplateSection } from './council-settings.rules.js';
import { defaultSettings } from './default-settings.rules.js';

/** The settings a council has: the defaults, with its own differences on top (objects one level deep, lists whole). */
export function effectiveSettings(own: Readonly<Record<string, unknown>>): CouncilSettings {
  const merged: Record<string, unknown> = { ...defaultSettings() };
  for (const [name, value] of Object.entries(own)) {
    const before = merged[name];
    merged[name] = isPlainObject(before) && isPlainObject(value) ? { ...before, ...value } : value;
  }
  return plainToInstance(CouncilSettings, merged);
}

/** Everything wrong in a council's own settings, by path (`/deadlines/commentDays`). */
export function settingsFaults(own: Readonly<Record<string, unknown>>): Fault[] {
  const unknown = Object.keys(own)
    .filter((name) => !Object.hasOwn(defaultSettings(), name))
    .map((name) => ({ path: `/${name}`, code: 'council.settings.unknown', params: { name } }));
  if (unknown.length > 0) return unknown;
  const settings = effectiveSettings(own);
  const faults = validateSync(settings, { whitelist: true, forbidNonWhitelisted: true }).flatMap((error) =>
    faultsOf(error, ''),
  );
  return faults.length > 0 ? faults : meaningFaults(settings);
}

function faultsOf(error: ValidationError, above: string): Fault[] {
  const path = `${above}/${error.property}`;
  const own = error.constraints ? [{ path, code: codeOf(Object.keys(error.constraints)) }] : [];
  return [...own, ...(error.children ?? []).flatMap((child) => faultsOf(child, path))];
}

/** In the order in which they are told: a text where a number belongs is neither too small nor too large. */
const codes: readonly (readonly [constraint: string, code: string])[] = [
  ['whitelistValidation', 'council.settings.unknownField'],
  ['isInt', 'council.settings.wholeNumber'],
  ['isBoolean', 'council.settings.yesOrNo'],
  ['isIn', 'council.settings.choice'],
  ['min', 'council.settings.range'],
  ['max', 'council.settings.range'],
  ['isString', 'council.settings.value'],
  ['matches', 'council.settings.form'],
  ['isLength', 'council.settings.length'],
  ['arrayUnique', 'council.settings.repeated'],
];

/** The code for what class-validator found in one place; its own sentences are English and name classes. */
function codeOf(constraints: readonly string[]): string {
  const found = codes.find(([constraint]) => constraints.includes(constraint));
  return found?.[1] ?? 'council.settings.value';
}

function meaningFaults(settings: CouncilSettings): Fault[] {
  const formats = (['caseNumberFormat', 'earlierCaseFormat'] as const)
    .filter((name) => !isReadableFormat(settings[name]))
    .map((name) => ({ path: `/${name}`, code: 'council.settings.caseNumberFormat' }));
  return [
    ...formats,
    ...settings.standingItems.flatMap(({ text, proposedVedtak }, i) => [
      ...htmlFaults(`/standingItems/${i}/text`, text ?? ''),
      ...proposedVedtak.flatMap((line) => htmlFaults(`/standingItems/${i}/proposedVedtak`, line)),
    ]),
    ...templateFaults(settings.sectionTemplates),
    ...repeatedKeys('/standingItems', settings.standingItems),
    ...repeatedKeys('/attendanceGroups', settings.attendanceGroups),
  ];
}

/** Texts that every new paper begins with must be such that a paper may have them. */
function htmlFaults(path: string, html: string): Fault[] {
  const [fault] = html === '' ? [] : checkAuthorHtml(html);
  return fault ? [{ path, code: fault.code, ...(fault.params ? { params: fault.params } : {}) }] : [];
}

/** Nobody could say which of two templates for the same cases holds, or write two sections of one name. */
function templateFaults(templates: readonly SectionTemplate[]): Fault[] {
  const path = '/sectionTemplates';
  return [
    ...repeated(templates.map(({ caseTypes }) => [...caseTypes].sort().join())).map((i) => ({
      ...{ path: `${path}/${i}/caseTypes`, code: 'council.settings.templateTwice' },
    })),
    ...templates.flatMap(({ sections }, i) => [
      ...repeated(sections.map(templateSectionKey)).map((at) => ({
        ...{ path: `${path}/${i}/sections/${at}/kind`, code: 'council.settings.sectionTwice' },
      })),
      ...sections.flatMap(({ kind, heading }, at) =>
        kind !== 'free' && heading !== undefined
          ? [{ path: `${path}/${i}/sections/${at}/heading`, code: 'council.settings.headingFixed' }]
          : [],
      ),
    ]),
  ];
}

/** What tells a section of a template from the others. */
function templateSectionKey({ kind, heading = '' }: TemplateSection): string {
  return kind === 'free' ? `free:${heading.trim().toLocaleLowerCase('nb-NO')}` : kind;
}

/** The places of those that stand further up already. */
function repeated(names: readonly string[]): number[] {
  return names.flatMap((name, i) => (names.indexOf(name) < i ? [i] : []));
}

function repeatedKeys(path: string, list: readonly { key: string }[]): Fault[] {
  const seen = new Set<string>();
  return list.flatMap(({ key }, i) => {
    const again = seen.has(key);
    seen.add(key);
    return again
      ? [{ path: `${path}/${i}/key`, code: 'council.settings.duplicateKey', params: { key } }]
      : [];
  });
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
