import { describe, expect, it } from '@jest/globals';
import { type RosterPerson, rosterFrom } from './roster.rules.js';

const seats = [
  { id: 's2', key: 'to', number: 2, represents: 'Kommunene' },
  { id: 's1', key: 'en', number: 1, represents: 'Universitetene' },
];

function holding(id: string, role: RosterPerson['role'], rest: Partial<RosterPerson> = {}): RosterPerson {
  return {
    ...{ id, key: id, givenName: id, familyName: 'Ness', name: `${id} Ness`, affiliations: [] },
    ...{ appointmentId: `a-${id}`, role, seatId: null, rank: null },
    ...rest,
  };
}

describe('rosterFrom', () => {
  it('lists seats by number, each with who sits in it', () => {
    const roster = rosterFrom('2021-01-20', seats, [holding('ola', 'member', { seatId: 's2' })]);
    expect(roster.seats.map((seat) => [seat.number, seat.member?.id])).toEqual([
      [1, undefined],
      [2, 'ola'],
    ]);
  });

  it('shows somebody who is both member and chair as chair', () => {
    const both = [holding('kari', 'member', { seatId: 's1' }), holding('kari', 'chair', { seatId: 's1' })];
    const roster = rosterFrom('2021-01-20', seats, both);
    expect(roster.seats[0].member?.role).toBe('chair');
    expect(roster.chair?.id).toBe('kari');
  });

  it('lists vara by rank', () => {
    const vara = [
      holding('b', 'vara', { seatId: 's1', rank: 2 }),
      holding('a', 'vara', { seatId: 's1', rank: 1 }),
    ];
    expect(rosterFrom('2021-01-20', seats, vara).seats[0].vara.map((person) => person.id)).toEqual([
      'a',
      'b',
    ]);
  });

  it('is empty and valid in a period without any council', () => {
    expect(rosterFrom('2018-01-01', [], [])).toEqual({
      date: '2018-01-01',
      chair: null,
      seats: [],
      others: [],
    });
  });
});
