import { describe, expect, it } from '@jest/globals';
import { type EndableAppointment, endableOn, endsWithTerm } from './term-choice.rules.js';

const appointment = (rest: Partial<EndableAppointment>): EndableAppointment => ({
  ...{ id: 'a', role: 'member', from: '2020-01-01', to: null },
  ...rest,
});

describe('the appointments that a term can end', () => {
  it.each([
    ['one without an end', appointment({}), true],
    ['one that would last longer', appointment({ to: '2022-06-30' }), true],
    ['one that ends on that day anyway', appointment({ to: '2021-12-31' }), false],
    ['one that is over', appointment({ to: '2020-12-31' }), false],
    ['one that begins on that day', appointment({ from: '2021-12-31' }), true],
    ['one that begins after it', appointment({ from: '2022-01-01' }), false],
  ])('%s', (_, row, isEndable) => {
    expect(endableOn([row], '2021-12-31')).toEqual(isEndable ? [row] : []);
  });

  it('are by themselves those of the council, not observers and secretariat', () => {
    const roles = ['chair', 'deputyChair', 'member', 'vara', 'observer', 'secretariat'] as const;
    expect(roles.filter((role) => endsWithTerm({ role }))).toEqual([
      'chair',
      'deputyChair',
      'member',
      'vara',
    ]);
  });
});
