import { describe, expect, it } from '@jest/globals';
import { type AttendanceGroup, defaultSettings, type Roster, type RosterPerson } from '#domain/councils';
import { fittingGroup, groupAfter } from './attendance-group.rules.js';
import { expectedAttendance } from './expected-attendance.rules.js';

const funder: AttendanceGroup = {
  ...{
    key: 'funder',
    label: 'Til stede fra Forskningsrådet',
    roles: ['secretariat'],
    statuses: ['expected', 'present'],
  },
  ...{ organisations: ['forskningsradet'], line: 'title', receivesPapers: true },
};
const groups = [...defaultSettings().attendanceGroups, funder];
const listed = (
  role: RosterPerson['role'] | null,
  status: 'present' | 'apology' | 'expected',
  organisations: string[] = [],
) => ({
  ...{ role, status, organisations },
});

describe('fittingGroup', () => {
  it.each([
    [listed('chair', 'present'), 'present'],
    [listed('member', 'apology'), 'apology'],
    [listed('vara', 'expected'), 'attending-vara'],
    [listed('observer', 'present'), 'observers'],
    [listed('secretariat', 'present'), 'secretariat'],
    [listed('secretariat', 'present', ['forskningsradet']), 'funder'],
    [listed(null, 'present'), 'guests'],
  ])('puts %j into %s', (who, key) => {
    expect(fittingGroup(groups, who)).toBe(key);
  });

  it('puts nobody where no group fits', () => {
    expect(fittingGroup(groups, listed('observer', 'apology'))).toBeUndefined();
  });
});

describe('groupAfter', () => {
  it('moves a member who gives notice of absence, and back', () => {
    expect(groupAfter(groups, 'present', listed('member', 'apology'))).toBe('apology');
    expect(groupAfter(groups, 'apology', listed('member', 'present'))).toBe('present');
  });

  it('leaves people in a group chosen by hand as long as it lists their status', () => {
    expect(groupAfter(groups, 'guests', listed('observer', 'present'))).toBe('guests');
  });
});

describe('expectedAttendance', () => {
  const person = (id: string, role: RosterPerson['role']): RosterPerson => ({
    ...{ id, key: id, givenName: id, familyName: 'Ness', name: id, affiliations: [] },
    ...{ appointmentId: id, role, seatId: null, rank: null },
  });
  const seat = (number: number, member: RosterPerson | null) => ({
    ...{ id: `s${number}`, key: `s${number}`, number, represents: 'x', member, vara: [person('v', 'vara')] },
  });
  const roster: Roster = {
    ...{ date: '2021-02-26', chair: null },
    seats: [seat(1, person('m1', 'member')), seat(2, null), seat(3, person('c', 'chair'))],
    others: [person('o', 'observer'), person('t', 'secretariat')],
  };

  it('lists the chair first, then members by seat, observers and secretariat; a vara only when called', () => {
    expect(
      expectedAttendance(roster, groups).map(({ personId, groupKey, votes }) => [personId, groupKey, votes]),
    ).toEqual([
      ['c', 'present', true],
      ['m1', 'present', true],
      ['o', 'observers', false],
      ['t', 'secretariat', false],
    ]);
  });
});
