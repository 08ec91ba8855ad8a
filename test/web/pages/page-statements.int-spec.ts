import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { ApiClient } from '#test/web/api-client';
import { startWeb, type WebUnderTest } from '#test/web/web-under-test';

let web: WebUnderTest;
const clients = new Map<string, ApiClient>();

beforeAll(async () => {
  web = await startWeb();
  for (const role of ['secretariat', 'chair', 'member'] as const)
    clients.set(role, await new ApiClient(web.app.getHttpServer()).signIn(role, 'ho21'));
});

afterAll(() => web?.close());

/** How many SQL statements the answer to a request takes, those of its transactions and of its session among them. */
async function statementsOf(role: string, path: string): Promise<number> {
  const dataSource = web.app.get(DataSource);
  const silent = dataSource.logger;
  let count = 0;
  dataSource.logger = { ...silent, logQuery: () => void count++ };
  try {
    expect((await clients.get(role)!.get(path)).status).toBe(200);
    return count;
  } finally {
    dataSource.logger = silent;
  }
}

/** A little more than they take today: a loop that asks for each item, paper or person goes far beyond. */
describe('a page takes few SQL statements', () => {
  it.each([
    ['secretariat', '/', 30],
    ['chair', '/', 31],
    ['member', '/', 28],
    ['secretariat', '/meetings', 12],
    ['secretariat', '/meetings/1-2021', 21],
    ['member', '/meetings/1-2021', 24],
    ['secretariat', '/saksframlegg/14-2-2021', 30],
    ['secretariat', '/referat/1-2021', 48],
    ['secretariat', '/checks/2-2021', 37],
    ['secretariat', '/action-plan', 12],
    ['secretariat', '/members', 10],
    ['secretariat', '/documents/innkalling/2-2021', 24],
    ['secretariat', '/documents/paper-set/2-2021', 57],
    ['secretariat', '/packages/2-2021', 57],
    ['member', '/packages/2-2021', 59],
    ['secretariat', '/api/v1/meetings', 9],
    ['member', '/api/v1/letters', 10],
  ])('%s %s: at most %i', async (role, path, most) => {
    expect(await statementsOf(role, path)).toBeLessThanOrEqual(most);
  });

  it('where a paper is written: at most 43', async () => {
    const tiril = clients.get('secretariat')!;
    const { body } = await tiril.get('/api/v1/meetings');
    const meeting = body['items'].find((each) => Number(each['number']) === 2)!;
    const agenda = await tiril.get(`/api/v1/meetings/${String(meeting['id'])}/agenda`);
    const item = agenda.body['items'].find((each) => String(each['title']).startsWith('Teknologi'))!;
    expect(await statementsOf('secretariat', `/writing/${String(item['id'])}`)).toBeLessThanOrEqual(43);
  });

  it('whoever is signed in costs one statement and its transaction', async () => {
    expect(await statementsOf('member', '/accessibility')).toBeLessThanOrEqual(5);
  });
});
