import { describe, expect, it } from '@jest/globals';
import { personEntry, personFieldOf, typedPerson } from './person.form.js';

const sent = {
  ...{ givenName: ' Åse ', familyName: 'Nes', email: '', rows: '3' },
  ...{ 'organisation-0': 'FHI', 'title-0': 'direktør', 'from-0': '2021-01-01', 'to-0': '' },
  ...{ 'organisation-1': '', 'title-1': '', 'from-1': '', 'to-1': '' },
  ...{ 'organisation-2': 'Ny AS', 'new-2': 'yes' },
};

describe('the form of a person', () => {
  it('leaves out rows where nothing was typed, and says nothing for null', () => {
    expect(personEntry(typedPerson(sent))).toEqual({
      ...{ givenName: 'Åse', familyName: 'Nes', email: null },
      affiliations: [
        { organisation: 'FHI', isNew: false, title: 'direktør', from: '2021-01-01', to: null },
        { organisation: 'Ny AS', isNew: true, title: null, from: null, to: null },
      ],
    });
  });

  it.each([
    ['/givenName', 'givenName'],
    ['/affiliations/1/organisationId', 'organisation-1'],
    ['/affiliations/0/to', 'to-0'],
  ])('shows the fault at %s beside the field %s', (path, field) => {
    expect(personFieldOf(path)).toBe(field);
  });

  it('is not taken in by a number of rows that nobody sent', () => {
    expect(typedPerson({ rows: '1000000' }).rows).toEqual([]);
  });
});
