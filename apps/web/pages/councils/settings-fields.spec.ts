import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { getMetadataStorage } from 'class-validator';
import { projectFolder } from '#kernel/project-folder';
import { CouncilSettings, effectiveSettings } from '#domain/councils';
import { settingFields, settingGroups } from './settings-fields.js';

/** The lists that have forms of their own on the page. */
const lists = ['standingItems', 'attendanceGroups', 'sectionTemplates'];
/** The council's head, which is no setting. */
const head = ['council.name', 'council.shortName', 'council.noun', 'council.language'];

const propertiesOf = (type: abstract new () => unknown) => [
  ...new Set(
    getMetadataStorage()
      .getTargetValidationMetadatas(type, '', false, false)
      .map(({ propertyName }) => propertyName),
  ),
];

/** Every setting that there is, as the settings themselves are declared. */
function declaredPaths(): string[] {
  const settings = effectiveSettings({}) as unknown as Record<string, object>;
  return propertiesOf(CouncilSettings).flatMap((name) => {
    const value = settings[name];
    const isPart = typeof value === 'object' && !Array.isArray(value);
    return isPart
      ? propertiesOf(value.constructor as abstract new () => unknown).map((inner) => `${name}.${inner}`)
      : [name];
  });
}

const sentences = (language: string) =>
  JSON.parse(readFileSync(join(projectFolder(), 'templates', `messages.${language}.json`), 'utf8')) as Record<
    string,
    string
  >;

describe('the page of settings', () => {
  it('has a field for every setting, and none for what is no setting', () => {
    const shown = settingFields.map(({ path }) => path);
    expect([...shown, ...lists].sort()).toEqual([...declaredPaths(), ...head].sort());
  });

  it.each(['nb', 'nn'])(
    'says in %s what each setting is, what it means, and what each choice is',
    (language) => {
      const told = sentences(language);
      const codes = [
        ...settingFields.flatMap(({ path, options }) => [
          path,
          `${path}.hint`,
          ...options.map((each) => `${path}.is.${each}`),
        ]),
        ...settingGroups.flatMap(({ key }) => [`group.${key}`, `group.${key}.lead`]),
        ...lists,
      ];
      expect(codes.filter((code) => !told[`page.settings.${code}`])).toEqual([]);
    },
  );
});
