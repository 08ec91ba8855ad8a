import { describe, expect, it } from '@jest/globals';
import { namedInRuling, type PrintedRuling, rulingText } from './ruling-text.rules.js';

const ruling: PrintedRuling = {
  ...{ agendaItemId: 'i', personId: 'dina', outcome: 'disqualified', legalBasis: 'fvl. § 6 annet ledd' },
  ...{ decidedBy: 'others', votesFor: null, votesAgainst: null, votesAbstained: null, castingBy: null },
  ...{ fromTime: null, outAt: null, backAt: null, staysAsAudience: false, varaId: null },
};
const names: Readonly<Record<string, string>> = { dina: 'Dina Moe', aud: 'Aud Holm', lars: 'Lars Ro' };
const text = (rest: Partial<PrintedRuling>, language = 'nb-NO') =>
  rulingText(language, { ...ruling, ...rest }, (id) => names[id]);
const votes = (votesFor: number, votesAgainst: number, votesAbstained = 0) => ({
  ...{ votesFor, votesAgainst, votesAbstained },
});

describe('a ruling in words', () => {
  it.each<[Partial<PrintedRuling>, string]>([
    [{}, 'Dina Moe ble funnet inhabil (fvl. § 6 annet ledd). Avgjørelsen var enstemmig.'],
    [
      { fromTime: '10:05', outAt: '10:06', backAt: '10:50', ...votes(2, 1) },
      'Dina Moe ble funnet inhabil fra kl. 10.05 (fvl. § 6 annet ledd). Avgjort med 2 mot 1 stemmer. Gikk ut kl. 10.06 og kom tilbake kl. 10.50.',
    ],
    [
      { outcome: 'able', legalBasis: null, decidedBy: 'allPresent', ...votes(1, 2, 1) },
      'Dina Moe ble funnet habil. Avgjort med 1 mot 2 stemmer; 1 avsto. Alle til stede tok del i avgjørelsen, fordi de øvrige ikke var mange nok.',
    ],
    [
      { castingBy: 'aud', ...votes(2, 2), staysAsAudience: true },
      'Dina Moe ble funnet inhabil (fvl. § 6 annet ledd). Stemmene sto likt, 2 mot 2, og Aud Holm avgjorde med dobbeltstemme. Ble sittende som tilhører.',
    ],
    [
      { outcome: 'able', legalBasis: null, ...votes(2, 2) },
      'Dina Moe ble funnet habil. Stemmene sto likt, 2 mot 2, så forslaget om inhabilitet falt.',
    ],
    [
      { varaId: 'lars', outAt: '09:00' },
      'Dina Moe ble funnet inhabil (fvl. § 6 annet ledd). Avgjørelsen var enstemmig. Gikk ut kl. 09.00. Lars Ro tok plassen i saken som vara.',
    ],
  ])('%j', (rest, expected) => {
    expect(text(rest)).toBe(expected);
  });

  it('is said in the language of the council', () => {
    expect(text({}, 'nn-NO')).toBe(
      'Dina Moe vart funnen inhabil (fvl. § 6 annet ledd). Avgjerda var samrøystes.',
    );
  });

  it('names the member, who gave the casting vote, and the vara', () => {
    expect(namedInRuling({ ...ruling, castingBy: 'aud', varaId: 'lars' })).toEqual(['dina', 'aud', 'lars']);
    expect(namedInRuling(ruling)).toEqual(['dina']);
  });
});
