import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ApiClient, DemoRole, Method } from '#test/web/api-client';
import { addressOf, everyRoute, isOpen } from '#test/web/every-route';
import { startWeb, type WebUnderTest } from '#test/web/web-under-test';

/** Who has which permission, written down a second time on purpose: a slip in the table is seen here. */
const staff: readonly DemoRole[] = ['secretariat'];
const leaders: readonly DemoRole[] = ['secretariat', 'chair'];
const everybody: readonly DemoRole[] = ['secretariat', 'chair', 'member', 'vara', 'observer'];
const expected: Readonly<Record<string, readonly DemoRole[]>> = {
  'documents.read': everybody,
  'meetings.read': everybody,
  'meetings.write': staff,
  'room.speak': ['chair', 'member', 'vara'],
  'people.read': everybody,
  'people.write': staff,
  'settings.read': ['secretariat', 'chair', 'member', 'vara'],
  'settings.write': staff,
  'papers.read': everybody,
  'papers.write': staff,
  'papers.approve': leaders,
  'habilitet.read': ['secretariat', 'chair', 'member'],
  'habilitet.write': staff,
  'habilitet.declare': ['chair', 'member', 'vara'],
  'habilitet.overview': leaders,
  'interests.own': ['chair', 'member', 'vara'],
  'interests.read': staff,
  'vedtak.read': everybody,
  'vedtak.write': staff,
  'vedtak.lock': leaders,
  'vedtak.reopen': ['chair', 'member', 'vara'],
  'vedtak.follow': ['secretariat', 'chair', 'member', 'vara'],
  'vedtak.vote': ['chair', 'member', 'vara'],
  'written.read': ['secretariat', 'chair', 'member'],
  'written.answer': ['chair', 'member'],
  'written.write': staff,
  'referat.read': everybody,
  'referat.write': staff,
  'referat.comment': ['secretariat', 'chair', 'member', 'vara'],
  'referat.approve': leaders,
  'letters.read': everybody,
  'letters.write': staff,
  'letters.adopt': leaders,
  'actionPlan.read': everybody,
  'actionPlan.write': staff,
  'followUps.read': ['secretariat', 'chair', 'member', 'vara'],
  'exchange.read': staff,
  'exchange.write': staff,
  'proposals.make': ['secretariat', 'chair', 'member', 'vara'],
  'proposals.answer': leaders,
  'audit.read': staff,
  'exemptions.write': staff,
  'innsyn.write': staff,
};

interface Guarded {
  readonly method: Method;
  readonly path: string;
  readonly permission: string;
}

let web: WebUnderTest;
let people: ReadonlyMap<DemoRole, ApiClient>;
let guarded: readonly Guarded[];

beforeAll(async () => {
  web = await startWeb();
  const signedIn = await Promise.all(everybody.map(async (role) => [role, await web.as(role)] as const));
  people = new Map(signedIn);
  guarded = Object.entries(web.document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, operation]) => {
      const permission = operation['x-permission'] as string | undefined;
      return permission ? [{ method: method as Method, path: filled(path), permission }] : [];
    }),
  );
});

afterAll(() => web.close());

/** Addresses that lead nowhere, but have the right form: the gate is asked before anything is looked up. */
function filled(path: string): string {
  return path
    .replace('{meeting}', '9-1999')
    .replace('{item}', '9-9-1999')
    .replace('{kind}', 'referat')
    .replace('{which}', '9-1999')
    .replace('{ordinal}', '1')
    .replace(/\{\w+\}/g, '018f0000-0000-7000-8000-000000000000');
}

describe('the permissions of the API', () => {
  it('are those that were decided', () => {
    const used = [...new Set(guarded.map(({ permission }) => permission))].sort();
    expect(Object.keys(expected).sort()).toEqual(used);
  });

  it.each(everybody)('let %s in where the role may, and nowhere else', async (role) => {
    const client = people.get(role)!;
    const wrong: string[] = [];
    for (const { method, path, permission } of guarded) {
      const { status, body } = await client.call(method, path);
      const kept = status === 403 && body['code'] === 'web.notAllowed';
      const may = expected[permission]?.includes(role) ?? false;
      if (kept === may) wrong.push(`${method} ${path}: ${status}`);
    }
    expect(wrong).toEqual([]);
  });

  it('let nobody in who is not signed in', async () => {
    for (const { method, path } of guarded) {
      expect(await web.anonymous().call(method, path)).toMatchObject({
        status: 401,
        body: { code: 'web.notSignedIn' },
      });
    }
  });

  it('do not fall for a cookie that is not ours', async () => {
    const { status } = await web.anonymous().get('/api/v1/meetings', { Cookie: 'saksgang=hemmelig.token' });
    expect(status).toBe(401);
  });

  it('end with the session', async () => {
    const client = await web.as('member');
    expect((await client.get('/api/v1/meetings')).status).toBe(200);
    expect((await client.call('delete', '/api/v1/sessions/current')).status).toBe(204);
    expect((await client.get('/api/v1/meetings')).status).toBe(401);
  });
});

