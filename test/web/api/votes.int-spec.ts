import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { daysAfter, workingDayFrom } from '#kernel/working-days';
import type { ApiClient } from '#test/web/api-client';
import { startWeb, type WebUnderTest } from '#test/web/web-under-test';

const year = new Date().getFullYear() + 1;

let web: WebUnderTest;
let secretary: ApiClient;
let chair: ApiClient;
let member: ApiClient;
let observer: ApiClient;
/** Address of the one item of a meeting in progress, where everybody with a seat is present. */
let item: string;

const post = async (client: ApiClient, path: string, body?: unknown, version?: number) =>
  client.call('post', path, {
    ...(body === undefined ? {} : { body }),
    ...(version === undefined ? {} : { headers: { 'If-Match': `"${version}"` } }),
  });

async function beginMeeting(): Promise<void> {
  const time = { date: `${year}-02-25`, startTime: '09:00', endTime: '12:00' };
  const { body: own } = await chair.get('/api/v1/sessions/current');
  const head = { kind: 'ordinary', time, place: 'Oslo', link: null, chairedBy: own['personId'] };
  const meeting = (await post(secretary, '/api/v1/meetings', head)).headers['location']!;
  const case_ = { title: 'Nasjonal plan', caseTypes: ['vedtak'], minutes: 30, guests: [] };
  const { body: added } = await post(secretary, `${meeting}/agenda`, case_);
  const { body: plan } = await secretary.get(`${meeting}/innkalling/plan?groups=members`);
  const order = { fingerprint: plan['fingerprint'], groups: ['members'], papersLater: true };
  expect((await post(secretary, `${meeting}/innkalling/send`, order)).status).toBe(201);
  const { body: called } = await secretary.get(meeting);
  expect((await post(secretary, `${meeting}/begin`, undefined, Number(called['version']))).status).toBe(200);
  const rows = (await secretary.get(`${meeting}/attendance`)).body['items'] as unknown as {
    id: string;
    seatId: string | null;
  }[];
  for (const { id } of rows.filter(({ seatId }) => seatId !== null)) {
    const { items } = (await secretary.get(`${meeting}/attendance`)).body as unknown as {
      items: { id: string; version: number }[];
    };
    const headers = { 'If-Match': `"${items.find((row) => row.id === id)!.version}"` };
    const body = { status: 'present' };
    expect((await secretary.call('patch', `${meeting}/attendance/${id}`, { body, headers })).status).toBe(
      200,
    );
  }
  item = `/api/v1/agenda-items/${String(added['id'])}`;
}

beforeAll(async () => {
  web = await startWeb();
  [secretary, chair, member, observer] = await Promise.all([
    ...(['secretariat', 'chair', 'member', 'observer'] as const).map((role) => web.as(role)),
  ]);
  await beginMeeting();
}, 180_000);

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
