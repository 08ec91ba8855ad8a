import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ApiClient } from '#test/web/api-client';
import { paperComesAndGoes } from '#test/web/paper-comes-and-goes';
import { startWeb, type WebUnderTest } from '#test/web/web-under-test';

let web: WebUnderTest;
let client: ApiClient;

beforeAll(async () => {
  web = await startWeb();
  client = await web.as('secretariat');
});

afterAll(() => web.close());

const planned = async (): Promise<string> => {
  const time = { date: '2028-02-25', startTime: '09:00', endTime: '12:00' };
  const body = { kind: 'ordinary', time, place: 'Zoom', link: null, chairedBy: null };
  return (await client.call('post', '/api/v1/meetings', { body })).headers['location']!;
};

describe('a change', () => {
  it('says which version it is made from, or is refused', async () => {
    const path = await planned();
    const answer = await client.call('patch', path, { body: { place: 'Oslo' } });
    expect(answer).toMatchObject({ status: 428, body: { code: 'web.preconditionRequired' } });
  });

  it.each([
    ['*', 428],
    ['"1", "2"', 428],
    ['W/"1"', 412],
    ['"1x"', 412],
    ['1', 412],
    ['"c-0123456789abcdefghijkl"', 412],
    ['"99"', 412],
  ])('made from %s is answered with %i', async (ifMatch, status) => {
    const path = await planned();
    const answer = await client.call('patch', path, { body: { place: 'Oslo' }, ifMatch });
    expect(answer.status).toBe(status);
    expect((await client.get(path)).body['place']).toBe('Zoom');
  });

  it('gives the version that the next change is made from', async () => {
    const path = await planned();
    const before = (await client.get(path)).headers['etag'];
    const after = await client.call('patch', path, { body: { place: 'Oslo' }, ifMatch: before });
    expect(after).toMatchObject({ status: 200, body: { place: 'Oslo' } });
    expect(after.headers['etag']).not.toBe(before);
    expect((await client.get(path)).headers['etag']).toBe(after.headers['etag']);
  });

  it('with nothing in it is refused', async () => {
    const path = await planned();
    const { headers } = await client.get(path);
    const answer = await client.call('patch', path, { body: {}, ifMatch: headers['etag'] });
    expect(answer).toMatchObject({ status: 422, body: { faults: [{ code: 'input.nothingToChange' }] } });
  });

  it('of somebody else leaves what was not named as it was', async () => {
    const path = await planned();
    const { headers } = await client.get(path);
    const link = 'https://zoom.example/j/1';
    const { body } = await client.call('patch', path, { body: { link }, ifMatch: headers['etag'] });
    expect(body).toMatchObject({ link, place: 'Zoom', startTime: '09:00' });
  });
});

describe('a paper that waits for a meeting', () => {
  it('is written, named, given vedlegg and versions, and taken on its way, by the secretariat alone', async () => {
    const head = { title: 'En plan', caseTypes: ['vedtak'] };
    const begun = await client.call('post', '/api/v1/waiting-papers', { body: head });
    expect(begun).toMatchObject({ status: 201, body: { ...head, status: 'draft', vedlegg: [] } });
    const path = begun.headers['location']!;
    const sections = [{ kind: 'background', heading: null, html: '<p>Om planen.</p>' }];
    const change = { title: 'En bedre plan', sections, proposedVedtak: ['Planen vedtas.'] };
    const written = await client.call('patch', path, { body: change, ifMatch: begun.headers['etag'] });
    expect(written).toMatchObject({ status: 200, body: { ...change, caseTypes: ['vedtak'] } });
    const again = await client.call('patch', path, { body: change, ifMatch: begun.headers['etag'] });
    expect(again.status).toBe(412);

    const version = await client.call('post', `${path}/versions`, { body: { name: 'Først' } });
    expect(version).toMatchObject({ status: 201, body: { ordinal: 1, name: 'Først', sections } });
    const about = { title: 'Notat', kind: 'note', status: 'final', source: null, date: null };
    const note = { ...about, content: { html: '<p>Tall.</p>' } };
    const vedlegg = await client.call('post', `${path}/vedlegg`, { body: note });
    expect(vedlegg).toMatchObject({ status: 201, body: { vedlegg: { number: 1, title: 'Notat' } } });

    const { headers } = await client.get(path);
    const body = { action: 'approve' };
    const ready = await client.call('post', `${path}/step`, { body, ifMatch: headers['etag'] });
    expect(ready).toMatchObject({ status: 200, body: { status: 'ready', vedlegg: [{ title: 'Notat' }] } });
    for (const role of ['chair', 'member', 'vara', 'observer'] as const)
      expect((await (await web.as(role)).get(path)).status).toBe(403);
  });

  it('is begun once under one key, taken away, brought back and let go of, by the secretariat alone', async () => {
    await paperComesAndGoes(web, client);
  });
});

