import { describe, expect, it } from '@jest/globals';
import type { CaseEntry } from './case.schema.js';
import { rulingEntryFaults } from './ruling-check.rules.js';

type Ruling = NonNullable<CaseEntry['rulings']>[number];

const ruling: Ruling = {
  ...{ person: 'dina', outcome: 'disqualified', decidedBy: 'others', deciders: ['aud'] },
  ...{ audience: false, ruled: '2021-02-26T10:06:00+01:00' },
};
const faults = (rulings: readonly Partial<Ruling>[], disqualified = ['dina']) =>
  rulingEntryFaults(
    {
      ...{ title: 'Plan', caseTypes: [], status: 'treated', guests: [], followUps: [] },
      disqualified: disqualified.map((person) => ({ person, legalBasis: 'x', steppedAside: true })),
      rulings: rulings.map((rest) => ({ ...ruling, ...rest })),
    },
    '/items/0',
  ).map(({ path, code }) => `${path.slice('/items/0/rulings/'.length)} ${code}`);

describe('the rulings of an item in a file', () => {
  it('must say the same as the list of who was disqualified', () => {
    expect(faults([{}])).toEqual([]);
    expect(faults([{}], [])).toEqual(['0/outcome exchange.rulingNotListed']);
    expect(faults([{ outcome: 'able' }])).toEqual(['0/outcome exchange.rulingNotListed']);
    expect(faults([{ outcome: 'able' }], [])).toEqual([]);
  });

  it.each<[Partial<Ruling>, string[]]>([
    [{ votes: { for: 1, against: 3, abstained: 0 } }, ['0/votes habilitet.votesContradict']],
    [{ votes: { for: 2, against: 2, abstained: 0 }, castingVote: 'aud' }, []],
    [{ castingVote: 'aud' }, ['0/castingVote exchange.noTie']],
    [{ votes: { for: 3, against: 1, abstained: 0 }, castingVote: 'aud' }, ['0/castingVote exchange.noTie']],
    [{ back: '10:00' }, ['0/back habilitet.backWithoutOut']],
    [{ out: '10:10', back: '10:00' }, ['0/back habilitet.backBeforeOut']],
    [{ vara: 'dina' }, ['0/vara habilitet.varaNotAvailable']],
    [{ ruled: '2016-12-31T23:59:60Z' }, ['0/ruled input.notAnInstant']],
  ])('%j: %j', (rest, expected) => {
    expect(faults([rest])).toEqual(expected);
  });

  it('name each person once', () => {
    expect(faults([{}, {}])).toEqual(['1/person habilitet.personTwice']);
  });
});
