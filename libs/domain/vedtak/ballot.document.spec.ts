import { describe, expect, it } from '@jest/globals';
import type { BallotVoterView, BallotView } from './ballot-view.document.js';
import { ballotNames, ballotSummary } from './ballot.document.js';

const voter = (name: string, choice: string | null, why: BallotVoterView['why'] = null): BallotVoterView => ({
  ...{ personId: name, name, attendsFor: null, attendsForName: null, why, hasVoted: choice !== null, choice },
});

const ballot = (rest: Partial<BallotView> = {}): BallotView => ({
  ...{
    id: 'b',
    councilId: 'c',
    version: 1,
    agendaItemId: 'i',
    position: 1,
    kind: 'named',
    subject: 'alternative',
  },
  ...{ question: 'Forslag fra Dina Moe', state: 'closed', majority: 'simple', castingVote: true },
  ...{
    abstainingAllowed: true,
    eligible: 4,
    members: 4,
    chairedBy: null,
    chairName: null,
    chairChoice: null,
  },
  ...{
    openedAt: new Date(0),
    closedAt: new Date(0),
    tally: { for: 1, against: 2 },
    result: 'lost',
    winner: null,
  },
  ...{
    cancelledBecause: null,
    choices: ['for', 'against', 'abstain'],
    options: [],
    votedCount: 3,
    own: null,
  },
  voters: [
    voter('Dina Moe', 'for'),
    voter('Aud Holm', 'against'),
    voter('Lars Ro', 'against'),
    voter('Bjarne Vik', null),
    voter('Ingrid Dal', null, 'away'),
  ],
  ...rest,
});

describe('a ballot in a referat', () => {
  it('says how it fell, and by name who voted what and who did not', () => {
    expect(ballotSummary('nb-NO', ballot())).toBe('Forslag fra Dina Moe: falt med 1 mot 2 stemmer.');
    expect(ballotNames('nb-NO', ballot())).toEqual([
      ...['For: Dina Moe.', 'Mot: Aud Holm og Lars Ro.', 'Stemte ikke: Bjarne Vik.'],
    ]);
  });

  it.each([
    [{ tally: { for: 4 }, result: 'carried' as const }, 'enstemmig vedtatt med 4 stemmer.'],
    [
      { tally: { for: 2, against: 1, abstain: 1 }, result: 'carried' as const },
      'vedtatt med 2 mot 1 stemmer, 1 avsto.',
    ],
    [{ tally: { for: 2, against: 2 }, result: 'carriedByCastingVote' as const }, 'dobbeltstemme avgjorde.'],
    [{ tally: { for: 2, against: 2 }, result: 'tie' as const }, 'og derfor ikke vedtatt.'],
  ])('%j', (rest, end) => {
    expect(ballotSummary('nb-NO', ballot(rest))).toMatch(new RegExp(`${end.replace('.', '\\.')}$`));
  });

  it('tells no names of a secret one, and says that it was', () => {
    const secret = ballot({ kind: 'secret', voters: [voter('Dina Moe', null)] });
    expect(ballotSummary('nn-NO', secret)).toBe(
      'Forslag fra Dina Moe (hemmeleg avrøysting): fall med 1 mot 2 røyster.',
    );
    expect(ballotNames('nb-NO', secret)).toEqual([]);
  });

  it('counts each of several texts, and tells which won', () => {
    const options = [
      { place: 1, alternativeId: null, proposerId: null, proposerName: null, paragraphs: [] },
      { place: 2, alternativeId: 'a', proposerId: 'd', proposerName: 'Dina Moe', paragraphs: [] },
    ];
    const between = ballot({
      ...{ subject: 'between', question: 'Valg mellom forslagene', options, choices: ['1', '2', 'abstain'] },
      ...{ tally: { '1': 1, '2': 3 }, result: 'carried', winner: 2, voters: [] },
    });
    expect(ballotSummary('nb-NO', between)).toBe(
      'Valg mellom forslagene: Forslag til vedtak 1 stemmer, Forslag fra Dina Moe 3 stemmer; Forslag fra Dina Moe er vedtatt.',
    );
  });
});
