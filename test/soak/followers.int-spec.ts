import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, patience } from '#test/patience/eventually';
import { startWeb, type WebUnderTest } from '#test/web/web-under-test';
import { Follower } from './follower.js';

const followers = Number(process.env['SOAK_FOLLOWERS'] ?? 10);
const changes = Number(process.env['SOAK_CHANGES'] ?? 8);
const restMs = Number(process.env['SOAK_REST_MS'] ?? 50);

interface Account {
  readonly personId: string;
  readonly role: string;
}
interface Council {
  readonly id: string;
  readonly key: string;
  readonly accounts: readonly Account[];
}

let web: WebUnderTest;
let address: string;
let council: Council;
let secretary: string;

async function signIn({ personId, role }: Account): Promise<string> {
  const body = JSON.stringify({ councilId: council.id, personId, role });
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${address}/api/v1/sessions`, { method: 'POST', headers, body });
  return answer.headers.get('set-cookie')?.split(';', 1)[0] ?? '';
}

async function send(path: string, fields: Readonly<Record<string, string>> = {}): Promise<Response> {
  const headers = { cookie: secretary, accept: 'application/json' };
  const body = new URLSearchParams(fields);
  return fetch(`${address}/meetings/2-2021/room/${path}`, {
    method: 'POST',
    headers,
    body,
    redirect: 'manual',
  });
}

/** The item that is taken up and the version of its vedtak, as the secretary's page has them. */
async function vedtakForm(): Promise<{ item: string; version: string }> {
  const page = await (
    await fetch(`${address}/meetings/2-2021/room`, { headers: { cookie: secretary } })
  ).text();
  const form = page.slice(page.indexOf('id="vedtak-form"'));
  const valueOf = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(form)?.[1] ?? '';
  return { item: valueOf('item'), version: valueOf('version') };
}

const everybody = (role: string) => council.accounts.filter((account) => account.role === role);
const part = (sorted: readonly number[], share: number) => sorted[Math.ceil(sorted.length * share) - 1] ?? 0;

beforeAll(async () => {
  web = await startWeb();
  address = await web.app.getUrl();
  const { body } = await web.anonymous().get('/api/v1/sessions/choices');
  council = (body['councils'] as unknown as Council[]).find(({ key }) => key === 'ho21')!;
  secretary = await signIn(everybody('secretariat')[0]);
  expect((await send('begin')).status).toBe(303);
});

afterAll(() => web?.close());

describe('people who follow a meeting while the secretary works', () => {
  it('all get every change in order, and the last one soon', async () => {
    const members = everybody('member');
    const cookies = await Promise.all(members.map(signIn));
    const pages = Array.from(
      { length: followers },
      (_, n) => new Follower(address, cookies[n % cookies.length], /Versjon \d+/),
    );
    await Promise.all(pages.map((page) => page.open(-1)));
    const { item, version } = await vedtakForm();
    const began = new Map<string, number>();
    let latest = version;
    for (let n = 1; n <= changes; n++) {
      const text = `Versjon ${n}`;
      began.set(text, performance.now());
      const answer = await send('vedtak', { item, version: latest, text, changes: '', outcome: 'adopted' });
      latest = String(((await answer.json()) as { version: number }).version);
      await new Promise((wake) => setTimeout(wake, restMs));
    }
    await Promise.all(pages.map((page) => page.until(`Versjon ${changes}`, patience)));
    for (const page of pages) {
      expect(page.ids).toEqual([...page.ids].sort((a, b) => a - b));
      expect(page.raw).not.toContain('Versjon');
      const numbers = [...page.seen.keys()].map((text) => Number(text.split(' ')[1]));
      expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
      page.break();
    }
    const delays = pages
      .flatMap(({ seen }) => [...seen].map(([text, at]) => at - (began.get(text) ?? at)))
      .sort((a, b) => a - b);
    if (process.env['SOAK_FOLLOWERS']) {
      const [median, p95, most] = [0.5, 0.95, 1].map((share) => Math.round(part(delays, share)));
      process.stdout.write(
        `${followers} followers, ${changes} changes: median ${median} ms, p95 ${p95} ms, max ${most} ms (${delays.length} sightings)\n`,
      );
    }
  });

  it('are told after a break what they missed, and nothing when they missed nothing', async () => {
    const cookie = await signIn(everybody('member')[1]);
    const first = await new Follower(address, cookie, /Etter bruddet \d/).open(-1);
    await eventually(() => first.ids.length > 0);
    const last = first.break();
    const { item, version } = await vedtakForm();
    await send('note', { item, version: '0', base: '', text: 'Bare for sekretariatet.' });
    const untouched = await new Follower(address, cookie, /Etter bruddet \d/).open(last);
    await eventually(() => untouched.raw.includes('"parts"'));
    expect(untouched.raw).toContain('"parts":[]');
    untouched.break();
    await send('vedtak', { item, version, text: 'Etter bruddet 1', changes: '', outcome: 'adopted' });
    const again = await new Follower(address, cookie, /Etter bruddet \d/).open(last);
    await again.until('Etter bruddet 1', patience);
    again.break();
  });

  it('are let in only to what they may see, and not more than ten times each', async () => {
    const stream = (cookie: string) =>
      fetch(`${address}/meetings/2-2021/room/events`, { headers: { cookie }, redirect: 'manual' });
    expect((await stream('')).status).toBe(303);
    const [vara] = everybody('vara');
    const strange = await stream(await signIn(vara));
    expect([200, 403]).toContain(strange.status);
    await strange.body?.cancel();
    const cookie = await signIn(everybody('member')[2]);
    const pages: Follower[] = [];
    for (let n = 0; n < 11; n++) pages.push(await new Follower(address, cookie, /x/).open(-1));
    await eventually(() => pages.some(({ raw }) => raw.includes('tooMany')));
    expect(pages.filter(({ raw }) => raw.includes('tooMany'))).toEqual([pages[0]]);
    for (const page of pages) page.break();
  });
});