/** An item without a paper on the agenda of a new meeting. */
async function newItem(): Promise<string> {
  const item = { title: 'Ny sak', caseTypes: ['vedtak'], minutes: null, guests: [] };
  const { body } = await client.call('post', `${await planned()}/agenda`, { body: item });
  return String(body['id']);
}

describe('two writers at once', () => {
  /** Both read, both write: one wins, the other is told, and what stands is one of the two, whole. */
  async function race(path: string, bodies: readonly [object, object], method: 'patch' | 'put' = 'patch') {
    const read = await client.get(path);
    const answers = await Promise.all(
      bodies.map((body) => client.call(method, path, { body, ifMatch: read.headers['etag'] })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect(answers.find(({ status }) => status === 412)!.body['code']).toBe('database.stale');
    return {
      won: bodies[answers.findIndex(({ status }) => status === 200)],
      now: (await client.get(path)).body,
    };
  }

  it('of a meeting', async () => {
    const { won, now } = await race(await planned(), [{ place: 'Oslo' }, { place: 'Bergen' }]);
    expect(now).toMatchObject(won);
  });

  it('of an agenda item', async () => {
    const { body } = await client.get(`${await planned()}/agenda`);
    const path = `/api/v1/agenda-items/${body['items'][0]['id']}`;
    const { won, now } = await race(path, [{ title: 'Den ene' }, { title: 'Den andre' }]);
    expect(now).toMatchObject(won);
  });

  it('of a paper', async () => {
    const path = `/api/v1/agenda-items/${await newItem()}/saksframlegg`;
    expect((await client.call('post', path, { body: {} })).status).toBe(201);
    const text = (html: string) => ({ sections: [{ kind: 'background', heading: null, html }] });
    const { won, now } = await race(path, [text('<p>Den ene.</p>'), text('<p>Den andre.</p>')]);
    expect(now).toMatchObject(won);
  });

  it('of the order of an agenda', async () => {
    const path = `${await planned()}/agenda/order`;
    const { body } = await client.get(path);
    const ids = [...body['ids']];
    const { won, now } = await race(
      path,
      [{ ids: [...ids].reverse() }, { ids: [...ids.slice(1), ids[0]] }],
      'put',
    );
    expect(now).toEqual(won);
  });

  it('of who was disqualified', async () => {
    const { body: people } = await client.get('/api/v1/people?limit=2');
    const item = (await client.get('/api/v1/meetings/2-2021/agenda')).body['items'][4]['id'];
    const one = (i: number) => ({
      items: [{ personId: people['items'][i]['id'], legalBasis: 'fvl. § 6 annet ledd', steppedAside: true }],
    });
    const { won, now } = await race(`/api/v1/agenda-items/${item}/habilitet`, [one(0), one(1)], 'put');
    expect(now).toEqual(won);
  });

  it('of a person', async () => {
    const { body } = await client.get('/api/v1/people?limit=1');
    const path = `/api/v1/people/${body['items'][0]['id']}`;
    const { won, now } = await race(path, [{ givenName: 'Anne' }, { givenName: 'Berit' }]);
    expect(now).toMatchObject(won);
  });

  it('of a paper that is not there yet begin it once', async () => {
    const path = `/api/v1/agenda-items/${await newItem()}/saksframlegg`;
    const answers = await Promise.all([1, 2].map(() => client.call('post', path, { body: {} })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });
});

describe('what was decided', () => {
  it('is taken up again in a later meeting, with its trail, by the secretariat', async () => {
    const [, second] = [...(await client.get('/api/v1/meetings/1-2021/agenda')).body['items']];
    const body = { itemId: second['id'] };
    const begun = await client.call('post', `${await planned()}/revisions`, { body });
    expect(begun).toMatchObject({
      status: 201,
      body: { title: expect.stringMatching(/^Endring av vedtak i sak 2\/1\/2021: /) },
    });
    const paper = (await client.get(`/api/v1/agenda-items/${begun.body['id']}/saksframlegg`)).body;
    expect(JSON.stringify(paper['earlierTreated'])).toContain('2/1/2021');
    const same = await client.call('post', '/api/v1/meetings/1-2021/revisions', { body });
    expect(same).toMatchObject({ status: 409, body: { code: 'revision.notLater' } });
  });
});

describe('a version of a paper', () => {
  it('is named, compared and brought back; what stood there is a version of its own', async () => {
    const path = `/api/v1/agenda-items/${await newItem()}/saksframlegg`;
    await client.call('post', path, { body: {} });
    const write = async (html: string) => {
      const { headers } = await client.get(path);
      const body = { sections: [{ kind: 'background', heading: null, html }] };
      return client.call('patch', path, { body, ifMatch: headers['etag'] });
    };
    const seen = (await write('<p>Først.</p>')).headers['etag'];
    const versions = `${path}/versions`;
    expect((await client.call('post', versions, { body: { name: ' ' } })).status).toBe(422);
    const kept = await client.call('post', versions, { body: { name: 'Versjon til leder' } });
    expect(kept).toMatchObject({ status: 201, body: { ordinal: 1, reason: 'named' } });
    await write('<p>Siden.</p>');
    const { body: changes } = await client.get(`${versions}/1/changes`);
    expect([...changes['parts'][0]['pieces']].map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      ...['removed Først', 'added Siden', 'same .'],
    ]);
    const restore = `${versions}/1/restore`;
    expect((await client.call('post', restore, { ifMatch: seen })).status).toBe(412);
    const { headers } = await client.get(path);
    const { body: now } = await client.call('post', restore, { ifMatch: headers['etag'] });
    expect(now['sections'][0]['html']).toBe('<p>Først.</p>');
    const { body: history } = await client.get(versions);
    const reasons = [...history['items']].map(({ reason }) => reason);
    expect(reasons).toEqual(['named', 'beforeRestore', 'restored']);
    expect((await client.get(`${versions}/2`)).body['sections'][0]['html']).toBe('<p>Siden.</p>');
    expect((await client.get(`${versions}/9`)).body['code']).toBe('paperVersion.notFound');
  });
});

describe('what was read', () => {
  it('is not sent again while it is the same', async () => {
    const path = '/api/v1/meetings/2-2021';
    const etag = (await client.get(path)).headers['etag']!;
    const again = await client.get(path, { 'If-None-Match': etag });
    expect({ status: again.status, length: again.bytes.length }).toEqual({ status: 304, length: 0 });
    expect((await client.get(path, { 'If-None-Match': '"999"' })).status).toBe(200);
  });

  it('comes in pages that join without a gap or a repetition', async () => {
    const whole = (await client.get('/api/v1/people?limit=200')).body['items'];
    const found: string[] = [];
    for (let next: string | undefined = '/api/v1/people?limit=7'; next;) {
      const { body, headers } = await client.get(next);
      found.push(...[...body['items']].map((person) => person['id']));
      next = /<([^>]+)>; rel="next"/.exec(headers['link'] ?? '')?.[1];
      expect(next === undefined).toBe(body['next'] === undefined);
    }
    expect(found).toEqual([...whole].map((person) => person['id']));
  });
});
