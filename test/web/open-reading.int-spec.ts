import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { partsOf } from '#test/reading/every-word';
import { readPdf, treeText } from '#test/reading/read-pdf';
import type { ApiClient } from './api-client.js';
import {
  decision,
  left,
  makeOrderedPackages,
  markSecrets,
  openWalk,
  secret,
  wordsOf,
  writeSecrets,
} from './exempted-demo.js';
import { startWeb, type WebUnderTest } from './web-under-test.js';

let web: WebUnderTest;
let secretariat: ApiClient;
let anybody: ApiClient;
let councilId: string;

beforeAll(async () => {
  web = await startWeb({ OPEN_REQUESTS_PER_MINUTE: '600', TRUSTED_PROXIES: '1' });
  secretariat = await web.as('secretariat');
  anybody = web.anonymous();
  councilId = (await secretariat.get('/api/v1/sessions/current')).body['councilId'];
  await writeSecrets(web, secretariat, councilId);
});

afterAll(() => web.close());

const makeOrdered = () => makeOrderedPackages(web, councilId);

describe('what anybody may read', () => {
  it('loses words that are marked after everything was sent, approved and made', async () => {
    await anybody.call('post', '/public/ho21/2-2021/paper-set');
    await anybody.call('post', '/public/ho21/2-2021/paper-set');
    expect(await makeOrdered()).toBe(1);
    const { version } = (await secretariat.get('/api/v1/meetings/1-2021/referat')).body;
    const approval = await secretariat.call('post', '/api/v1/meetings/1-2021/referat/approve', {
      ...{ ifMatch: `"${version}"`, body: { approvedIn: '12/2/2021' } },
    });
    expect(approval.status).toBe(200);
    const addresses = [
      ...['/public/ho21/2-2021/paper-set.pdf', '/public/ho21/2-2021/saksframlegg/14'],
      ...['/public/ho21/2-2021/saksframlegg/14.pdf', '/public/ho21/1-2021/referat.pdf'],
    ];
    const told = async () => {
      const answers = await Promise.all(addresses.map((address) => anybody.get(address)));
      return Promise.all(
        answers.map(async (answer) => [answer.status, left(await wordsOf(answer)).length > 0] as const),
      );
    };
    expect(await told()).toEqual(addresses.map(() => [200, true]));
    const whole = await (await web.as('chair')).get('/documents/saksframlegg/14-2-2021.pdf');
    await markSecrets(secretariat);
    expect(await told()).toEqual([[404, false], ...addresses.slice(1).map(() => [200, false] as const)]);
    const after = await (await web.as('chair')).get('/documents/saksframlegg/14-2-2021.pdf');
    const [before, now] = [await readPdf(whole.bytes), await readPdf(after.bytes)];
    expect(treeText(now.tree)).toBe(treeText(before.tree));
  });

  it('is made of pages and files without one word that is exempted, and leads to no page that asks to sign in', async () => {
    await anybody.call('post', '/public/ho21/2-2021/paper-set');
    await anybody.call('post', '/public/ho21/2-2021/paper-set');
    expect(await makeOrdered()).toBe(1);

    const found = await openWalk(anybody, '/public');
    const others = [...found.values()].filter(({ status }) => status !== 200);
    expect(others.map(({ status, headers }) => [status, headers['location']])).toEqual([
      [303, '/public/ho21/1-2021/referat'],
    ]);
    for (const expected of ['/1-2021/referat', '/1-2021/referat.pdf', '/2-2021/saksframlegg/14.pdf'])
      expect([...found.keys()]).toContain(`/public/ho21${expected}`);
    expect([...found.keys()]).toContain('/public/ho21/2-2021/paper-set.pdf');
    expect([...found.keys()].some((address) => address.includes('fjellradet'))).toBe(false);
    for (const [address, answer] of found) {
      expect({ address, left: left(await wordsOf(answer)) }).toEqual({ address, left: [] });
      expect(answer.headers['set-cookie']).toBeUndefined();
      expect(answer.headers['cache-control']).toBe('public, no-cache');
    }
    const pages = [...found.values()].filter(({ headers }) =>
      headers['content-type']?.startsWith('text/html'),
    );
    const links = pages.flatMap(({ bytes }) => [
      ...bytes.toString('utf8').matchAll(/(?:href|action)="(\/[^"]*)"/g),
    ]);
    const inner = links
      .map(([, href]) => href)
      .filter((href) => !/^\/(public|static|sign-in$|accessibility$)/.test(href));
    expect([...new Set(inner)]).toEqual([]);

    const paper = found.get('/public/ho21/2-2021/saksframlegg/14')!.bytes.toString('utf8');
    expect(paper).toContain('[Unntatt offentlighet, offl. § 23 første ledd]');
    expect(paper).toContain('Innhentet notat');
    const meeting = found.get('/public/ho21/2-2021')!.bytes.toString('utf8');
    expect(meeting).toContain('En personalsak');
    const member = await (await web.as('chair')).get('/saksframlegg/14-2-2021');
    expect(member.bytes.toString('utf8')).toContain('Kvastrimmel</strong> Fjodorwicz');
  });

  it('is marked so that who has it need not get it again', async () => {
    for (const address of [
      '/public/ho21',
      '/public/ho21/1-2021/referat',
      '/public/ho21/2-2021/saksframlegg/14.pdf',
    ]) {
      const { headers } = await anybody.get(address);
      const again = await anybody.get(address, { 'If-None-Match': headers['etag'] ?? '' });
      expect({ address, status: again.status }).toEqual({ address, status: 304 });
    }
  });

  it('is over the API what it is on the pages', async () => {
    const base = '/api/v1/public/ho21/meetings';
    expect((await anybody.get('/api/v1/public/councils')).body['items']).toMatchObject([{ key: 'ho21' }]);
    expect((await anybody.get(base)).body['items']).toMatchObject([
      { number: '2/2021', openness: 'papers', referat: null },
      { number: '1/2021', openness: 'whole', referat: { correctedOn: null, exempt: null } },
    ]);
    const meeting = await anybody.get(`${base}/2-2021`);
    const shielded = [...meeting.body['agenda']].find((item) => String(item['sequence']) === '15');
    expect(shielded).toMatchObject({ title: 'En personalsak', shieldedBy: 'offl. § 25', hasPaper: false });
    const paper = await anybody.get(`${base}/2-2021/saksframlegg/14`);
    const [open, closed] = [...paper.body['vedlegg']];
    expect([open, closed]).toMatchObject([
      { exempt: null, isFile: true },
      { exempt: decision.legalBasis, isFile: false },
    ]);
    const answers = [
      ...[meeting, paper, await anybody.get(`${base}/1-2021/referat`)],
      ...[
        await anybody.get(`${base}/1-2021/referat/pdf`),
        await anybody.get(`${base}/2-2021/saksframlegg/14/pdf`),
      ],
      ...[
        await anybody.get(`${base}/2-2021/paper-set/pdf`),
        await anybody.get(`${base}/2-2021/vedlegg/${open['id']}`),
      ],
    ];
    for (const answer of answers) {
      expect(answer.status).toBe(200);
      expect(left(await wordsOf(answer))).toEqual([]);
    }
    expect((await anybody.get(`${base}/2-2021/vedlegg/${closed['id']}`)).status).toBe(404);
    expect((await anybody.get(`/public/ho21/2-2021/vedlegg/${closed['id']}`)).status).toBe(404);
    expect((await anybody.get(`/public/ho21/1-2021/vedlegg/${open['id']}`)).status).toBe(404);
  });

  it('is read by an observer who is signed in as well, with the approved referat, and no more of what is exempted', async () => {
    const observer = await web.as('observer');
    const list = (await observer.get('/meetings')).bytes.toString('utf8');
    expect(list).toContain('href="/referat/1-2021"');
    const start = (await observer.get('/')).bytes.toString('utf8').replace(/\s+/g, ' ');
    expect(start).toMatch(/Siste godkjente referat<.*?href="\/referat\/1-2021".*?href="\/public\/ho21"/);
    const open = (await anybody.get('/public/ho21')).bytes.toString('utf8');
    expect(open).toContain('href="/public/ho21/1-2021/referat">Siste referat: møte 1/2021');
    for (const [path, status] of [
      ['/referat/1-2021', 200],
      ['/documents/referat/1-2021.pdf', 200],
      ['/api/v1/meetings/1-2021/referat', 200],
      ['/saksframlegg/14-2-2021', 200],
      ['/saksframlegg/15-2-2021', 403],
      ['/referat/2-2021', 403],
      ['/habilitet/2-2021/overview', 403],
    ] as const) {
      const answer = await observer.get(path);
      expect({ path, status: answer.status }).toEqual({ path, status });
      // An observer is called to the meeting, and has its address.
      const { contact, ...exempted } = secret;
      const words = await wordsOf(answer);
      const parts = Object.values(exempted).flatMap((each) => partsOf(each));
      expect({ path, contact, left: parts.filter((part) => words.includes(part)) }).toEqual({
        ...{ path, contact, left: [] },
      });
    }
  });

  it('is nothing of a council that is not open, of drafts, and of what is not approved', async () => {
    for (const address of [
      ...['/public/fjellradet', '/public/fjellradet/1-2021', '/public/finnes-ikke', '/public/ho21/9-2021'],
      ...[
        '/public/ho21/2-2021/referat',
        '/public/ho21/2-2021/referat.pdf',
        '/public/ho21/2-2021/saksframlegg/15',
      ],
      ...['/public/ho21/2-2021/saksframlegg/99', '/public/ho21/2-2021/saksframlegg/x', '/public/ho21/tull'],
      ...['/public/ho21/2-2021/vedlegg/tull', '/public/ho21/1-2021/paper-set.pdf'],
      ...['/api/v1/public/fjellradet/meetings', '/api/v1/public/ho21/meetings/2-2021/referat'],
    ])
      expect({ address, status: (await anybody.get(address)).status }).toEqual({ address, status: 404 });
    const { status } = await anybody.call('post', '/public/fjellradet/1-2021/paper-set');
    expect(status).toBe(404);
  });

  it('is given to each network address so much of in a minute, and to whoever is signed in as much as they ask for', async () => {
    const from = (address: string) => ({ 'X-Forwarded-For': `198.51.100.1, ${address}` });
    const ask = (path: string, address: string) => anybody.get(path, from(address));
    let refused = await ask('/public/finnes-ikke/1-2021/referat.pdf', '203.0.113.7');
    for (let asked = 1; refused.status === 404 && asked < 1_000; asked++)
      refused = await ask('/public/finnes-ikke/1-2021/referat.pdf', '203.0.113.7');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(refused.headers['cache-control']).toBe('no-store');
    expect(refused.bytes.toString('utf8')).toMatch(/<h1[^>]*>Vent litt<[^]*Vent \d+ sekunder, og prøv igjen/);
    const api = '/api/v1/public/ho21/meetings/1-2021/referat/pdf';
    expect(await ask(api, '203.0.113.7')).toMatchObject({
      status: 429,
      body: { code: 'web.tooManyRequests' },
    });
    expect((await ask('/public/ho21', '203.0.113.8')).status).toBe(200);
    const observer = await web.as('observer');
    for (const path of ['/public/ho21/1-2021/referat.pdf', '/meetings'])
      expect((await observer.get(path, from('203.0.113.7'))).status).toBe(200);
  });

  it('follows the settings of the council from the moment they are changed', async () => {
    const path = `/api/v1/councils/${councilId}`;
    const set = async (publicReading: object) => {
      const { body, headers } = await secretariat.get(path);
      const settings = { ...(body['settings'] as object), publicReading };
      const sent = { ifMatch: headers['etag'], body: { settings } };
      expect((await secretariat.call('patch', path, sent)).status).toBe(200);
    };
    const statuses = async () =>
      Promise.all(
        ['', '/2-2021', '/2-2021/saksframlegg/14', '/1-2021/referat'].map(
          async (rest) => (await anybody.get(`/public/ho21${rest}`)).status,
        ),
      );
    await set({ isOpen: true, calledMeetings: 'agenda' });
    expect(await statuses()).toEqual([200, 200, 404, 200]);
    await set({ isOpen: true, calledMeetings: 'none' });
    expect(await statuses()).toEqual([200, 404, 404, 200]);
    await set({ isOpen: false, calledMeetings: 'papers' });
    expect(await statuses()).toEqual([404, 404, 404, 404]);
  });
});
