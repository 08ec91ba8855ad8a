import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { currentManager } from '#platform/database/current-manager';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { systemActor } from '#kernel/actor';
import type { ApiClient, DemoRole } from './api-client.js';
import { readPdf, treeText } from '#test/reading/read-pdf';
import { aMeetingUnderWay, type MeetingUnderWay, post } from './a-meeting-under-way.js';
import { startWeb, type WebUnderTest } from './web-under-test.js';

/** What sak 7/1/2021 of the demo is called here, and words of its vedlegg, account, vedtak and follow-up. */
const secrets = [
  /Avtalen med Acme/,
  /Utkast til brev til Helse- og omsorgsdepartementet om handlingsplanen/,
  /hovedtrekkene i handlingsplanen/,
  /oppnevnes en referansegruppe/,
  /Kalle inn referansegruppen/,
];
const kept: readonly DemoRole[] = ['member', 'vara', 'observer'];

const pages = [
  ...['/', '/meetings', '/meetings/1-2021', '/meetings/2-2021', '/meetings/year/2021', '/action-plan'],
  ...['/saksframlegg/7-1-2021', '/referat/1-2021', '/habilitet/1-2021', '/interests', '/proposals'],
  ...['innkalling', 'referat', 'paper-set', 'activity-overview'].map((kind) => `/documents/${kind}/1-2021`),
  ...['saksframlegg', 'referat-extract'].map((kind) => `/documents/${kind}/7-1-2021`),
  ...['/documents/paper-set/2-2021', '/documents/referat-extract/2-1-2021'],
];
const papers = ['innkalling/1-2021', 'paper-set/1-2021', 'referat/1-2021', 'saksframlegg/7-1-2021'];

let web: WebUnderTest;
let vedleggId: string;
let itemId: string;

/** Shields the item as its meeting's referat is long approved: nothing in the program may rely on when it was done. */
async function shield(councilId: string): Promise<void> {
  await web.app.get(UnitOfWork, { strict: false }).run(systemActor(councilId), 'test.shield', async () => {
    const manager = currentManager();
    await manager.query(
      `insert into agenda_item_shield (id, council_id, agenda_item_id, title, legal_basis, reason, readers)
       select gen_random_uuid(), council_id, id, 'Avtalen med Acme', 'offl. § 23 første ledd', 'Under forhandling', '{chair}'
         from agenda_item where id = $1`,
      [itemId],
    );
    await manager.query(`update agenda_item set title = 'Sak om en rapport' where id = $1`, [itemId]);
  });
}

/** Every address of the API that can be read and that the item could be told in. */
function apiAddresses(): string[] {
  const meeting = (path: string) => path.replace('{meeting}', '1-2021');
  return Object.keys(web.document.paths)
    .filter((path) => 'get' in web.document.paths[path] && !/councils|exchange|problems|schema/.test(path))
    .map((path) => meeting(path).replace('{item}', itemId).replace('{vedleggId}', vedleggId))
    .map((path) => path.replace('{kind}', 'referat').replace('{which}', '1-2021').replace('{year}', '2021'))
    .filter((path) => !path.includes('{') && !/\/(pdf|docx)$/.test(path));
}

async function told(client: ApiClient, path: string): Promise<string[]> {
  const { bytes } = await client.get(path);
  const text =
    path.endsWith('.pdf') && bytes.subarray(0, 4).toString() === '%PDF' ? await pdfWords(bytes) : '';
  const words = `${bytes.toString('utf8')}\n${text}`;
  return secrets.filter((secret) => secret.test(words)).map((secret) => `${path}: ${secret.source}`);
}

async function pdfWords(bytes: Buffer): Promise<string> {
  const { tree, bookmarks } = await readPdf(bytes);
  return [treeText(tree), ...bookmarks].join('\n').replace(/\s+/g, ' ');
}

async function everythingTold(role: DemoRole): Promise<string[]> {
  const client = await web.as(role);
  const found: string[] = [];
  const addresses = [...pages, ...papers.map((paper) => `/documents/${paper}.pdf`), `/vedlegg/${vedleggId}`];
  for (const path of [...addresses, ...apiAddresses()]) found.push(...(await told(client, path)));
  return found;
}

