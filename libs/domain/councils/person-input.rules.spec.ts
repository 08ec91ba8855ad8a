import { describe, expect, it } from '@jest/globals';
import { organisationFaults, personFaults, type PersonSaid } from './person-input.rules.js';

const isAddress = (text: string) => text.includes('@');
const said = (rest: Partial<PersonSaid>): PersonSaid => ({ givenName: 'Åse', familyName: 'Nes', ...rest });
const works = { organisationId: 'o', title: null, from: null, to: null };

describe('what is said about a person', () => {
  it.each([
    ['nothing wrong', said({ email: null, affiliations: [works] }), []],
    ['what is not said is not judged', {}, []],
    ['no family name', said({ familyName: '  ' }), [['/familyName', 'input.missing']]],
    ['a name of two lines', said({ givenName: 'Å\nse' }), [['/givenName', 'input.notOneLine']]],
    ['a name without end', said({ givenName: 'å'.repeat(301) }), [['/givenName', 'input.tooLong']]],
    ['an address that is none', said({ email: 'ase' }), [['/email', 'input.notAnEmail']]],
    [
      'a day that does not exist, and no organisation',
      said({ affiliations: [works, { ...works, organisationId: '', from: '2021-02-30' }] }),
      [
        ['/affiliations/1/organisationId', 'organisation.notChosen'],
        ['/affiliations/1/from', 'input.notADate'],
      ],
    ],
    [
      'an end before the beginning',
      said({ affiliations: [{ ...works, from: '2021-03-01', to: '2021-02-28' }] }),
      [['/affiliations/0/to', 'affiliation.periodBackwards']],
    ],
  ])('%s', (_, person, faults) => {
    expect(personFaults(person, isAddress).map(({ path, code }) => [path, code])).toEqual(faults);
  });

  it('goes for organisations too', () => {
    expect(organisationFaults({ name: '', shortName: null, place: 'Oslo' })).toMatchObject([
      { path: '/name' },
    ]);
  });
});
