import { describe, expect, it } from '@jest/globals';
import { askedItems, askedPeople, mustBeDecided, statusIn, unanswered } from './declaration.rules.js';

const declared = [
  { personId: 'kari', agendaItemId: 'sak-15', status: 'unsure' as const },
  { personId: 'henrik', agendaItemId: 'sak-14', status: 'able' as const },
];

describe('who is asked, and about what', () => {
  it('asks whoever fills a seat or votes, each once; not observers, guests or secretariat', () => {
    const rows = [
      { personId: 'member', seatId: 's1', votes: true },
      { personId: 'away', seatId: 's2', votes: false },
      { personId: 'vara', seatId: 's2', votes: true },
      { personId: 'chairWithoutSeat', seatId: null, votes: true },
      { personId: 'observer', seatId: null, votes: false },
      { personId: 'member', seatId: 's1', votes: true },
    ];
    expect(askedPeople(rows).map((row) => row.personId)).toEqual([
      'member',
      'away',
      'vara',
      'chairWithoutSeat',
    ]);
  });

  it('asks about every item that is not withdrawn', () => {
    const items = ['planned', 'treated', 'postponed', 'withdrawn'].map((status) => ({ id: status, status }));
    expect(askedItems(items).map((item) => item.id)).toEqual(['planned', 'treated', 'postponed']);
  });

  it('takes silence as not answered', () => {
    expect(statusIn(declared, 'kari', 'sak-15')).toBe('unsure');
    expect(statusIn(declared, 'kari', 'sak-14')).toBe('notAnswered');
    expect(statusIn(declared, 'nobody', 'sak-14')).toBe('notAnswered');
    expect(unanswered(declared, 'kari', [{ id: 'sak-14' }, { id: 'sak-15' }, { id: 'sak-16' }])).toBe(2);
  });

  it('leaves to the council what is doubtful and what is admitted', () => {
    expect(
      (['notAnswered', 'able', 'unsure', 'disqualified'] as const).filter((status) => mustBeDecided(status)),
    ).toEqual(['unsure', 'disqualified']);
  });
});