beforeAll(async () => {
  web = await startWeb();
  const secretary = await web.as('secretariat');
  itemId = String((await secretary.get('/api/v1/agenda-items/7-1-2021')).body['id']);
  const path = '/api/v1/agenda-items/7-1-2021/saksframlegg/vedlegg';
  vedleggId = String((await secretary.get(path)).body['items'][0]['id']);
  await shield(String((await secretary.get('/api/v1/sessions/current')).body['councilId']));
});

afterAll(() => web.close());

describe('a shielded item', () => {
  it.each(kept)('is told to no %s: not in pages, not over the API, not in documents', async (role) => {
    expect(await everythingTold(role)).toEqual([]);
  });

  it('is told to whom it is open, so the words would have been found', async () => {
    const found = await everythingTold('chair');
    for (const place of [
      '/meetings/1-2021',
      '/documents/referat/1-2021.pdf',
      '/documents/paper-set/1-2021.pdf',
    ])
      expect(found.some((line) => line.startsWith(place))).toBe(true);
  });

  it('stands with its shielded title and legal basis where it is', async () => {
    const observer = await web.as('observer');
    const page = (await observer.get('/meetings/1-2021')).bytes.toString('utf8');
    expect(page).toContain('Sak om en rapport');
    expect(page).toContain('offl. § 23 første ledd');
    const paper = await observer.get('/api/v1/agenda-items/7-1-2021/saksframlegg');
    expect([paper.status, paper.body['code']]).toEqual([403, 'saksframlegg.shielded']);
  });
});

