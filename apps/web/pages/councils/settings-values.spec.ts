import { describe, expect, it } from '@jest/globals';
import { type CouncilRecord, defaultSettings, effectiveSettings, settingsFaults } from '#domain/councils';
import { settingChanges } from './settings-changes.js';
import { moved, sentLists, withMove } from './settings-lists.js';
import { headFrom, ownDifferences, sentValues, settingsFrom, valuesOf } from './settings-values.js';

const council = (settings: Record<string, unknown> = {}): CouncilRecord => ({
  ...{ id: 'c', version: 1, key: 'r', name: 'Rådet', shortName: 'R', noun: 'Rådet', language: 'nb-NO' },
  ...{ settings, about: null, effective: effectiveSettings(settings) },
});
const listsOf = ({ effective: { standingItems, attendanceGroups, sectionTemplates } }: CouncilRecord) => ({
  ...{ standingItems, attendanceGroups, sectionTemplates },
});
const say = (code: string) => code;

describe('the form of settings', () => {
  it('sent as it was shown changes nothing', () => {
    const own = {
      deadlines: { commentDays: 5 },
      quorum: { rule: 'fixed', seats: 9 },
      archive: { name: 'Arkivet' },
    };
    const shown = valuesOf(council(own));
    expect(ownDifferences(settingsFrom(shown, listsOf(council(own))))).toEqual(own);
    expect(ownDifferences(settingsFrom(valuesOf(council()), listsOf(council())))).toEqual({});
  });

  it('keeps only what differs from the defaults', () => {
    const values = {
      ...valuesOf(council()),
      'deadlines.commentDays': '10',
      openMeetings: 'yes',
      shieldedReaders: [],
    };
    expect(ownDifferences(settingsFrom(values, listsOf(council())))).toEqual({
      ...{ deadlines: { commentDays: 10 }, openMeetings: true, shieldedReaders: [] },
    });
  });

  it('lets the settings judge what is no number', () => {
    const values = { ...valuesOf(council()), 'deadlines.commentDays': 'sju', 'quorum.seats': '' };
    const own = ownDifferences(settingsFrom(values, listsOf(council())));
    expect(settingsFaults(own)).toMatchObject([
      { path: '/deadlines/commentDays', code: 'council.settings.wholeNumber' },
    ]);
  });

  it('reads one tick of several as a list, and the head of the council', () => {
    const values = sentValues({
      shieldedReaders: 'chair',
      'council.name': 'Nye rådet',
      'council.language': 'nn-NO',
    });
    expect(values['shieldedReaders']).toEqual(['chair']);
    expect(headFrom(values)).toMatchObject({ name: 'Nye rådet', language: 'nn-NO' });
  });

  it('tells what changes in words', () => {
    const before = { values: valuesOf(council()), lists: listsOf(council()) };
    const [first, ...rest] = defaultSettings().standingItems;
    const after = {
      values: { ...before.values, openMeetings: 'yes', 'vara.mode': 'ranked' },
      lists: { ...before.lists, standingItems: [...rest, first] },
    };
    expect(settingChanges(before, before, say)).toEqual([]);
    expect(settingChanges(before, after, say)).toMatchObject([
      { label: 'settings.openMeetings', before: 'settings.no', after: 'settings.yes' },
      {
        label: 'settings.vara.mode',
        before: 'settings.vara.mode.is.personal',
        after: 'settings.vara.mode.is.ranked',
      },
      { label: 'settings.standingItems' },
    ]);
  });
});

describe('the lists of the form', () => {
  const sent = {
    ...{
      'standingItems.count': '3',
      'standingItems.0.key': 'habilitet',
      'standingItems.0.title': 'Habilitet',
    },
    ...{
      'standingItems.1.key': 'gammel',
      'standingItems.1.title': 'Gammel',
      'standingItems.1.remove': 'yes',
    },
    ...{ 'standingItems.2.title': 'Habilitet', 'standingItems.2.minutes': '15' },
    ...{ 'standingItems.2.proposedVedtak': 'Ett.\n\nTo.', 'standingItems.2.caseTypes': 'vedtak' },
  };

  it('leave removed rows out and give new ones a key that nothing else has', () => {
    expect(sentLists(sent).standingItems).toEqual([
      { key: 'habilitet', title: 'Habilitet', caseTypes: [], place: 'first', proposedVedtak: [] },
      {
        ...{ key: 'habilitet-2', title: 'Habilitet', caseTypes: ['vedtak'], place: 'first' },
        ...{ proposedVedtak: ['Ett.', 'To.'], minutes: 15 },
      },
    ]);
  });

  it('keep a row that lost its title, so that it can be told of', () => {
    const rows = sentLists({ ...sent, 'standingItems.0.title': '' }).standingItems;
    expect(settingsFaults({ standingItems: rows })).toMatchObject([{ path: '/standingItems/0/title' }]);
  });

  it('move rows, and nothing when there is nowhere to move to', () => {
    expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
    const three = { ...sent, 'standingItems.1.remove': '' };
    const turned = withMove({ ...three, move: 'standingItems:2:-1' }, sentLists(three));
    expect(turned?.lists.standingItems.map(({ key }) => key)).toEqual(['habilitet', 'habilitet-2', 'gammel']);
    expect(turned?.opened).toBe('standingItems');
    expect(withMove({ move: '__proto__:0:1' }, sentLists(sent))).toBeUndefined();
  });
});
