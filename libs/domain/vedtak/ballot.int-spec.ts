import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { PersonKey } from '#test/builders/a-council';
import { VotingDesk } from '#test/domain/voting-desk';
import { BallotClosingService } from './ballot-closing.service.js';
import { BallotQueries } from './ballot.queries.js';
import { BallotService } from './ballot.service.js';
import { ItemClosingService } from './item-closing.service.js';

let desk: VotingDesk;

beforeAll(async () => {
  desk = await VotingDesk.open();
});

afterAll(() => desk.session.close());

beforeEach(() => desk.beginMeeting());

describe('a ballot by name', () => {
  it('takes the voters as they are, counts, and gives the vedtak its vote', async () => {
    const ballot = await desk.open();
    await desk.cast('aud', ballot, 'for');
    await desk.cast('bjarne', ballot, 'against');
    await desk.cast('bjarne', ballot, 'for');
    await desk.cast('dina', ballot, 'against');
    await desk
      .get(BallotService)
      .record(desk.secretary, ballot, [{ personId: desk.council.people.lars, choice: 'for' }], desk.now);
    expect(await desk.close(ballot)).toEqual({ result: 'carried', winner: 1 });
    expect(await desk.vedtak()).toMatchObject({
      paragraphs: ['Planen vedtas.'],
      vote: { unanimous: false, votesFor: 3, votesAgainst: 1, abstained: 0 },
    });
    const seen = await desk.get(BallotQueries).one(desk.as('dina'), ballot);
    expect(seen.voters.filter(({ why }) => why === null).map(({ name, choice }) => [name, choice])).toEqual([
      ...[
        ['Aud Holm', 'for'],
        ['Bjarne Vik', 'for'],
        ['Dina Moe', 'against'],
        ['Lars Ro', 'for'],
      ],
    ]);
    await desk.get(ItemClosingService).closeItem(desk.secretary, desk.item);
    expect(await desk.vedtak()).toMatchObject({ state: 'locked' });
  });

  it('shows nobody what others vote while it is open, and tells the voter their own', async () => {
    const ballot = await desk.open();
    await desk.cast('aud', ballot, 'for');
    const seen = await desk.get(BallotQueries).one(desk.as('bjarne'), ballot);
    expect(seen).toMatchObject({ votedCount: 1, own: { hasVoted: false } });
    expect(seen.voters.every(({ choice }) => choice === null)).toBe(true);
    expect((await desk.get(BallotQueries).one(desk.as('aud'), ballot)).own?.choice).toBe('for');
    const waiting = (person: PersonKey) => desk.get(BallotQueries).openTo(desk.as(person), desk.meetingId);
    expect([(await waiting('aud')).length, (await waiting('bjarne')).length]).toEqual([0, 1]);
    await expect(desk.get(BallotQueries).one(desk.as('nora'), ballot)).rejects.toMatchObject({
      code: 'vedtak.forbidden',
    });
  });

  it('is decided by the vote of whoever chairs when the votes are equal', async () => {
    const ballot = await desk.open();
    for (const [person, choice] of [
      ['aud', 'for'],
      ['bjarne', 'against'],
      ['dina', 'for'],
      ['lars', 'against'],
    ] as const)
      await desk.cast(person, ballot, choice);
    expect(await desk.close(ballot)).toEqual({ result: 'carriedByCastingVote', winner: 1 });
    expect((await desk.vedtak())?.vote).toEqual({
      ...{ unanimous: false, votesFor: 2, votesAgainst: 2, abstained: 0, castingVote: true },
    });
  });

  it('that fell leaves the vedtak without a vote, so that it cannot be locked as carried', async () => {
    const first = await desk.open();
    for (const person of ['aud', 'bjarne', 'dina'] as const) await desk.cast(person, first, 'against');
    expect(await desk.close(first)).toEqual({ result: 'lost', winner: null });
    expect((await desk.vedtak())?.vote).toBeUndefined();
  });

  it('does not count after it is closed, and two devices at once leave one vote', async () => {
    const ballot = await desk.open();
    await Promise.all([
      desk.cast('aud', ballot, 'for'),
      desk.cast('aud', ballot, 'for'),
      desk.cast('bjarne', ballot, 'for'),
    ]);
    expect(await desk.close(ballot)).toMatchObject({ result: 'carried' });
    expect((await desk.vedtak())?.vote).toMatchObject({ votesFor: 2 });
    await expect(desk.cast('dina', ballot, 'against')).rejects.toMatchObject({ code: 'ballot.wrongState' });
    await expect(desk.close(ballot)).rejects.toMatchObject({ code: 'ballot.wrongState' });
  });
});

