import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ApiClient } from '#test/web/api-client';
import { startWeb, type WebUnderTest } from '#test/web/web-under-test';

const referat = '/api/v1/meetings/1-2021/referat';
let web: WebUnderTest;
let secretary: ApiClient;
let member: ApiClient;
let chair: ApiClient;

const etag = async (path = referat) => (await secretary.get(path)).headers['etag'];
const post = (client: ApiClient, path: string, body?: object, ifMatch?: string) =>
  client.call('post', path, { ...(body ? { body } : {}), ifMatch });

interface Section {
  readonly key: string;
  readonly part: string;
  readonly paragraphs: readonly string[];
}

beforeAll(async () => {
  web = await startWeb();
  [secretary, member, chair] = await Promise.all(
    (['secretariat', 'member', 'chair'] as const).map((role) => web.as(role)),
  );
});

afterAll(() => web.close());

describe('a referat over the API', () => {
  let section: Section;

  it('is sent for comment as its plan showed, and not twice', async () => {
    expect((await post(secretary, `${referat}/take-back`, undefined, await etag())).status).toBe(200);
    const before = await member.get(`${referat}/comment-round`);
    expect(before.body).toMatchObject({ deadline: '2021-02-05', noRemarksAt: expect.any(String) });
    const plan = await secretary.get(`${referat}/comment-round/plan`);
    expect(plan.body).toMatchObject({ stoppedBy: null, withoutAddress: [] });
    const { deadline, fingerprint } = plan.body as unknown as { deadline: string; fingerprint: string };
    const changed = await post(secretary, `${referat}/comment-round`, { deadline, fingerprint: 'x' });
    expect(changed).toMatchObject({ status: 409, body: { code: 'commentRound.changed' } });
    const sent = await post(secretary, `${referat}/comment-round`, { deadline, fingerprint });
    expect(sent.status).toBe(201);
    const again = await secretary.get(`${referat}/comment-round/plan`);
    expect(again.body).toMatchObject({ stoppedBy: 'referat.wrongState' });
  });

  it('is commented on, with words proposed that are put into the text', async () => {
    const { body } = await member.get(`${referat}/comment-round`);
    expect(body['asked']).toEqual([]);
    section = (body['sections'] as unknown as Section[]).find(({ part }) => part === 'account')!;
    const quote = section.paragraphs[0].split(' ')[0];
    const place = { section: section.key, quote, near: 0 };
    const wrong = await post(member, `${referat}/comments`, { body: '' });
    expect(wrong).toMatchObject({ status: 422, body: { faults: [{ code: 'comment.empty' }] } });
    const written = await post(member, `${referat}/comments`, {
      body: 'Slik.',
      place,
      suggestion: 'Møtelederen',
    });
    expect(written).toMatchObject({ status: 201, body: { late: false, outcome: 'open', quote } });
    const second = await post(member, `${referat}/comments`, { body: 'Hele referatet er fint.' });
    expect((await post(member, `${referat}/no-remarks`)).status).toBe(409);
    expect((await post(chair, `${referat}/no-remarks`)).status).toBe(204);
    const path = `/api/v1/referat-comments/${String(written.body['id'])}`;
    expect((await post(secretary, `${path}/insert`, undefined, '"1"')).body).toMatchObject({
      outcome: 'takenIn',
    });
    const other = `/api/v1/referat-comments/${String(second.body['id'])}`;
    const declined = await post(secretary, `${other}/settle`, { action: 'decline' }, '"1"');
    expect(declined.body).toMatchObject({ code: 'comment.reasonMissing' });
    const form = await secretary.call(
      'post',
      `/referat/1-2021/comments/${String(second.body['id'])}/settle`,
      {
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: Buffer.from('action=decline&version=7&answer=Ikke+drøftet+da.'),
      },
    );
    expect([form.status, form.bytes.toString()]).toEqual([
      412,
      expect.stringContaining('>Ikke drøftet da.</textarea>'),
    ]);
    expect((await post(secretary, `${other}/settle`, { action: 'layBefore' }, '"1"')).status).toBe(200);
    expect((await member.call('delete', other, { ifMatch: '"2"' })).body).toMatchObject({
      code: 'comment.settled',
    });
    const { body: list } = await member.get(`${referat}/comments`);
    const outcomes = new Map(list['items'].map(({ id, outcome }) => [id, outcome]));
    expect([written, second].map((each) => outcomes.get(each.body['id']))).toEqual(['takenIn', 'laidBefore']);
    const kept = (await secretary.get(`${referat}/versions`)).body['items'];
    const difference = await secretary.get(`${referat}/difference?from=${String(kept.at(-1)!['ordinal'])}`);
    expect(difference.body['sections']).toMatchObject([{ key: section.key }]);
  });

  it('is refused by the council, and approved with a correction the next time', async () => {
    const lay = async () =>
      post(secretary, `${referat}/lay-for-approval`, { date: '2021-02-10' }, await etag());
    expect((await lay()).status).toBe(200);
    const refused = await post(chair, `${referat}/reject`, { decidedIn: '12/2/2021' }, await etag());
    expect(refused).toMatchObject({ status: 200, body: { status: 'draft' } });
    expect((await lay()).status).toBe(200);
    const corrections = [{ section: section.key, was: 'Møtelederen', becomes: 'Lederen' }];
    const wrong = { approvedIn: '12/2/2021', corrections: [{ ...corrections[0], was: 'Ingen' }] };
    const path = `${referat}/approve-corrected`;
    expect((await post(chair, path, wrong, await etag())).body).toMatchObject({
      faults: [{ path: '/corrections/0/was', code: 'correction.wordsUnknown' }],
    });
    const right = { approvedIn: '12/2/2021', corrections };
    expect((await post(chair, path, right, await etag())).body).toMatchObject({ status: 'approved' });
    const { body } = await secretary.get(`${referat}/versions`);
    expect((body['items'] as unknown as { reason: string }[]).map(({ reason }) => reason)).toEqual([
      ...['forComment', 'forApproval'],
      ...['forComment', 'forApproval', 'notApproved', 'forApproval', 'approved'],
    ]);
  });

  it('is corrected afterwards by the secretariat and the chair, and observers read what holds', async () => {
    const observer = await web.as('observer');
    const input = { section: section.key, was: 'Lederen', becomes: 'Møtelederen', reason: 'Skrivefeil.' };
    const { status, body } = await post(secretary, `${referat}/corrections`, input);
    expect(status).toBe(201);
    const path = `/api/v1/referat-corrections/${String(body['id'])}/decide`;
    expect((await observer.get(`${referat}/corrections`)).body['items']).toHaveLength(1);
    expect((await post(secretary, path, { action: 'approve' }, '"1"')).body).toMatchObject({
      code: 'correction.forbidden',
    });
    expect((await post(chair, path, { action: 'approve' }, '"1"')).body).toMatchObject({
      status: 'approved',
    });
    expect((await observer.get(`${referat}/corrections`)).body['items']).toHaveLength(2);
    expect((await observer.get(`${referat}/comments`)).status).toBe(403);
  });
});
