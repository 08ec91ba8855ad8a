import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ApiClient } from '#test/web/api-client';
import { startWeb, type WebUnderTest } from '#test/web/web-under-test';

const meeting = '/api/v1/meetings/2-2021';
const item = '/api/v1/agenda-items/15-2-2021';
const secret = 'Søsteren min leder prosjektet.';

let web: WebUnderTest;
let secretariat: ApiClient;
let chair: ApiClient;
let member: ApiClient;
let memberId: string;

beforeAll(async () => {
  web = await startWeb();
  [secretariat, chair, member] = await Promise.all([
    web.as('secretariat'),
    web.as('chair'),
    web.as('member'),
  ]);
  memberId = (await member.get('/api/v1/sessions/current')).body['personId'];
});

afterAll(() => web.close());

const ownIn15 = async () =>
  [...(await member.get(`${meeting}/habilitet/own`)).body['items']].find(
    (row) => row['caseNumber'] === '15/2/2021',
  )!;

describe('declaring over the API', () => {
  it('begins unanswered, takes an answer with its version, and names every fault', async () => {
    const own = await ownIn15();
    expect(own).toMatchObject({ status: 'notAnswered', version: 0, reason: '' });
    const answer = { agendaItemId: own['agendaItemId'], legalBasisId: null, version: 0 };
    const declare = (rest: object) =>
      member.call('post', `${meeting}/habilitet/own`, { body: { answers: [{ ...answer, ...rest }] } });
    expect(await declare({ answer: 'unsure', reason: '' })).toMatchObject({
      status: 422,
      body: { faults: [{ code: 'habilitet.reasonMissing' }] },
    });
    expect((await declare({ answer: 'unsure', reason: secret })).status).toBe(200);
    expect(await declare({ answer: 'able', reason: '' })).toMatchObject({
      body: { faults: [{ code: 'habilitet.changedMeanwhile' }] },
    });
    expect(await ownIn15()).toMatchObject({ status: 'unsure', version: 1, reason: secret });
  });

  it('shows all answers to the secretariat, to the chair what must be decided, and to neither the reasons', async () => {
    const told = { agendaItemId: (await ownIn15())['agendaItemId'], legalBasisId: null, reason: '' };
    const others = (await secretariat.get(`${meeting}/habilitet`)).body['people'];
    const other = [...others].find((person) => person['personId'] !== memberId)!['personId'];
    const path = `${meeting}/habilitet/people/${other}`;
    const body = { toldBy: 'phone', answers: [{ ...told, answer: 'able', version: 0 }] };
    expect((await secretariat.call('post', path, { body })).status).toBe(200);
    const whole = await secretariat.get(`${meeting}/habilitet`);
    expect(whole.body['whole']).toBe(true);
    expect([...whole.body['answers']].map((row) => [row['personId'], row['status'], row['toldBy']])).toEqual(
      expect.arrayContaining([
        [memberId, 'unsure', null],
        [other, 'able', 'phone'],
      ]),
    );
    const seen = await chair.get(`${meeting}/habilitet`);
    expect(seen.body['whole']).toBe(false);
    expect([...seen.body['answers']].map((row) => row['personId'])).toEqual([memberId]);
    for (const { bytes } of [whole, seen]) expect(bytes.toString('utf8')).not.toContain(secret);
  });

  it('opens a reason only as an act that the person sees afterwards', async () => {
    const open = (client: ApiClient) => client.call('post', `${item}/habilitet/${memberId}/reason`);
    expect((await open(secretariat)).body['reason']).toBe(secret);
    expect((await open(await web.as('vara'))).status).toBe(403);
    const { body } = await member.get('/api/v1/interests');
    expect([...body['reads']].map((read) => read['subject'])).toEqual(['reason']);
  });
});

