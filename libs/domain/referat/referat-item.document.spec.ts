import { describe, expect, it } from '@jest/globals';
import type { VedtakView } from '#domain/vedtak';
import { referatItem } from './referat-item.document.js';
import type { ReferatItemSource } from './referat-source.document.js';

const vedtak = (rest: Partial<VedtakView> = {}): VedtakView => ({
  ...{ id: 'v', agendaItemId: 'i', state: 'locked', version: 1, lockedAt: null, reopenedBecause: null },
  ...{ outcome: 'adopted', paragraphs: ['Planen vedtas.'], changes: [], statements: [] },
  ...rest,
});

const item = (rest: Partial<ReferatItemSource> = {}): ReferatItemSource => ({
  ...{ id: 'referat-sak-5-1-2021', agendaItemId: 'i', number: '5/1/2021', title: 'Plan', status: 'treated' },
  ...{ guests: [], disqualified: [], account: '', proposed: [], names: new Map([['kari', 'Kari Nes']]) },
  ...rest,
});

describe('an item of a referat', () => {
  it('shows what was proposed only where something else was adopted', () => {
    const same = referatItem('nb-NO', item({ proposed: ['Planen  vedtas.'], vedtak: vedtak() }));
    const other = referatItem('nb-NO', item({ proposed: ['Planen drøftes.'], vedtak: vedtak() }));
    expect(same.proposedVedtak).toEqual([]);
    expect(other.proposedVedtak).toEqual(['Planen drøftes.']);
  });

  it('says Intet where nothing was decided, and nothing while there is no vedtak', () => {
    expect(
      referatItem('nb-NO', item({ vedtak: vedtak({ outcome: 'none', paragraphs: [] }) })).vedtak,
    ).toEqual(['Intet.']);
    expect(referatItem('nb-NO', item()).vedtak).toEqual([]);
  });

  it('names guests, those who stepped aside, and whose words a statement is', () => {
    const model = referatItem(
      'nb-NO',
      item({
        guests: ['Siv Lang, Oslo Economics (innleder)', 'Per Moe'],
        disqualified: [{ name: 'Dina Moe', legalBasis: 'fvl. § 6 annet ledd', steppedAside: false }],
        vedtak: vedtak({
          statements: [{ personId: 'kari', kind: 'statement', text: 'Hør brukerne først.' }],
        }),
      }),
    );
    expect(model.guests).toEqual(['Til stede under saken: Siv Lang, Oslo Economics (innleder); Per Moe']);
    expect(model.habilitet).toEqual(['Dina Moe var inhabil (fvl. § 6 annet ledd).']);
    expect(model.statements).toEqual([
      { label: 'Protokolltilførsel fra Kari Nes', text: 'Hør brukerne først.' },
    ]);
  });

  it('is said in the language of the council', () => {
    const model = referatItem(
      'nn-NO',
      item({ status: 'postponed', vedtak: vedtak({ vote: { unanimous: true } }) }),
    );
    expect([model.statusNote, model.vote]).toEqual(['Saka vart utsett.', 'Samrøystes']);
  });
});
