import { describe, expect, it } from '@jest/globals';
import { activityFaults, areasWithoutActivity, byDate, isInOverview } from './activity.rules.js';

const day = '2021-02-26';
const known = { date: null, decidedOn: null, reportedOn: null } as const;

describe('the overview of a day', () => {
  it('has what was done by then, is going on or is planned', () => {
    expect(isInOverview({ ...known, status: 'done', date: '2021-02-08' }, day)).toBe(true);
    expect(isInOverview({ ...known, status: 'done', date: day }, day)).toBe(true);
    expect(isInOverview({ ...known, status: 'planned', date: '2021-04-20' }, day)).toBe(true);
    expect(isInOverview({ ...known, status: 'ongoing' }, day)).toBe(true);
  });

  it('has nothing that was done later or was dropped', () => {
    expect(isInOverview({ ...known, status: 'done', date: '2021-02-27' }, day)).toBe(false);
    expect(isInOverview({ ...known, status: 'dropped', date: '2021-02-08' }, day)).toBe(false);
  });

  it('does not know what the meeting itself, or a later one, decides', () => {
    expect(isInOverview({ ...known, status: 'planned', decidedOn: day }, day)).toBe(false);
    expect(isInOverview({ ...known, status: 'planned', decidedOn: '2021-01-20' }, day)).toBe(true);
  });

  it('knows what was decided before the program came, once it was reported', () => {
    expect(isInOverview({ ...known, status: 'planned', reportedOn: day }, day)).toBe(true);
    expect(isInOverview({ ...known, status: 'planned', reportedOn: '2021-04-15' }, day)).toBe(false);
  });

  it('lists by date, undated last', () => {
    const rows = [
      { key: 'c', date: null },
      { key: 'b', date: '2021-02-08' },
      { key: 'a', date: '2021-02-08' },
      { key: 'd', date: '2020-12-08' },
    ];
    expect([...rows].sort(byDate).map((row) => row.key)).toEqual(['d', 'a', 'b', 'c']);
  });
});

describe('areas with decisions and no activity (D29)', () => {
  const areas = [
    { id: 'a', name: 'Helsedata' },
    { id: 'b', name: 'Bærekraft' },
  ];

  it('are warned about with their cases', () => {
    const decisions = [
      { areaId: 'a', caseNumber: '5/1/2021' },
      { areaId: 'a', caseNumber: '5/1/2021' },
      { areaId: 'b', caseNumber: '6/1/2021' },
    ];
    const activities = [
      { areaId: 'b', status: 'planned' },
      { areaId: 'a', status: 'dropped' },
    ] as const;
    expect(areasWithoutActivity(areas, activities, decisions)).toEqual([
      { areaId: 'a', name: 'Helsedata', cases: ['5/1/2021'] },
    ]);
  });

  it('are no worry when nothing was decided', () => {
    expect(areasWithoutActivity(areas, [], [])).toEqual([]);
  });
});

it('finds every fault in an activity', () => {
  expect(
    activityFaults({ title: ' ', status: 'done', date: '2021-13-01', area: 'a', subAreaOf: 'b' }).map(
      (f) => f.path,
    ),
  ).toEqual(['/title', '/date', '/subArea']);
  expect(activityFaults({ title: 'Møte', status: 'done', date: '2021-02-08', area: 'a' })).toEqual([]);
});
