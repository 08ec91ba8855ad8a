import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { heavyPage } from '#test/hostile/corpus/pdf-files';
import { plainPdf } from '#test/hostile/pdfs';
import { refusedUploads } from '#test/hostile/refused-uploads';
import type { Answer } from '#test/web/answer';
import type { ApiClient } from '#test/web/api-client';
import { startWeb, type WebUnderTest } from '#test/web/web-under-test';

let web: WebUnderTest;
let client: ApiClient;
let path: string;

beforeAll(async () => {
  web = await startWeb({ FILE_LIMIT_MB: '1' });
  client = await web.as('secretariat');
  const time = { date: '2028-02-25', startTime: '09:00', endTime: '12:00' };
  const meeting = { kind: 'ordinary', time, place: 'Zoom', link: null, chairedBy: null };
  const { headers } = await client.call('post', '/api/v1/meetings', { body: meeting });
  const { body } = await client.get(`${headers['location']}/agenda`);
  const paper = `/api/v1/agenda-items/${body['items'][0]['id']}/saksframlegg`;
  await client.call('post', paper, { body: {} });
  path = `${paper}/vedlegg`;
});

afterAll(() => web.close());

const fields = { title: 'Notat', kind: 'note', status: 'final' };
const upload = (
  name: string,
  bytes: Buffer,
  given: Readonly<Record<string, string>> = fields,
): Promise<Answer> => client.call('post', path, { file: { name, bytes }, fields: given });
const number = async () => (await client.get(path)).body['items'].length;

describe('a file that is uploaded', () => {
  it('is kept, told by its content, and comes back as it was', async () => {
    const bytes = await plainPdf(2);
    const source = 'Direktoratet for e-helse';
    const added = await upload('Nøtter & bær «2021».pdf', bytes, { ...fields, source, date: '2021-02-12' });
    expect(added).toMatchObject({
      status: 201,
      body: {
        vedlegg: {
          title: 'Notat',
          content: 'file',
          source,
          date: '2021-02-12',
          file: { mediaType: 'application/pdf' },
        },
      },
    });
    const got = await client.get(`/api/v1/vedlegg/${added.body['id']}/content`);
    expect(got.bytes.equals(bytes)).toBe(true);
    expect(got.headers).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'content-disposition': expect.stringContaining("filename*=UTF-8''N%C3%B8tter%20%26%20b%C3%A6r"),
    });
    const again = await client.get(`/api/v1/vedlegg/${added.body['id']}/content`, {
      'If-None-Match': got.headers['etag']!,
    });
    expect({ status: again.status, length: again.bytes.length }).toEqual({ status: 304, length: 0 });
  });

  it.each(refusedUploads)('with %s is refused, and nothing is kept', async (_, name, bytes, status, code) => {
    const before = await number();
    const answer = await upload(name, await bytes());
    expect(answer).toMatchObject({ status, body: { code } });
    expect(await number()).toBe(before);
  });

  it('that is a bomb holds nobody up: others are answered while it is worked on', async () => {
    let isAnswered = false;
    const bomb = upload('bombe.pdf', heavyPage()).finally(() => (isAnswered = true));
    let listsBefore = 0;
    while (!isAnswered) {
      expect((await client.get(path)).status).toBe(200);
      if (!isAnswered) listsBefore += 1;
    }
    expect((await bomb).body).toMatchObject({ code: 'file.tooComplex' });
    // One may be answered before the bomb has come in whole.
    expect(listsBefore).toBeGreaterThan(1);
  });

  it('without a title is refused, with the fault at the field', async () => {
    const answer = await upload('a.pdf', await plainPdf(1), { kind: 'note', status: 'final' });
    expect(answer).toMatchObject({
      status: 422,
      body: { faults: [{ path: '/title', code: 'input.missing' }] },
    });
  });

  it('with a field nobody knows is refused', async () => {
    const answer = await upload('a.pdf', await plainPdf(1), { ...fields, owner: 'meg' });
    expect(answer).toMatchObject({
      status: 422,
      body: { faults: [{ path: '/owner', code: 'web.unknownField' }] },
    });
  });

  it('that is not there is asked for', async () => {
    const headers = { 'Content-Type': 'multipart/form-data; boundary=x' };
    const answer = await client.call('post', path, { body: Buffer.from('--x--\r\n'), headers });
    expect(answer).toMatchObject({
      status: 422,
      body: { faults: [{ path: '/file', code: 'input.missing' }] },
    });
  });

  it('by a member is refused before it is read', async () => {
    const member = await web.as('member');
    const answer = await member.call('post', path, {
      file: { name: 'a.pdf', bytes: await plainPdf(1) },
      fields,
    });
    expect(answer).toMatchObject({ status: 403, body: { code: 'web.notAllowed' } });
  });
});

