import { expect } from '@jest/globals';
import type { Answer } from './answer.js';
import type { ApiClient } from './api-client.js';

/** A meeting that has been called and begun over the API, with everybody who has a seat present. */
export interface MeetingUnderWay {
  /** Its address in the API. */
  readonly address: string;
  /** "4-2027". */
  readonly number: string;
  /** Its items in order: their ids, and the hyphened case numbers of their pages. */
  readonly items: readonly { readonly id: string; readonly caseNumber: string; readonly address: string }[];
}

/** Sends something, with the version that it is made from where the address asks for one. */
export async function post(
  client: ApiClient,
  path: string,
  body?: unknown,
  version?: number,
): Promise<Answer> {
  return client.call('post', path, {
    ...(body === undefined ? {} : { body }),
    ...(version === undefined ? {} : { headers: { 'If-Match': `"${version}"` } }),
  });
}

/** @param titles of items that end with a vedtak; they stand after the standing items */
export async function aMeetingUnderWay(
  secretary: ApiClient,
  chair: ApiClient,
  titles: readonly string[],
): Promise<MeetingUnderWay> {
  const year = new Date().getFullYear() + 1;
  const time = { date: `${year}-02-25`, startTime: '09:00', endTime: '12:00' };
  const { body: own } = await chair.get('/api/v1/sessions/current');
  const head = { kind: 'ordinary', time, place: 'Oslo', link: null, chairedBy: own['personId'] };
  const address = (await post(secretary, '/api/v1/meetings', head)).headers['location']!;
  const ids: string[] = [];
  for (const title of titles) {
    const item = { title, caseTypes: ['vedtak'], minutes: 30, guests: [] };
    ids.push(String((await post(secretary, `${address}/agenda`, item)).body['id']));
  }
  const { body: plan } = await secretary.get(`${address}/innkalling/plan?groups=members`);
  const order = { fingerprint: plan['fingerprint'], groups: ['members'], papersLater: true };
  expect((await post(secretary, `${address}/innkalling/send`, order)).status).toBe(201);
  const { body: called } = await secretary.get(address);
  expect((await post(secretary, `${address}/begin`, undefined, Number(called['version']))).status).toBe(200);
  await everybodyIsPresent(secretary, address);
  const items = await Promise.all(ids.map((id) => itemOf(secretary, id)));
  return { address, number: `${called['number']}-${called['year']}`, items };
}

async function itemOf(secretary: ApiClient, id: string) {
  const address = `/api/v1/agenda-items/${id}`;
  const { body } = await secretary.get(address);
  return { id, address, caseNumber: String(body['caseNumber']).replaceAll('/', '-') };
}

async function everybodyIsPresent(secretary: ApiClient, address: string): Promise<void> {
  const rows = (await secretary.get(`${address}/attendance`)).body['items'] as unknown as {
    id: string;
    seatId: string | null;
  }[];
  for (const { id } of rows.filter(({ seatId }) => seatId !== null)) {
    const { items } = (await secretary.get(`${address}/attendance`)).body as unknown as {
      items: { id: string; version: number }[];
    };
    const headers = { 'If-Match': `"${items.find((row) => row.id === id)!.version}"` };
    const body = { status: 'present' };
    expect((await secretary.call('patch', `${address}/attendance/${id}`, { body, headers })).status).toBe(
      200,
    );
  }
}
