import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ApiClient } from '#test/web/api-client';
import { startWeb, type WebUnderTest } from '#test/web/web-under-test';

const list = '/api/v1/meetings/2-2021/exemptions';
const decision = {
  ...{ legalBasis: 'offl. § 15', reason: 'Hentet inn utenfra', readers: ['chair', 'member'] },
  ...{ shieldedTitle: 'Et notat', enhancedAccess: true, enhancedAccessNote: '', reviewOn: null },
};

let web: WebUnderTest;
let secretariat: ApiClient;
let observer: ApiClient;
let vedleggId: string;

const vedleggOf = async (client: ApiClient) =>
  (await client.get('/api/v1/agenda-items/14-2-2021/saksframlegg')).body['vedlegg'][0];

beforeAll(async () => {
  web = await startWeb();
  [secretariat, observer] = await Promise.all([web.as('secretariat'), web.as('observer')]);
  vedleggId = (await vedleggOf(secretariat))['id'];
}, 120_000);

afterAll(() => web.close());

describe('exempting over the API', () => {
  it('takes a document from those it is not open for, lists it with who read it, and is taken back', async () => {
    const body = { document: { kind: 'vedlegg', id: vedleggId }, scope: 'document', ...decision };
    const faulty = await secretariat.call('post', '/api/v1/exemptions', {
      body: { ...body, reviewOn: '2001-01-01' },
    });
    expect(faulty).toMatchObject({
      status: 422,
      body: { faults: [{ path: '/reviewOn', code: 'exemption.reviewPast' }] },
    });
    const made = await secretariat.call('post', '/api/v1/exemptions', { body });
    expect(made).toMatchObject({ status: 201, body: { legalBasis: 'offl. § 15', liftedAt: null } });
    expect((await secretariat.call('post', '/api/v1/exemptions', { body })).status).toBe(409);

    expect(await vedleggOf(observer)).toMatchObject({
      ...{
        title: 'Et notat',
        source: null,
        file: null,
        exemption: { legalBasis: 'offl. § 15', open: false },
      },
    });
    expect((await observer.get(`/api/v1/vedlegg/${vedleggId}`)).status).toBe(403);
    expect((await observer.get(list)).status).toBe(403);
    const member = await web.as('member');
    expect((await member.get(`/api/v1/vedlegg/${vedleggId}`)).status).toBe(200);
    const shown = (await secretariat.get(list)).body;
    expect(shown['items']).toMatchObject([{ id: made.body['id'], isMarked: true, isDue: false }]);
    expect(shown['reads'].map((read: Record<string, unknown>) => read['role'])).toContain('member');

    const one = `/api/v1/exemptions/${made.body['id']}`;
    const changed = await secretariat.call('put', one, {
      ...{ ifMatch: made.headers['etag'], body: { ...decision, readers: ['observer'] } },
    });
    expect(changed.status).toBe(200);
    expect(await vedleggOf(observer)).toMatchObject({ exemption: { open: true } });
    expect((await secretariat.call('delete', one, { ifMatch: changed.headers['etag'] })).status).toBe(204);
    expect(await vedleggOf(observer)).toMatchObject({ exemption: null });
  });
});
