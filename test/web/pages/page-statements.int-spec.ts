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
    ['secretariat', '/', 32],
    ['chair', '/', 33],
    ['member', '/', 30],
    ['secretariat', '/meetings', 14],
    ['secretariat', '/meetings/1-2021', 23],
    ['member', '/meetings/1-2021', 26],
    ['secretariat', '/saksframlegg/14-2-2021', 32],
    ['secretariat', '/referat/1-2021', 50],
    ['secretariat', '/checks/2-2021', 39],
    ['secretariat', '/action-plan', 14],
    ['secretariat', '/members', 12],
    ['secretariat', '/documents/innkalling/2-2021', 26],
    ['secretariat', '/documents/paper-set/2-2021', 59],
    ['secretariat', '/packages/2-2021', 59],
    ['member', '/packages/2-2021', 61],
    ['secretariat', '/api/v1/meetings', 11],
    ['member', '/api/v1/letters', 12],
  ])('%s %s: at most %i', async (role, path, most) => {
    expect(await statementsOf(role, path)).toBeLessThanOrEqual(most);
  });

  it('where a paper is written: at most 45', async () => {
    const tiril = clients.get('secretariat')!;
    const { body } = await tiril.get('/api/v1/meetings');
    const meeting = body['items'].find((each) => Number(each['number']) === 2)!;
    const agenda = await tiril.get(`/api/v1/meetings/${String(meeting['id'])}/agenda`);
    const item = agenda.body['items'].find((each) => String(each['title']).startsWith('Teknologi'))!;
    expect(await statementsOf('secretariat', `/writing/${String(item['id'])}`)).toBeLessThanOrEqual(45);
  });

  it('whoever is signed in costs one statement and its transaction', async () => {
    expect(await statementsOf('member', '/accessibility')).toBeLessThanOrEqual(5);
  });
});
