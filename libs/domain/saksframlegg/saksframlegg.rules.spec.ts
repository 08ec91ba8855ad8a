import { describe, expect, it } from '@jest/globals';
import { comesToAnEnd } from '#test/hostile/comes-to-an-end';
import {
  hasText,
  hasUnprintable,
  placeholdersIn,
  sectionFaults,
  type SectionText,
} from './saksframlegg.rules.js';
import { vedleggLacks } from './vedlegg.rules.js';

const section = (kind: SectionText['kind'], heading: string | null = null): SectionText => ({
  kind,
  heading,
  html: '<p>x</p>',
});

describe('sectionFaults', () => {
  it('lets a paper have the fixed sections once, and free ones as many as it likes', () => {
    const sections = [
      section('background'),
      section('reason'),
      section('mainPoints'),
      section('free', 'Orienteringer'),
      section('free', 'Orienteringer'),
    ];
    expect(sectionFaults(sections)).toEqual([]);
    expect(sectionFaults([section('text')])).toEqual([]);
    expect(sectionFaults([])).toEqual([]);
  });

  it.each([
    [[section('background'), section('background')], '/sections/1/kind', 'saksframlegg.sectionTwice'],
    [[section('free')], '/sections/0/heading', 'saksframlegg.headingMissing'],
    [[section('free', '')], '/sections/0/heading', 'saksframlegg.headingMissing'],
    [[section('reason', 'Hvorfor')], '/sections/0/heading', 'saksframlegg.headingFixed'],
  ])('refuses %j', (sections, path, code) => {
    expect(sectionFaults(sections)).toEqual([{ path, code }]);
  });
});

describe('placeholdersIn', () => {
  it('finds the slots that the real papers left open', () => {
    expect(placeholdersIn('<ul><li>Brev</li><li>[andre forslag fra Rådet]</li></ul>')).toEqual([
      'andre forslag fra Rådet',
    ]);
  });

  it('leaves references to a list and empty brackets alone', () => {
    expect(placeholdersIn('<p>Se [1], [12–14] og [ ].</p>')).toEqual([]);
  });

  it('comes to an end with a hostile text', () => {
    for (const text of ['['.repeat(1_000_000), '<'.repeat(1_000_000), `[${'a'.repeat(1_000_000)}`])
      expect(comesToAnEnd(() => placeholdersIn(text))).toEqual([]);
  });
});

describe('hasText', () => {
  it.each([
    ['', false],
    ['<p> </p><p><br></p>', false],
    ['<p>&nbsp;</p>', false],
    ['<p>Tekst</p>', true],
    ['<figure><img src="vedlegg:kart" alt="Kart"></figure>', true],
  ])('of %j is %j', (html, expected) => {
    expect(hasText(html)).toBe(expected);
  });
});

describe('vedleggLacks', () => {
  const head = { title: 'Notat', kind: 'note', status: 'final', source: null, date: null } as const;

  it('ask who made a paper from outside, and when', () => {
    expect(vedleggLacks(head, 'file').map(({ code }) => code)).toEqual([
      'vedlegg.sourceMissing',
      'vedlegg.dateMissing',
    ]);
    expect(vedleggLacks({ ...head, source: 'Helsedirektoratet', date: '2021-02-12' }, 'file')).toEqual([]);
  });

  it('ask nothing of what the council made itself', () => {
    expect(vedleggLacks(head, 'html')).toEqual([]);
  });
});

describe('hasUnprintable', () => {
  it.each([
    ['æøå, Čáhppi, 👩‍⚕️, tabulator\tog linje\n', false],
    ['nul\u0000', true],
    ['bjelle\u0007', true],
    ['halvt \ud83d tegn', true],
  ])('of %j is %j', (text, expected) => {
    expect(hasUnprintable(text)).toBe(expected);
  });
});
