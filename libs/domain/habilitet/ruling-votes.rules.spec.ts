import { describe, expect, it } from '@jest/globals';
import { castingByAmong, castingHolder } from './casting.rules.js';
import { voteFaults } from './ruling-votes.rules.js';
import type { RulingOutcome } from './ruling-outcome.rules.js';

const faults = (
  outcome: RulingOutcome,
  counts: string,
  rest: { castingVote?: boolean; abstaining?: boolean } = {},
) => {
  const [yes, no, abstained] = counts.split('-').map(Number);
  return voteFaults(
    outcome,
    { for: yes, against: no, abstained },
    {
      ...{ deciders: yes + no + abstained, castingVote: rest.castingVote ?? false },
      abstainingAllowed: rest.abstaining ?? true,
    },
  ).map(({ code }) => code);
};

describe('the votes of a ruling', () => {
  it('fall for the member on a tie, unless somebody has the casting vote', () => {
    expect(faults('able', '2-2-0')).toEqual([]);
    expect(faults('disqualified', '2-2-0')).toEqual(['habilitet.tieFalls']);
    expect(faults('disqualified', '2-2-0', { castingVote: true })).toEqual([]);
    expect(faults('able', '2-2-0', { castingVote: true })).toEqual([]);
    expect(faults('disqualified', '0-0-3')).toEqual(['habilitet.tieFalls']);
  });

  it('count blank votes only where the council lets people abstain', () => {
    expect(faults('disqualified', '2-1-1')).toEqual([]);
    expect(faults('disqualified', '2-1-1', { abstaining: false })).toEqual([
      'habilitet.abstainingNotAllowed',
    ]);
    expect(faults('disqualified', '2-1-0', { abstaining: false })).toEqual([]);
  });

  it('cannot say the opposite of the outcome', () => {
    expect(faults('able', '3-1-0', { castingVote: true })).toEqual(['habilitet.votesContradict']);
    expect(faults('disqualified', '1-3-0', { castingVote: true })).toEqual(['habilitet.votesContradict']);
  });
});

describe('the casting vote', () => {
  const people = [
    { personId: 'chair', role: 'chair' },
    { personId: 'deputy', role: 'deputyChair' },
    { personId: 'kari', role: 'member' },
  ];
  it.each([
    ['chair,deputy,kari', null, 'chair'],
    ['chair,deputy,kari', 'kari', 'kari'],
    ['deputy,kari', 'chair', 'deputy'],
    ['kari', 'chair', null],
    ['', null, null],
  ])('of %s, where %s chairs the meeting, is %s’s', (deciders, chairedBy, holder) => {
    expect(castingHolder(deciders.split(','), people, chairedBy)).toBe(holder);
  });

  it('is nobody’s where the council has none', () => {
    const ground = { people, chairedBy: 'chair' };
    expect(castingByAmong({ ...ground, castingVote: false }, ['chair'])).toBeNull();
    expect(castingByAmong({ ...ground, castingVote: true }, ['chair'])).toBe('chair');
  });
});
