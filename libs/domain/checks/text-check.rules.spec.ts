import { describe, expect, it } from '@jest/globals';
import { checkText, type TextSurroundings } from './text-check.rules.js';

const around: TextSurroundings = {
  councilName: 'HelseOmsorg21-rådet',
  people: ['Sveinung Hole', 'Baard-Christian Schem', 'Anne-Grethe Erlandsen', 'Anne Vik', 'Kari Å. Nordby'],
  organisations: ['Kommunal- og moderniseringsdepartementet', 'Norges forskningsråd'],
  cases: new Set(['51/5/2020', '5/1/2021', '28/3/2020']),
  vedlegg: 2,
};
const found = (html: string) =>
  checkText({ place: { kind: 'section', itemId: 'item', index: 0 }, label: 'Bakgrunn', html }, around).map(
    ({ check, params }) => [check, params['what'], params['name'] ?? params['better'] ?? params['weekday']],
  );

describe('the words of a text', () => {
  it('are left alone when all is well', () => {
    const text = `<h3>Bakgrunn</h3><p>HelseOmsorg21-rådet v/ Sveinung Hole møtte Anne-Grethe Erlandsens stab fredag
      26. februar 2021 i Norges forskningsråd. Kommunal- og moderniseringsdepartementets svar kom 08.02.2021.</p>
      <ol><li>i dag</li><li>i morgen</li></ol><p>Se <a href="sak:5/1/2021">sak 5/1/2021</a> og
      <a href="vedlegg:notat">vedlegg 2</a>, Meld. St. 14 (2020–2021) og NIFU rapport 2020:28, vår ref. 21/941.</p>`;
    expect(found(text)).toEqual([]);
  });

  it('D01: a case that does not exist is caught, also when its number is typed', () => {
    expect(found('<p>Rådet behandlet saken før (Sak 51/5/2021).</p>')).toEqual([
      ['caseUnknown', 'Sak 51/5/2021', undefined],
    ]);
  });

  it.each([
    ['vedlegg 1', 'vedleggTyped'],
    ['vedlegg 3', 'vedleggNumberUnknown'],
  ])('D03: %s, typed, does not follow its list and is caught', (words, check) => {
    expect(found(`<p>Liste over tema i ${words}.</p>`)).toEqual([[check, words, undefined]]);
  });

  it('D06: the chair’s name with a letter too many is caught', () => {
    expect(found('<p>Med vennlig hilsen Sveinung Holde, rådsleder</p>')).toEqual([
      ['nameNearlyRight', 'Sveinung Holde', 'Sveinung Hole'],
    ]);
  });

  it.each(['Baard Christian Schem', 'Baard-Christian Scheem', 'Baard-Christian Scheems'])(
    'D07: a member written "%s" is caught',
    (written) => {
      expect(found(`<p>Rådet oppnevner ${written} til gruppen.</p>`)).toEqual([
        ['nameNearlyRight', written, 'Baard-Christian Schem'],
      ]);
    },
  );

  it('D08: a speaker without her hyphen is caught, and another person with a short name is not', () => {
    expect(found('<p>I dag holdt Anne Grethe Erlandsen og Arne Vik innlegg.</p>')).toEqual([
      ['nameNearlyRight', 'Anne Grethe Erlandsen', 'Anne-Grethe Erlandsen'],
    ]);
  });

  it('D11: a ministry with a letter too many is caught', () => {
    expect(found('<p>Kommunal- og moderninseringsdepartementet svarte.</p>')).toEqual([
      ['organisationNearlyRight', 'moderninseringsdepartementet', 'moderniseringsdepartementet'],
    ]);
  });

  it.each(['Sak 5-1-2021', '5/1/2021', 'sak 28/20 (møte 3/2020)', 'Sak HO21-rådet 5/1/21'])(
    'D15: "%s" is a case that exists, typed and not picked',
    (written) => {
      expect(found(`<p>Som i ${written} sto det.</p>`).map(([check]) => check)).toEqual(['caseTyped']);
    },
  );

  it('D20: a list whose numbers were typed is caught, with the number that is wrong', () => {
    expect(found('<p>i) Tall</p><p>ii) Mål</p><p>ii) Tiltak</p><p>iv) Plan</p>')).toEqual([
      ['listTyped', 'ii)', undefined],
    ]);
    expect(found('<p>- Tall</p><p>- Mål</p>')).toEqual([['listTyped', '-', undefined]]);
    expect(found('<p>1. mars 2021 begynner det.</p><p>2. april 2021 slutter det.</p>')).toEqual([]);
  });

  it.each(['XX', 'TBD', 'fylles inn senere', '[…]', '[...]', '____', 'N.N.'])(
    'D21: words that wait for others are caught: %s',
    (words) => {
      expect(found(`<p>Leder er ${words} fra 2022.</p>`)).toEqual([['openWords', words, undefined]]);
    },
  );

  it.each(['HelseOmsorg 21-rådet', 'Helseomsorg21-rådet'])(
    'D23: the council called "%s" is caught',
    (name) => {
      expect(found(`<p>I ${name} ble dette sagt.</p>`)).toEqual([
        ['councilNameMisspelt', name, 'HelseOmsorg21-rådet'],
      ]);
    },
  );

  it('D23: "sakliste" is caught, and no form of the right words', () => {
    expect(found('<p>Innkalling og sakliste.</p>')).toEqual([['wordMisspelt', 'sakliste', 'saksliste']]);
    expect(
      found('<p>Sakslista, saksframlegget, saksfremlegg, innkallinga og sekretariatets plan.</p>'),
    ).toEqual([]);
  });

  it.each([
    ['2021-02-13', '13. februar 2021'],
    ['11.2.2021', '11. februar 2021'],
    ['8/2-2021', '8. februar 2021'],
    ['08.02.21', '8. februar 2021'],
  ])('D24: the date %s is caught, and how it is written elsewhere is told', (written, better) => {
    expect(found(`<p>Det kom ${written}.</p>`)).toEqual([['dateNotation', written, better]]);
  });

  it('D24: a day that is not, and a weekday that is another, are caught', () => {
    expect(found('<p>Fristen er 30. februar 2021.</p>')).toEqual([
      ['dateImpossible', '30. februar 2021', undefined],
    ]);
    expect(found('<p>Møtet er torsdag 26. februar 2021.</p>')).toEqual([
      ['weekdayWrong', 'torsdag 26. februar 2021', '@fredag'],
    ]);
  });

  it('that no font of the documents has are named, once for each text, and those that some font has are not', () => {
    expect(found('<p>Delegasjonen ved 李明 og 李娜 møtte Αθήνα, Київ, Ǩiurâl, محمد, 👍🏽 og ☑.</p>')).toEqual([
      ['signUnprintable', '李 明 娜', undefined],
    ]);
    expect(found('<p>\uf0b7 Punkt</p>')[0]).toEqual(['signUnprintable', 'U+F0B7', undefined]);
    expect(found('<p>一二三四五六七八九</p>')).toEqual([
      ['signUnprintable', '一 二 三 四 五 六 七 八 …', undefined],
    ]);
  });
});