describe('who may vote', () => {
  it('is nobody without a vote, absent or disqualified', async () => {
    await desk.disqualify('dina');
    const ballot = await desk.open();
    for (const person of ['dina', 'ingrid'] as const)
      await expect(desk.cast(person, ballot, 'for')).rejects.toMatchObject({ code: 'ballot.notAVoter' });
    await expect(
      desk.get(BallotService).cast(desk.as('nora'), ballot, 'for', desk.now),
    ).rejects.toMatchObject({
      code: 'ballot.forbidden',
    });
    const { voters } = await desk.get(BallotQueries).one(desk.secretary, ballot);
    expect(voters.flatMap(({ name, why }) => (why ? [[name, why]] : []))).toEqual([
      ...[
        ['Dina Moe', 'disqualified'],
        ['Ingrid Dal', 'away'],
      ],
    ]);
  });

  it('is not enough without a quorum in the item', async () => {
    await desk.change('lars', { status: 'absent' });
    await desk.disqualify('dina');
    await expect(desk.open()).rejects.toMatchObject({
      code: 'ballot.noQuorum',
      params: { represented: 2, required: 3 },
    });
  });

  it('does not grow or shrink with those who come and go, but who has left votes no more', async () => {
    const ballot = await desk.open();
    await desk.change('bjarne', { left: '10:00' });
    await expect(desk.cast('bjarne', ballot, 'for')).rejects.toMatchObject({ code: 'ballot.notPresent' });
    for (const person of ['aud', 'dina', 'lars'] as const) await desk.cast(person, ballot, 'for');
    expect(await desk.close(ballot)).toMatchObject({ result: 'carried' });
    expect((await desk.get(BallotQueries).one(desk.secretary, ballot)).eligible).toBe(4);
  });

  it('stops a ballot when somebody has voted and then become disqualified, or the quorum is gone', async () => {
    const ballot = await desk.open();
    await desk.cast('dina', ballot, 'for');
    await desk.disqualify('dina');
    await expect(desk.cast('dina', ballot, 'against')).rejects.toMatchObject({
      code: 'ballot.nowDisqualified',
    });
    await expect(desk.close(ballot)).rejects.toMatchObject({ code: 'ballot.voterDisqualified' });
    await desk.cancel(ballot, 'Dina Moe ble inhabil');
    const again = await desk.open();
    await desk.change('bjarne', { left: '09:59' });
    await expect(desk.close(again)).rejects.toMatchObject({ code: 'ballot.quorumLost' });
  });
});

describe('a ballot by count', () => {
  it('takes the numbers that the secretary counted, and refuses what cannot be so', async () => {
    const ballot = await desk.open({ kind: 'counted' });
    await expect(desk.cast('aud', ballot, 'for')).rejects.toMatchObject({ code: 'ballot.countedByHand' });
    await expect(desk.close(ballot)).rejects.toMatchObject({ code: 'vote.countsMissing' });
    await expect(desk.close(ballot, { counts: { for: 4, against: 1 } })).rejects.toMatchObject({
      code: 'ballot.countsInvalid',
      faults: [{ code: 'vote.moreThanEligible' }],
    });
    expect(await desk.close(ballot, { counts: { for: 2, against: 2 } })).toMatchObject({ result: 'tie' });
    expect(await desk.get(BallotClosingService).decideTie(desk.secretary, ballot, 'for')).toMatchObject({
      result: 'carriedByCastingVote',
    });
    await expect(
      desk.get(BallotClosingService).decideTie(desk.secretary, ballot, 'against'),
    ).rejects.toMatchObject({
      code: 'ballot.noTie',
    });
    expect((await desk.vedtak())?.vote).toMatchObject({ votesFor: 2, votesAgainst: 2, castingVote: true });
  });
});