describe('an item of a meeting that is under way', () => {
  let meeting: MeetingUnderWay;
  let ballots: string[];
  const words = [/Forhandlingene med Acme/, /Acme får avtalen/, /Nordlys får tilskudd/, /Nordlys avslås/];
  const follow = () => `/meetings/${meeting.number}/room/follow`;
  const text = async (client: ApiClient, path: string) => (await client.get(path)).bytes.toString('utf8');
  const takeUp = (secretary: ApiClient, item: number) =>
    post(secretary, `${meeting.items[item].address}/take-up`);

  /** An item with a text that is being adopted, an alternative, and an open ballot by name. */
  async function decide(secretary: ApiClient, item: number, texts: readonly [string, string]): Promise<void> {
    const { address } = meeting.items[item];
    const own = { outcome: 'adopted', paragraphs: [texts[0]], changes: [], statements: [] };
    await takeUp(secretary, item);
    const { headers } = await secretary.get(`${address}/vedtak`);
    const ifMatch = String(headers['etag']);
    expect((await secretary.call('put', `${address}/vedtak`, { body: own, ifMatch })).status).toBe(200);
    const added = await post(secretary, `${address}/alternatives`, {
      proposerId: null,
      paragraphs: [texts[1]],
    });
    const [{ id }] = added.body['alternatives'] as unknown as { id: string }[];
    const order = { kind: 'named', subject: 'alternative', alternativeId: id };
    ballots.push((await post(secretary, `${address}/ballots`, order)).headers['location']!);
  }

  async function everyDoor(client: ApiClient, item: number): Promise<[string, number, string[]][]> {
    const { address, caseNumber } = meeting.items[item];
    const ballot = ballots[item];
    const doors = [
      ...[`/vedtak/${caseNumber}`, `/ballots/${ballot.split('/').at(-1)}`, `/saksframlegg/${caseNumber}`],
      ...['vedtak', 'alternatives', 'ballots', 'statements', 'voters', 'saksframlegg'].map(
        (part) => `${address}/${part}`,
      ),
      ...[ballot, follow(), `/meetings/${meeting.number}`, '/', `${meeting.address}/ballots`],
      `${meeting.address}/room`,
    ];
    const found: [string, number, string[]][] = [];
    for (const door of doors) {
      const { status, bytes } = await client.get(door);
      const told = words.filter((word) => word.test(bytes.toString('utf8'))).map(({ source }) => source);
      found.push([door, status, told]);
    }
    return found;
  }

  beforeAll(async () => {
    const [secretary, chair, member] = await Promise.all(
      (['secretariat', 'chair', 'member'] as const).map((role) => web.as(role)),
    );
    const { body: own } = await member.get('/api/v1/sessions/current');
    await web.app
      .get(UnitOfWork, { strict: false })
      .run(systemActor(String(own['councilId'])), 'test.settings', () =>
        currentManager().query(
          `update council set settings = jsonb_set(settings, '{disqualifiedReadPapers}', 'false')`,
        ),
      );
    meeting = await aMeetingUnderWay(secretary, chair, ['Forhandlingene med Acme', 'Tilskudd']);
    ballots = [];
    const [shielded, barred] = meeting.items;
    const { headers } = await secretary.get(shielded.address);
    const shield = { shieldedTitle: 'Sak om en avtale', legalBasis: 'offl. § 23', reason: '' };
    const kept = { ...shield, readers: ['chair'] };
    const ifMatch = String(headers['etag']);
    expect((await secretary.call('put', `${shielded.address}/shield`, { body: kept, ifMatch })).status).toBe(
      200,
    );
    const listed = await secretary.get(`${barred.address}/habilitet`);
    const out = { personId: own['personId'], legalBasis: 'fvl. § 6', steppedAside: true };
    const body = { items: [out] };
    const path = `${barred.address}/habilitet`;
    const sent = { body, ifMatch: String(listed.headers['etag']) };
    expect((await secretary.call('put', path, sent)).status).toBe(200);
    await decide(secretary, 0, ['Acme får avtalen.', 'Acme får avtalen senere.']);
    await decide(secretary, 1, ['Nordlys får tilskudd.', 'Nordlys avslås.']);
  });

  it('that is shielded is told on no door to whom it is closed, while it is decided', async () => {
    const [secretary, member, chair] = await Promise.all(
      (['secretariat', 'member', 'chair'] as const).map((role) => web.as(role)),
    );
    await takeUp(secretary, 0);
    for (const [door, , told] of await everyDoor(member, 0)) expect([door, told]).toEqual([door, []]);
    const followed = await text(member, follow());
    expect(followed).toContain('Sak om en avtale');
    expect(followed).toContain('Saken er unntatt offentlighet');
    expect(await text(chair, follow())).toContain('Acme får avtalen');
  });

  it('waits on the start page of those who vote in it, and the meeting on those of all who run or follow it', async () => {
    const [secretary, chair, member] = await Promise.all(
      (['secretariat', 'chair', 'member'] as const).map((role) => web.as(role)),
    );
    expect(await text(secretary, '/')).toContain(`href="/meetings/${meeting.number}/room"`);
    const waits = await text(chair, '/');
    expect(waits).toContain(`href="/meetings/${meeting.number}/room/follow"`);
    const hrefs = ballots.map((ballot) => `href="/ballots/${ballot.split('/').at(-1)}"`);
    expect(hrefs.filter((href) => waits.includes(href))).toEqual(hrefs);
    const others = await text(member, '/');
    expect(hrefs.filter((href) => others.includes(href))).toEqual([]);
  });

  it('that is shielded stands on the screen in the room by its shielded title alone', async () => {
    const secretary = await web.as('secretariat');
    const screen = await text(secretary, `/meetings/${meeting.number}/room/screen`);
    expect(screen).toContain('Sak om en avtale');
    expect(words.filter((word) => word.test(screen))).toEqual([]);
    await takeUp(secretary, 1);
    expect(await text(secretary, `/meetings/${meeting.number}/room/screen`)).toContain(
      'Nordlys får tilskudd',
    );
  });

  it('is told on no door to a member who is disqualified in it, where the council bars them from its papers', async () => {
    const [member, chair] = await Promise.all((['member', 'chair'] as const).map((role) => web.as(role)));
    const doors = await everyDoor(member, 1);
    for (const [door, , told] of doors) expect([door, told]).toEqual([door, []]);
    const refused = doors.filter(([, status]) => status === 403).map(([door]) => door);
    expect(refused).toContain(`/vedtak/${meeting.items[1].caseNumber}`);
    expect(refused).toContain(`${meeting.items[1].address}/ballots`);
    expect(await text(member, follow())).toContain('inhabil');
    expect(await text(chair, follow())).toContain('Nordlys får tilskudd');
    const { body } = await member.get(ballots[1]);
    expect(body['code']).toBe('vedtak.barred');
  });
});
