import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { currentManager } from '#platform/database/current-manager';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { systemActor } from '#kernel/actor';
import type { ApiClient, DemoRole } from './api-client.js';
import { readPdf, treeText } from '#test/reading/read-pdf';
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
}, 120_000);

afterAll(() => web.close());

describe('a shielded item', () => {
  it.each(kept)(
    'is told to no %s: not in pages, not over the API, not in documents',
    async (role) => {
      expect(await everythingTold(role)).toEqual([]);
    },
    120_000,
  );

  it('is told to whom it is open, so the words would have been found', async () => {
    const found = await everythingTold('chair');
    for (const place of [
      '/meetings/1-2021',
      '/documents/referat/1-2021.pdf',
      '/documents/paper-set/1-2021.pdf',
    ])
      expect(found.some((line) => line.startsWith(place))).toBe(true);
  }, 120_000);

  it('stands with its shielded title and legal basis where it is', async () => {
    const observer = await web.as('observer');
    const page = (await observer.get('/meetings/1-2021')).bytes.toString('utf8');
    expect(page).toContain('Sak om en rapport');
    expect(page).toContain('offl. § 23 første ledd');
    const paper = await observer.get('/api/v1/agenda-items/7-1-2021/saksframlegg');
    expect([paper.status, paper.body['code']]).toEqual([403, 'saksframlegg.shielded']);
  });
});
