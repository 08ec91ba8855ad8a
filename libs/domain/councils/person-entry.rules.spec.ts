import { describe, expect, it } from '@jest/globals';
import { organisationCalled, type TypedAffiliation, unknownOrganisations } from './person-entry.rules.js';

const known = [
  { id: '1', name: 'Folkehelseinstituttet', shortName: 'FHI' },
  { id: '2', name: 'FHI Vest', shortName: null },
];
const at = (organisation: string, isNew = false): TypedAffiliation => ({
  ...{ organisation, isNew, title: null, from: null, to: null },
});

describe('an organisation typed by its name', () => {
  it.each([
    ['Folkehelseinstituttet', '1'],
    ['  folkehelseinstituttet ', '1'],
    ['fhi', '1'],
    ['FHI  vest', '2'],
    ['Folkehelse', undefined],
  ])('%s is found by name or abbreviation', (name, id) => {
    expect(organisationCalled(name, known)?.id).toBe(id);
  });

  it('that nobody knows is asked about, unless it is to be added', () => {
    expect(unknownOrganisations([at('FHI'), at('Folkehelsa'), at('Ny AS', true)], known)).toEqual([
      {
        ...{ path: '/affiliations/1/organisationId', code: 'person.organisationUnknown' },
        params: { name: 'Folkehelsa' },
      },
    ]);
  });
});
