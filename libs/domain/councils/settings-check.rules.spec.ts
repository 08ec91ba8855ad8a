import { describe, expect, it } from '@jest/globals';
import { hasMessage } from '#kernel/messages';
import { defaultSettings } from './default-settings.rules.js';
import { effectiveSettings, settingsFaults } from './settings-check.rules.js';

describe('council settings', () => {
  it('are the defaults for a council that has decided nothing', () => {
    expect(JSON.parse(JSON.stringify(effectiveSettings({})))).toEqual(defaultSettings());
    expect(settingsFaults({})).toEqual([]);
  });

  it('accept their own defaults as a difference', () => {
    expect(settingsFaults({ ...defaultSettings() })).toEqual([]);
  });

  it('keep the rest of an object when one value of it differs', () => {
    const { deadlines } = effectiveSettings({ deadlines: { commentDays: 5 } });
    expect(deadlines).toMatchObject({ commentDays: 5, draftReferatDays: 9 });
  });

  it('take a list whole', () => {
    expect(effectiveSettings({ standingItems: [] }).standingItems).toEqual([]);
  });

  it.each([
    ['a setting that does not exist', { quorom: {} }, '/quorom'],
    ['a field that does not exist', { deadlines: { coffeeDays: 1 } }, '/deadlines/coffeeDays'],
    ['a text for a number', { deadlines: { commentDays: 'sju' } }, '/deadlines/commentDays'],
    ['a negative number', { deadlines: { commentDays: -1 } }, '/deadlines/commentDays'],
    ['an unknown choice', { voting: { majority: 'most' } }, '/voting/majority'],
    ['a fixed quorum without a number', { quorum: { rule: 'fixed' } }, '/quorum/seats'],
    ['a format that cannot be read back', { caseNumberFormat: '{sequence}' }, '/caseNumberFormat'],
    ['an object for a list', { standingItems: {} }, '/standingItems'],
    ['null for an object', { quorum: null }, '/quorum'],
  ])('refuse %s, and say where', (_, settings, path) => {
    const faults = settingsFaults(settings);
    expect(faults.map((fault) => fault.path)).toContain(path);
    for (const fault of faults) expect(hasMessage(fault.code)).toBe(true);
  });

  it('refuse the same key twice', () => {
    const [group] = defaultSettings().attendanceGroups;
    expect(settingsFaults({ attendanceGroups: [group, group] })).toEqual([
      { path: '/attendanceGroups/1/key', code: 'council.settings.duplicateKey', params: { key: group.key } },
    ]);
  });

  it('name every fault at once', () => {
    const faults = settingsFaults({
      deadlines: { commentDays: 1.5 },
      vara: { mode: 'many' },
      openMeetings: 'ja',
    });
    expect(faults.map((fault) => fault.path).sort()).toEqual([
      '/deadlines/commentDays',
      '/openMeetings',
      '/vara/mode',
    ]);
  });
});
