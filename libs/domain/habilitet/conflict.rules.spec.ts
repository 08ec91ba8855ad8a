import { describe, expect, it } from '@jest/globals';
import { type BoundPerson, conflictsIn, type ItemTexts, namedOrganisation } from './conflict.rules.js';

const register = [
  namedOrganisation({
    id: 'o1',
    name: 'Kreftforeningen',
    shortName: null,
    aliases: ['Landsforeningen mot kreft'],
  }),
  namedOrganisation({ id: 'o2', name: 'Legemiddelindustrien', shortName: 'LMI', aliases: [] }),
];
const person = (personId: string, rest: Partial<BoundPerson>): BoundPerson => ({
  ...{ personId, name: personId, affiliations: [], interests: [] },
  ...rest,
});
const item = (text: string, parties: ItemTexts['parties'] = []): ItemTexts[] => [
  { agendaItemId: 'sak-15', texts: [{ place: 'paper' as const, number: null, text }], parties },
];

describe('likely conflicts', () => {
  it('come from where people work and from what they have told, and say why', () => {
    const people = [
      person('kari', { affiliations: [{ organisationId: 'o1', title: 'generalsekretær' }] }),
      person('henrik', { interests: [{ organisationId: 'o2', organisationName: 'Legemiddelindustrien' }] }),
      person('eva', { affiliations: [{ organisationId: 'o3', title: null }] }),
    ];
    expect(conflictsIn(item('Kreftforeningen og LMI har svart.'), people, register)).toEqual([
      {
        ...{ agendaItemId: 'sak-15', personId: 'kari', key: 'o1', name: 'Kreftforeningen' },
        ...{ because: 'affiliation', title: 'generalsekretær', place: 'paper', number: null },
      },
      {
        ...{ agendaItemId: 'sak-15', personId: 'henrik', key: 'o2', name: 'Legemiddelindustrien' },
        ...{ because: 'interest', title: null, place: 'paper', number: null },
      },
    ]);
  });

  it('find an organisation by any other name of it, and by being a party without being named at all', () => {
    const kari = person('kari', { affiliations: [{ organisationId: 'o1', title: null }] });
    const places = (text: string, parties: ItemTexts['parties'] = []) =>
      conflictsIn(item(text, parties), [kari], register).map(({ place }) => place);
    const party = [{ organisationId: 'o1', name: 'Kreftforeningen' }];
    expect(places('Landsforeningen mot krefts søknad.')).toEqual(['paper']);
    expect(places('En søknad.', party)).toEqual(['party']);
    expect(places('Kreftforeningens søknad.', party)).toEqual(['party']);
    expect(places('En søknad.')).toEqual([]);
  });

  it('gives the affiliation as the ground where there is an interest too: the interest is nobody else’s matter', () => {
    const kari = person('kari', {
      affiliations: [{ organisationId: 'o1', title: null }],
      interests: [{ organisationId: 'o1', organisationName: 'Kreftforeningen' }],
    });
    expect(conflictsIn(item('Kreftforeningen'), [kari], register)).toMatchObject([
      { because: 'affiliation' },
    ]);
  });

  it('looks for organisations that only the person has named, but not for a stray letter or two', () => {
    const outside = (organisationName: string) =>
      conflictsIn(
        item('Nytt Firma AS og IT'),
        [person('kari', { interests: [{ organisationId: null, organisationName }] })],
        register,
      ).map((conflict) => conflict.key);
    expect(outside('Nytt firma AS')).toEqual(['nytt firma as']);
    expect(outside('IT')).toEqual([]);
    expect(outside('')).toEqual([]);
  });

  it('are none where nobody has to do with what is named', () => {
    expect(conflictsIn(item('Kreftforeningen'), [person('kari', {})], register)).toEqual([]);
    expect(conflictsIn([], [person('kari', {})], register)).toEqual([]);
  });
});
