import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { currentManager } from '#platform/database/current-manager';
import { VotingDesk } from '#test/domain/voting-desk';
import { BallotQueries } from './ballot.queries.js';

let desk: VotingDesk;

beforeAll(async () => {
  desk = await VotingDesk.open();
});

afterAll(() => desk.session.close());

beforeEach(() => desk.beginMeeting());

describe('a secret ballot', () => {
  it('leaves nothing in the database that joins who voted to what', async () => {
    const ballot = await desk.open({ kind: 'secret' });
    await desk.cast('aud', ballot, 'for');
    await desk.cast('bjarne', ballot, 'against');
    await desk.cast('dina', ballot, 'for');
    await expect(desk.cast('aud', ballot, 'against')).rejects.toMatchObject({ code: 'ballot.alreadyVoted' });
    const papers = await desk.sql<{ id: string; choice: string; xmin: string; cmin: string }>(
      'select id, choice, xmin::text, cmin::text from secret_choice where ballot_id = $1',
      ballot,
    );
    expect(papers.map(({ choice }) => choice).sort()).toEqual(['against', 'for', 'for']);
    // All papers come from one statement of one transaction, under random ids: none stands nearer to a voter.
    expect(new Set(papers.map(({ xmin, cmin }) => `${xmin}/${cmin}`)).size).toBe(1);
    expect(papers.every(({ id }) => id[14] === '4')).toBe(true);
    const voters = await desk.sql<{ choice: string | null }>(
      'select choice from ballot_voter where ballot_id = $1',
      ballot,
    );
    expect(voters.every(({ choice }) => choice === null)).toBe(true);
    const trail = await desk.sql<{ entity: string; text: string }>(
      `select entity, coalesce(before::text, '') || coalesce(after::text, '') as text from audit_event
        where action = 'ballot.cast'`,
    );
    const events = trail.filter(
      ({ text }) => /"choice": "(?:for|against)"/.test(text) && text.includes(ballot),
    );
    expect([events, trail.some(({ entity }) => entity === 'secret_choice')]).toEqual([[], false]);
    expect(await desk.close(ballot)).toMatchObject({ result: 'carried' });
    expect(await desk.sql('select id from secret_choice where ballot_id = $1', ballot)).toEqual([]);
    const { tally, votedCount } = await desk.get(BallotQueries).one(desk.as('bjarne'), ballot);
    expect({ tally, votedCount }).toEqual({ tally: { for: 2, against: 1 }, votedCount: 3 });
  });

  it('mixes the papers: the last one is not always the one that came last', async () => {
    const places = new Set<number>();
    for (let round = 0; round < 20 && places.size < 2; round++) {
      const ballot = await desk.open({ kind: 'secret' });
      for (const person of ['bjarne', 'dina', 'lars'] as const) await desk.cast(person, ballot, 'against');
      await desk.cast('aud', ballot, 'for');
      const papers = await desk.sql<{ choice: string }>(
        'select choice from secret_choice where ballot_id = $1',
        ballot,
      );
      places.add(papers.findIndex(({ choice }) => choice === 'for'));
      await desk.cancel(ballot, 'Prøve');
      expect(await desk.sql('select id from secret_choice where ballot_id = $1', ballot)).toEqual([]);
    }
    expect(places.size).toBe(2);
  });

  it('cannot keep a choice beside a name: the database refuses it', async () => {
    const ballot = await desk.open({ kind: 'secret' });
    const written = desk.session.unitOfWork.run(desk.council.system, 'test', () =>
      currentManager().query(
        `update ballot_voter set has_voted = true, choice = 'for' where ballot_id = $1`,
        [ballot],
      ),
    );
    await expect(written).rejects.toThrow();
  });
});
