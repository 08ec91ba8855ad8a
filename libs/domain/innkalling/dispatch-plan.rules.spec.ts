import { describe, expect, it } from '@jest/globals';
import {
  dispatchGroups,
  fingerprintOf,
  type ListedPerson,
  plannedGroups,
  reachable,
  unreachable,
} from './dispatch-plan.rules.js';

const person = (personId: string, role: ListedPerson['role'], receivesPapers = true): ListedPerson => ({
  ...{ personId, name: personId, organisation: '', role, receivesPapers },
});
const people = [
  person('aud', 'chair'),
  person('bjarne', 'member'),
  person('lars', 'vara'),
  person('nora', 'observer'),
  person('gjest', null),
  person('reserve', 'observer', false),
];
const addresses = new Map([
  ['aud', 'aud@radet.example'],
  ['lars', 'lars@radet.example'],
  ['gjest', 'gjest@radet.example'],
  ['reserve', 'reserve@radet.example'],
]);

describe('who gets an innkalling', () => {
  const groups = plannedGroups(people, addresses, ['members', 'vara']);

  it('is told group by group, without guests, those whose group gets no papers, and empty groups', () => {
    expect(
      groups.map(({ group, chosen, people: named }) => [group, chosen, named.map((p) => p.name)]),
    ).toEqual([
      ['members', true, ['aud', 'bjarne']],
      ['vara', true, ['lars']],
      ['observers', false, ['nora']],
    ]);
  });

  it('are those of the chosen groups who have an address; the others are named', () => {
    expect(reachable(groups).map(({ address }) => address)).toEqual([
      'aud@radet.example',
      'lars@radet.example',
    ]);
    expect(unreachable(groups).map(({ name }) => name)).toEqual(['bjarne']);
    expect(unreachable(plannedGroups(people, addresses, dispatchGroups)).map(({ name }) => name)).toEqual([
      'bjarne',
      'nora',
    ]);
  });

  it('has a fingerprint that changes with anything that was shown', () => {
    expect(fingerprintOf(['a', 1, null])).toBe(fingerprintOf(['a', 1, null]));
    const all = [
      ['a', 1, null],
      ['a', 2, null],
      ['a', 1, 'x'],
      ['b', 1, null],
      ['a', '1', null],
    ] as const;
    expect(new Set(all.map(fingerprintOf)).size).toBe(5);
  });
});
