import { describe, expect, it } from '@jest/globals';
import { ambiguousNames, areaCalled, normalisedName } from './area.rules.js';

const areas = [
  {
    id: 'hjemmemarked',
    name: 'Hjemmemarked, næringsutvikling og innovative offentlige anskaffelser',
    aliases: ['Hjemmemarked, næringsutvikling og IOA'],
  },
  { id: 'baerekraft', name: 'En bærekraftig helsetjeneste', aliases: ['Bærekraft i helsetjenesten'] },
];

describe('finding an area by what people call it', () => {
  it.each([
    ['En bærekraftig helsetjeneste', 'baerekraft'],
    ['BÆREKRAFT I HELSETJENESTEN', 'baerekraft'],
    ['baerekraft i helsetjenesten', 'baerekraft'],
    ['  Hjemmemarked – næringsutvikling og IOA ', 'hjemmemarked'],
  ])('%s', (text, id) => {
    expect(areaCalled(text, areas)?.id).toBe(id);
  });

  it('guesses at nothing', () => {
    expect(areaCalled('Bærekraft', areas)).toBeUndefined();
    expect(areaCalled(' – ', areas)).toBeUndefined();
  });

  it('takes letters with marks for those without', () => {
    expect(normalisedName('Sámi dearvvašvuohta, Čáhci')).toBe('sami dearvvasvuohta cahci');
    expect(normalisedName('Ærlig Ødeland på Åsen')).toBe('aerlig odeland pa asen');
  });
});

it('names what leads to two areas', () => {
  const twice = [...areas, { id: 'ny', name: 'Bærekraft i helsetjenesten', aliases: [] }];
  expect(ambiguousNames(areas)).toEqual([]);
  expect(ambiguousNames(twice)).toEqual(['Bærekraft i helsetjenesten']);
  expect(ambiguousNames([{ id: 'a', name: 'Helsedata', aliases: ['helse-data', 'helse data'] }])).toEqual([]);
});
