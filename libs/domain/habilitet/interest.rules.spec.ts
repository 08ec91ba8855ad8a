import { describe, expect, it } from '@jest/globals';
import { actorRoles } from '#kernel/actor';
import { mayKeepInterests, mayReadInterests } from './interest.policy.js';
import { holdsOn, interestFaults, type InterestInput, longestInterest } from './interest.rules.js';

const position: InterestInput = {
  ...{ kind: 'role', organisation: 'Kreftforeningen', description: 'styremedlem' },
  ...{ from: '2020-01-01', to: null },
};
const told = (rest: Partial<InterestInput>) =>
  interestFaults({ ...position, ...rest }).map(({ path, code }) => `${path} ${code}`);

describe('an interest', () => {
  it.each([
    [{}, []],
    [{ organisation: ' ' }, ['/organisation habilitet.interestOrganisationMissing']],
    [{ kind: 'relation' as const, organisation: '', description: 'Ektefelle leder et legemiddelfirma' }, []],
    [{ kind: 'relation' as const, description: '' }, []],
    [
      { kind: 'relation' as const, organisation: '', description: '' },
      ['/description habilitet.interestEmpty'],
    ],
    [{ from: '2021-02-29' }, ['/from habilitet.interestDateUnknown']],
    [{ to: '2019-12-31' }, ['/to habilitet.interestEndsBeforeStart']],
    [{ to: '2020-01-01' }, []],
    [{ description: 'x'.repeat(longestInterest + 1) }, ['/description habilitet.interestTooLong']],
    [{ kind: 'secret' as never }, ['/kind habilitet.interestKindUnknown']],
  ])('with %j: %j', (rest, faults) => {
    expect(told(rest)).toEqual(faults);
  });

  it('holds from its first to its last day', () => {
    const period = { from: '2020-01-01', to: '2020-12-31' };
    expect(
      ['2019-12-31', '2020-01-01', '2020-12-31', '2021-01-01'].map((day) => holdsOn(period, day)),
    ).toEqual([false, true, true, false]);
    expect(holdsOn({ from: null, to: null }, '1800-01-01')).toBe(true);
  });

  it('is kept by those who decide, each their own, and read by themselves and the secretariat', () => {
    const as = (personId: string) => actorRoles.map((role) => ({ councilId: 'c', role, personId }));
    const roles = (refusal: typeof mayKeepInterests, personId: string) =>
      as(personId).flatMap((actor) => (refusal(actor) === undefined ? [actor.role] : []));
    expect(roles(mayKeepInterests, 'me')).toEqual(['chair', 'deputyChair', 'member', 'vara']);
    expect(roles((actor) => mayReadInterests(actor, 'me'), 'me')).toEqual([
      ...['chair', 'deputyChair', 'member', 'vara', 'secretariat', 'system'],
    ]);
    expect(roles((actor) => mayReadInterests(actor, 'kari'), 'me')).toEqual(['secretariat', 'system']);
  });
});
