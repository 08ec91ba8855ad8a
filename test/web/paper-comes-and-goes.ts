import { expect } from '@jest/globals';
import { newId } from '#kernel/ids';
import type { ApiClient } from './api-client.js';
import type { WebUnderTest } from './web-under-test.js';

/** Over the API: a paper that waits is begun twice and is one, is taken away with a vedlegg in its history, brought back, and goes for good. */
export async function paperComesAndGoes(web: WebUnderTest, client: ApiClient): Promise<void> {
  const body = { title: 'Blir det ikke noe av', caseTypes: [], key: newId() };
  const begun = await client.call('post', '/api/v1/waiting-papers', { body });
  expect(await client.call('post', '/api/v1/waiting-papers', { body })).toMatchObject({
    ...{ status: 201, body: { id: begun.body['id'] } },
  });
  const path = begun.headers['location']!;
  const about = { title: 'Notat', kind: 'note', status: 'final', source: null, date: null };
  const note = { ...about, content: { html: '<p>Tall.</p>' } };
  const vedlegg = await client.call('post', `${path}/vedlegg`, { body: note });
  await client.call('delete', vedlegg.headers['location']!, { ifMatch: vedlegg.headers['etag'] });
  expect((await client.get(`${path}/removed-vedlegg`)).body).toMatchObject({ items: [{ title: 'Notat' }] });

  expect((await client.call('delete', path)).status).toBe(428);
  expect((await client.call('delete', path, { ifMatch: '"7"' })).status).toBe(412);
  expect((await client.call('delete', path, { ifMatch: begun.headers['etag'] })).status).toBe(204);
  expect(await client.get(path)).toMatchObject({ status: 404, body: { code: 'saksframlegg.removed' } });
  const removed = path.replace('waiting-papers', 'removed-papers');
  expect((await client.get('/api/v1/removed-papers')).body).toMatchObject({
    items: [{ title: body.title }],
  });
  for (const role of ['chair', 'member', 'vara', 'observer'] as const)
    expect((await (await web.as(role)).get(removed)).status).toBe(403);
  const { headers } = await client.get(removed);
  const back = await client.call('post', `${removed}/restore`, { ifMatch: headers['etag'] });
  expect(back).toMatchObject({ status: 200, body: { title: body.title } });
  expect((await client.call('delete', path, { ifMatch: back.headers['etag'] })).status).toBe(204);
  const { headers: last } = await client.get(removed);
  expect((await client.call('delete', removed, { ifMatch: last['etag'] })).status).toBe(204);
  expect((await client.get(removed)).status).toBe(404);
}
