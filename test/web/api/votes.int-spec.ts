import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { daysAfter, workingDayFrom } from '#kernel/working-days';
import { aMeetingUnderWay, post } from '#test/web/a-meeting-under-way';
import type { ApiClient } from '#test/web/api-client';
import { startWeb, type WebUnderTest } from '#test/web/web-under-test';

let web: WebUnderTest;
let secretary: ApiClient;
let chair: ApiClient;
let member: ApiClient;
let observer: ApiClient;
/** Address of the one item of a meeting in progress, where everybody with a seat is present. */
let item: string;

beforeAll(async () => {
  web = await startWeb();
  [secretary, chair, member, observer] = await Promise.all([
    ...(['secretariat', 'chair', 'member', 'observer'] as const).map((role) => web.as(role)),
  ]);
  item = (await aMeetingUnderWay(secretary, chair, ['Nasjonal plan'])).items[0].address;
});

afterAll(() => web?.close());

describe('a vote over the API', () => {
  it('is opened, given, entered and counted; the text that carried is the vedtak', async () => {
    const { body: voters } = await member.get(`${item}/voters`);
    const count = (voters['voters'] as unknown as unknown[]).length;
    expect(voters['quorum']).toMatchObject({ quorate: true, represented: count });
    const proposal = { proposerId: null, paragraphs: ['Planen vedtas.'] };
    const { body: found } = await post(secretary, `${item}/alternatives`, proposal);
    const [{ id: alternativeId }] = found['alternatives'] as unknown as { id: string }[];
    const order = { kind: 'named', subject: 'alternative', alternativeId };
    const opened = await post(secretary, `${item}/ballots`, order);
    expect([opened.status, opened.body['state']]).toEqual([201, 'open']);
    const ballot = opened.headers['location']!;
    expect((await post(member, `${ballot}/vote`, { choice: 'against' })).body).toMatchObject({
      state: 'open',
    });
    expect((await post(member, `${ballot}/vote`, { choice: 'ja' })).status).toBe(422);
    expect((await post(observer, `${ballot}/vote`, { choice: 'for' })).status).toBe(403);
    expect((await observer.get(ballot)).status).toBe(403);
    const all = (opened.body['voters'] as unknown as { personId: string }[]).map(({ personId }) => ({
      ...{ personId, choice: 'for' },
    }));
    await post(secretary, `${ballot}/votes`, { votes: all });
    const closed = await post(secretary, `${ballot}/close`, {});
    expect(closed.body).toMatchObject({
      state: 'closed',
      result: 'carried',
      winner: 1,
      tally: { for: count },
    });
    expect((await post(member, `${ballot}/vote`, { choice: 'for' })).body['code']).toBe('ballot.wrongState');
    expect((await secretary.get(`${item}/vedtak`)).body).toMatchObject({
      ...{ paragraphs: ['Planen vedtas.'], vote: { unanimous: true, votesFor: count } },
    });
  });

  it('takes statements until the item is closed, each by the version that was read', async () => {
    const said = await post(member, `${item}/statements`, { kind: 'dissent', text: 'Jeg er uenig.' });
    const [{ id }] = said.body['statements'] as unknown as { id: string }[];
    const change = (version: number) =>
      member.call('put', `${item}/statements/${id}`, {
        ...{ body: { kind: 'statement', text: 'Jeg slutter meg til.' } },
        headers: { 'If-Match': `"${version}"` },
      });
    expect((await change(1)).status).toBe(412);
    expect((await change(Number(said.body['version']))).body['statements']).toMatchObject([
      { kind: 'statement' },
    ]);
    expect((await post(secretary, `${item}/close`)).status).toBe(204);
    expect(
      (await post(member, `${item}/statements`, { kind: 'dissent', text: 'For sent.' })).body['code'],
    ).toBe('statement.itemClosed');
  });
});

describe('a written procedure over the API', () => {
  it('asks, takes answers, keeps them from others, and is withdrawn', async () => {
    const today = new Date().toISOString().slice(0, 10);
    const date = workingDayFrom(daysAfter(today, 30, 'calendar'));
    const question = {
      ...{
        title: 'Høringssvar',
        html: '<p>Fristen er kort.</p>',
        proposedVedtak: ['Rådet støtter forslaget.'],
      },
      deadline: { date, time: '12:00' },
    };
    const asked = await post(secretary, '/api/v1/written-procedures', question);
    expect([asked.status, asked.body['state']]).toEqual([201, 'open']);
    const one = asked.headers['location']!;
    expect((await member.get('/api/v1/written-procedures?show=waiting')).body['procedures']).toHaveLength(1);
    expect((await post(member, `${one}/answer`, { answer: 'agree' })).status).toBe(200);
    expect((await member.get('/api/v1/written-procedures?show=waiting')).body['procedures']).toHaveLength(0);
    const answersTo = async (client: ApiClient) =>
      ((await client.get(one)).body['people'] as unknown as { answer: string | null }[]).filter(
        ({ answer }) => answer !== null,
      ).length;
    expect([await answersTo(member), await answersTo(chair), await answersTo(secretary)]).toEqual([1, 0, 1]);
    expect((await post(secretary, `${one}/close`)).body['code']).toBe('writtenProcedure.tooEarly');
    const withdrawn = await post(secretary, `${one}/withdraw`, { reason: 'Teksten var feil' });
    expect(withdrawn.body).toMatchObject({ state: 'withdrawn', withdrawnBecause: 'Teksten var feil' });
    expect((await observer.get(one)).status).toBe(403);
  });
});