describe('a request from another site', () => {
  it.each([
    ['Sec-Fetch-Site', 'cross-site'],
    ['Sec-Fetch-Site', 'same-site'],
    ['Origin', 'https://ond.example'],
    ['Origin', 'null'],
  ])('with %s: %s changes nothing', async (name, value) => {
    const answer = await people.get('secretariat')!.call('post', '/api/v1/organisations', {
      headers: { [name]: value },
      body: { name: 'Fremmed', shortName: null, place: null },
    });
    expect(answer).toMatchObject({ status: 403, body: { code: 'web.foreignOrigin' } });
  });
});

describe('another council', () => {
  it('does not exist', async () => {
    const theirs = await web.as('secretariat', 'fjellradet');
    const ours = people.get('secretariat')!;
    const { body: session } = await theirs.get('/api/v1/sessions/current');
    const { body: meetings } = await theirs.get('/api/v1/meetings');
    const meeting = meetings['items'][0]['id'];
    const { body: agenda } = await theirs.get(`/api/v1/meetings/${meeting}/agenda`);
    const { body: found } = await theirs.get('/api/v1/people');
    const { body: seats } = await theirs.get('/api/v1/seats');
    const seat = seats['items'][0];
    for (const path of [
      `/api/v1/councils/${session['councilId']}`,
      `/api/v1/meetings/${meeting}`,
      `/api/v1/meetings/${meeting}/attendance`,
      `/api/v1/meetings/${meeting}/referat`,
      `/api/v1/agenda-items/${agenda['items'][2]['id']}`,
      `/api/v1/agenda-items/${agenda['items'][2]['id']}/saksframlegg`,
      `/api/v1/agenda-items/${agenda['items'][2]['id']}/saksframlegg/versions`,
      `/api/v1/exchange/meetings/${meeting}`,
      `/api/v1/people/${found['items'][0]['id']}`,
    ]) {
      expect({ path, status: (await ours.get(path)).status }).toEqual({ path, status: 404 });
    }
    const change = await ours.call('patch', `/api/v1/seats/${seat['id']}`, {
      ifMatch: `"${String(seat['version'])}"`,
      body: { represents: 'Kapret' },
    });
    expect(change.status).toBe(404);
  });

  it('gives nothing of itself in lists and in the audit trail', async () => {
    const ours = people.get('secretariat')!;
    const { body: session } = await (
      await web.as('secretariat', 'fjellradet')
    ).get('/api/v1/sessions/current');
    for (const path of ['people', 'meetings', 'organisations', 'letters', 'audit?limit=200']) {
      const { bytes } = await ours.get(`/api/v1/${path}`);
      expect(bytes.toString('utf8')).not.toContain(session['councilId']);
      expect(bytes.toString('utf8')).not.toContain(session['personId']);
    }
  });
});

describe('what each role may read', () => {
  it.each([
    ['observer', '/api/v1/meetings/1-2021/referat', 403],
    ['member', '/api/v1/meetings/1-2021/referat', 200],
    ['observer', '/api/v1/agenda-items/5-1-2021/vedtak', 403],
    ['member', '/api/v1/agenda-items/5-1-2021/vedtak', 200],
    ['observer', '/api/v1/agenda-items/14-2-2021/saksframlegg', 200],
    ['member', '/api/v1/meetings/2-2021', 200],
  ] as const)('%s asking for %s gets %i', async (role, path, status) => {
    expect((await people.get(role)!.get(path)).status).toBe(status);
  });

  it('is without addresses for all but the secretariat', async () => {
    const { body: seen } = await people.get('member')!.get('/api/v1/people?limit=200');
    expect([...seen['items']].every((person) => person['email'] === null)).toBe(true);
    const { body: own } = await people.get('secretariat')!.get('/api/v1/people?limit=200');
    expect([...own['items']].some((person) => person['email'] !== null)).toBe(true);
  });
});

describe('every address of the program', () => {
  const asked = () => everyRoute(web.app).map((route) => ({ ...route, address: addressOf(route) }));

  it('asks who one is, but for those that are open', async () => {
    const answered: string[] = [];
    for (const { method, address } of asked().filter(({ path }) => !isOpen(path))) {
      const { status, headers } = await web.anonymous().call(method, address);
      const isSent = status === 303 && headers['location']?.startsWith('/sign-in?to=');
      if (status !== 401 && !isSent) answered.push(`${method} ${address}: ${status}`);
    }
    expect(asked().length).toBeGreaterThan(300);
    expect(answered).toEqual([]);
  });

  it('takes nothing from another site', async () => {
    const headers = { 'Sec-Fetch-Site': 'cross-site' };
    const taken: string[] = [];
    for (const { method, address } of asked().filter(({ method }) => !['get', 'head'].includes(method))) {
      const { status } = await people.get('secretariat')!.call(method, address, { headers });
      if (status !== 403) taken.push(`${method} ${address}: ${status}`);
    }
    expect(taken).toEqual([]);
  });

  it.each(['secretariat', 'observer', undefined] as const)(
    'is in peace when %s sends nothing',
    async (role) => {
      const client = role ? await web.as(role) : web.anonymous();
      const broken: string[] = [];
      for (const { method, address } of asked().filter(({ path }) => path !== '/sign-out')) {
        const { status } = await client.call(method, address);
        if (status >= 500) broken.push(`${method} ${address}: ${status}`);
      }
      expect(broken).toEqual([]);
    },
  );
});
