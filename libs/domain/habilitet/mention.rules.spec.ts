import { describe, expect, it } from '@jest/globals';
import { mentionsIn, type NamedOrganisation } from './mention.rules.js';

const named = (...names: string[]): NamedOrganisation => ({ key: names[0], name: names[0], names });
const register = [
  named('KS'),
  named('Funksjonshemmedes Fellesorganisasjon', 'FFO'),
  named('Kreftforeningen'),
  named('Helse Vest'),
  named('Helse Vest IKT'),
  named('Norges forskningsråd', 'Forskningsrådet'),
  named('NTNU'),
  named('Oslo Economics'),
  named('Direktoratet for e-helse'),
  named('NHO Abelia', 'Abelia'),
];
const found = (text: string) =>
  mentionsIn([{ place: 'paper', number: null, text }], register).map((mention) => mention.key);

describe('organisations in a text', () => {
  it.each([
    ['Kreftforeningen har skrevet et notat.', ['Kreftforeningen']],
    ['Kreftforeningens notat', ['Kreftforeningen']],
    ['KREFTFORENINGEN', ['Kreftforeningen']],
    ['Barnekreftforeningen har skrevet', []],
    ['kreftforeningene samlet', []],
    ['KS mener det samme.', ['KS']],
    ["KS’ brev og KS' svar, KS-området", ['KS']],
    ['KSs brev', ['KS']],
    ['ks', []],
    ['EKSEMPEL, TAKST, KSF, AKS', []],
    ['TEKNOLOGI OG EKSPORT', []],
    ['Send til post@KS.no eller EU-KS', []],
    ['FFO og FFO-lederen', ['Funksjonshemmedes Fellesorganisasjon']],
    ['OFFO, FFOR, ffo', []],
    ['Funksjonshemmedes fellesorganisasjon', ['Funksjonshemmedes Fellesorganisasjon']],
    ['Helse Vest RHF', ['Helse Vest']],
    ['Helse Vestfold', []],
    ['Helse Vest-Agder', []],
    ['Helse Vest IKT leverer', ['Helse Vest IKT']],
    ['Helse Vest eier Helse Vest IKT', ['Helse Vest', 'Helse Vest IKT']],
    ['Helse\n  Vest', ['Helse Vest']],
    ['Norges forskningsråds midler', ['Norges forskningsråd']],
    ['Forskningsrådets midler', ['Norges forskningsråd']],
    ["NTNU's og NTNUs", ['NTNU']],
    ["Oslo Economics' rapport", ['Oslo Economics']],
    ['Direktoratet for e-helse', ['Direktoratet for e-helse']],
    ['NHO Abelia', ['NHO Abelia']],
    ['Abelia', ['NHO Abelia']],
    ['', []],
  ])('%j names %j', (text, organisations) => {
    expect(found(text)).toEqual(organisations);
  });

  it('says where an organisation is named first, once', () => {
    const mentions = mentionsIn(
      [
        { place: 'title', number: null, text: 'Bærekraft' },
        { place: 'vedlegg', number: 2, text: 'Notat fra KS' },
        { place: 'vedlegg', number: 3, text: 'KS' },
      ],
      register,
    );
    expect(mentions).toEqual([{ key: 'KS', name: 'KS', place: 'vedlegg', number: 2 }]);
  });

  it('takes signs in a name for what they are', () => {
    const odd = named('A.B (Norge) C++');
    const text = (words: string) => mentionsIn([{ place: 'paper', number: null, text: words }], [odd]).length;
    expect([text('avtale med A.B (Norge) C++ i går'), text('AxB (Norge) C++')]).toEqual([1, 0]);
  });
});