describe('a vedlegg', () => {
  const html = '<p>En tekst fra sekretariatet.</p>';
  const text = {
    title: 'Tekst',
    kind: 'other',
    status: 'draft',
    source: null,
    date: null,
    content: { html },
  };

  it('may be a text instead of a file', async () => {
    const added = await client.call('post', path, { body: text });
    expect(added).toMatchObject({
      status: 201,
      body: { vedlegg: { content: 'html', number: expect.any(Number) } },
    });
    const got = await client.get(`/api/v1/vedlegg/${added.body['id']}/content`);
    expect(got.bytes.toString('utf8')).toBe(html);
    expect(got.headers['content-disposition']).toMatch(/^attachment/);
  });

  it('of two sorts at once is refused', async () => {
    const content = { html, activityOverview: true };
    const answer = await client.call('post', path, { body: { ...text, content } });
    expect(answer.status).toBe(422);
  });

  it('can be changed, given new content, moved and taken away', async () => {
    const { body, headers } = await client.call('post', path, { body: { ...text, title: 'Først' } });
    const own = `/api/v1/vedlegg/${body['id']}`;
    const renamed = await client.call('patch', own, { body: { title: 'Så' }, ifMatch: headers['etag'] });
    expect(renamed.body).toMatchObject({ title: 'Så', key: body['vedlegg']['key'] });
    const replaced = await client.call('put', `${own}/content`, {
      ...{ file: { name: 'ny.pdf', bytes: await plainPdf(1) }, ifMatch: renamed.headers['etag'] },
      fields: { why: 'Underskrevet utgave' },
    });
    expect(replaced.body['vedlegg']).toMatchObject({ content: 'file', key: body['vedlegg']['key'] });
    const { body: history } = await client.get(`${own}/versions`);
    expect(history['items']).toMatchObject([
      { ordinal: 1, title: 'Først', content: 'html', replacedBy: expect.any(String), reason: null },
      { ordinal: 2, title: 'Så', content: 'html', reason: 'Underskrevet utgave' },
    ]);
    expect((await client.get(`${own}/versions/2/content`)).bytes.toString('utf8')).toBe(html);
    expect((await client.get(`${own}/versions/9/content`)).body['code']).toBe('vedlegg.versionNotFound');
    expect((await (await web.as('chair')).get(`${own}/versions`)).status).toBe(403);
    const order = await client.get(`${path}/order`);
    const ids = [body['id'], ...[...order.body['ids']].filter((id) => id !== body['id'])];
    expect(
      (await client.call('put', `${path}/order`, { body: { ids }, ifMatch: order.headers['etag'] })).status,
    ).toBe(200);
    const moved = await client.get(own);
    expect(moved.body['number']).toBe(1);
    expect((await client.call('delete', own, { ifMatch: moved.headers['etag'] })).status).toBe(204);
    expect((await client.get(own)).status).toBe(404);
  });
});

describe('a vedlegg of a referat', () => {
  const referat = '/api/v1/meetings/1-2021/referat';

  it('is kept, read by those who may read the referat, and not by others', async () => {
    const bytes = await plainPdf(1);
    const file = { name: 'presentasjon.pdf', bytes };
    const added = await client.call('post', `${referat}/vedlegg`, {
      file,
      fields: { ...fields, kind: 'slides' },
    });
    expect(added).toMatchObject({ status: 201, body: { vedlegg: { kind: 'slides' } } });
    const own = `${referat}/vedlegg/${added.body['id']}`;
    expect((await (await web.as('member')).get(`${own}/content`)).bytes.equals(bytes)).toBe(true);
    expect((await (await web.as('observer')).get(`${own}/content`)).status).toBe(403);
    expect((await client.get(`/api/v1/vedlegg/${added.body['id']}`)).status).toBe(404);
    expect((await client.call('delete', own, { ifMatch: added.headers['etag'] })).status).toBe(204);
  });

  it('stays as it is once the referat is approved', async () => {
    const before = (await client.get(referat)).headers['etag'];
    const body = { approvedIn: '12/2/2021' };
    const approved = await client.call('post', `${referat}/approve`, { body, ifMatch: before });
    expect(approved).toMatchObject({ status: 200, body: { status: 'approved' } });
    const file = { name: 'sent.pdf', bytes: await plainPdf(1) };
    const answer = await client.call('post', `${referat}/vedlegg`, { file, fields });
    expect(answer).toMatchObject({ status: 409, body: { code: 'referat.locked' } });
  });
});

describe('a whole meeting in one file', () => {
  it('goes out of one council and into another', async () => {
    const out = await client.get('/api/v1/exchange/meetings/1-2021');
    expect(out.status).toBe(200);
    const again = await client.call('post', '/api/v1/exchange/meetings', {
      ...{ body: out.bytes, headers: { 'Content-Type': 'application/json' } },
    });
    expect(again).toMatchObject({ status: 409, body: { code: 'exchange.meetingExists' } });
  });

  it('that is wrong is refused whole, with every fault by its place', async () => {
    const out = await client.get('/api/v1/exchange/meetings/1-2021');
    const file = JSON.parse(out.bytes.toString('utf8')) as { meeting: object };
    const wrong = { ...file, meeting: { ...file.meeting, date: '2021-02-30', extra: 1 } };
    const answer = await client.call('post', '/api/v1/exchange/meetings', { body: wrong });
    expect(answer).toMatchObject({ status: 422, body: { code: 'exchange.meetingRefused' } });
    const places = [...answer.body['faults']].map((fault) => fault['path']);
    expect(places).toEqual(expect.arrayContaining(['/meeting/date', '/meeting/extra']));
  });

  it.each([
    ['{"format":', 'exchange.notJson'],
    ['['.repeat(100), 'exchange.tooDeep'],
  ])('%s is refused', async (body, code) => {
    const headers = { 'Content-Type': 'application/json' };
    expect(await client.call('post', '/api/v1/exchange/meetings', { body, headers })).toMatchObject({
      status: 422,
      body: { code },
    });
  });
});

describe('the form of a vedlegg to a paper', () => {
  it('changes none that belongs to a referat', async () => {
    const ofReferat = '/api/v1/meetings/1-2021/referat/vedlegg';
    const [{ id, version }] = (await client.get(ofReferat)).body['items'];
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const body = Buffer.from(`do=remove&version=${version}`);
    const address = `/writing/${path.split('/')[4]}/vedlegg/${id}`;
    expect((await client.call('post', address, { headers, body })).status).toBe(404);
    expect((await client.get(ofReferat)).body['items'][0]['id']).toBe(id);
  });
});