describe('ruling over the API', () => {
  const path = () => `${item}/habilitet/${memberId}/ruling`;
  const ruling = { votes: null, fromTime: null, outAt: null, backAt: null, staysAsAudience: false };

  it('tells that nobody can rule before anybody is present', async () => {
    const { body, headers } = await secretariat.get(path());
    expect(body).toMatchObject({ version: 0, ruling: null, body: null, castingBy: null });
    expect(headers['etag']).toBe('"0"');
    const sent = { ...ruling, outcome: 'able', legalBasisId: null };
    const refused = await secretariat.call('put', path(), {
      body: sent,
      headers: { 'If-None-Match': '*' },
    });
    expect(refused).toMatchObject({ status: 409, body: { code: 'habilitet.noQuorumToRule' } });
    expect((await secretariat.call('put', path(), { body: sent })).status).toBe(428);
  });

  it('records it when they are, changes it from the version that was read, and takes it back', async () => {
    const { body: list } = await secretariat.get(`${meeting}/attendance?limit=200`);
    for (const row of [...list['items']].filter((each) => each['seatId'] && each['status'] === 'expected'))
      await secretariat.call('patch', `${meeting}/attendance/${row['id']}`, {
        ifMatch: `"${String(row['version'])}"`,
        body: { status: 'present' },
      });
    const bases = (await secretariat.get('/api/v1/legal-bases?date=2021-02-26')).body['items'];
    const sent = { ...ruling, outcome: 'disqualified', legalBasisId: bases[0]['id'] };
    const first = await secretariat.call('put', path(), { body: sent, headers: { 'If-None-Match': '*' } });
    expect(first).toMatchObject({ status: 200, body: { ruling: { decidedBy: 'others', votes: null } } });
    const second = await secretariat.call('put', path(), {
      body: { ...sent, fromTime: '10:05' },
      ifMatch: first.headers['etag'],
    });
    expect(second.body['ruling']).toMatchObject({ fromTime: '10:05' });
    const listed = await secretariat.get(`${item}/habilitet`);
    expect([...listed.body['items']].map((row) => row['personId'])).toEqual([memberId]);
    const stale = await secretariat.call('delete', path(), { ifMatch: first.headers['etag'] });
    expect(stale.body['code']).toBe('habilitet.rulingStale');
    expect((await secretariat.call('delete', path(), { ifMatch: second.headers['etag'] })).status).toBe(204);
    expect((await secretariat.get(`${item}/habilitet`)).body['items']).toEqual([]);
  });
});

describe('what the council keeps over the API', () => {
  it('interests of one’s own, ended and taken back, opened by the secretariat with a trace', async () => {
    const told = { kind: 'ownership', organisation: 'Nytt Firma AS', description: '', from: null, to: null };
    const { body, headers } = await member.call('post', '/api/v1/interests', { body: told });
    const read = await secretariat.call('post', `/api/v1/people/${memberId}/interests/reading`);
    expect(read.body['interests'][0]).toMatchObject({ organisation: 'Nytt Firma AS' });
    expect(read.body['reads']).toEqual([]);
    const path = `/api/v1/interests/${body['id']}`;
    const ended = await member.call('patch', path, { ifMatch: headers['etag'], body: { to: '2030-12-31' } });
    expect(ended.status).toBe(204);
    expect((await member.call('delete', path, { ifMatch: '"2"' })).status).toBe(204);
    const left = await member.get('/api/v1/interests');
    expect([...left.body['interests']]).toEqual([]);
    expect([...left.body['reads']].map((row) => row['subject'])).toContain('interests');
  });

  it('parties of a case, which point out who is tied to them', async () => {
    const person = (await secretariat.get(`/api/v1/people/${memberId}`)).body;
    const organisationId = person['affiliations'][0]['organisationId'];
    const { headers } = await secretariat.get(`${item}/parties`);
    const named = await secretariat.call('put', `${item}/parties`, {
      ifMatch: headers['etag'],
      body: { items: [{ organisationId }] },
    });
    expect(named.body['items']).toEqual([{ organisationId }]);
    const { body } = await secretariat.get(`${meeting}/conflicts`);
    const found = [...body['items']].find(
      (row) =>
        row['personId'] === memberId && row['organisationKey'] === organisationId && row['place'] === 'party',
    )!;
    expect(found['text']).toContain('som part');
    const decision = {
      agendaItemId: found['agendaItemId'],
      personId: memberId,
      organisationKey: organisationId,
    };
    const answered = await secretariat.call('post', `${meeting}/conflicts`, {
      body: { ...decision, outcome: 'asked', reason: '' },
    });
    expect(answered.status).toBe(200);
  });

  it('legal bases, the new one from the day after the old', async () => {
    const basis = {
      ...{ code: 'ny-fvl', shortText: 'forvaltningsloven ny', description: 'Den nye loven.' },
      ...{ validFrom: '2030-01-01', validTo: null },
    };
    const { status, body, headers } = await secretariat.call('post', '/api/v1/legal-bases', { body: basis });
    expect(status).toBe(201);
    const changed = await secretariat.call('patch', `/api/v1/legal-bases/${body['id']}`, {
      ifMatch: headers['etag'],
      body: { validTo: '2029-01-01' },
    });
    expect(changed).toMatchObject({
      status: 422,
      body: { faults: [{ code: 'habilitet.basisEndsBeforeStart' }] },
    });
    const then = await secretariat.get('/api/v1/legal-bases?date=2030-01-01&limit=200');
    const now = await secretariat.get('/api/v1/legal-bases?date=2029-12-31&limit=200');
    const codes = (answer: typeof then) => [...answer.body['items']].map((row) => String(row['code']));
    expect([codes(then).includes('ny-fvl'), codes(now).includes('ny-fvl')]).toEqual([true, false]);
  });
});
